import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/host/access.ts';
import { checkIn, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';
import { application, type Case, cases, day, happened, promise, read } from './cases.ts';

interface ClientCase {
  client: { id: string; name: string } | null;
  applications: number;
  states: Record<string, number>;
  balances: Record<string, number>;
  figures: { thankedOnTimeRate: number | null; attempts: number; attemptLimit: number; refusals: number };
  pressing: { kind: string; count: number; application: { id: string; company: string } }[];
  neglectedSince: string | null;
  lastActivityAt: string | null;
}

interface Caseload {
  items: ClientCase[];
  total: number;
  figures: { breaches: number };
  nextCursor: string | null;
}

const caseload = (service: WholeService, query = '') => read<Caseload>(service, `/v1/caseload${query}`);
const names = ({ items }: Caseload) => items.map(({ client }) => client?.name ?? null);

/** Four clients: one broke a promise, one pestered, one forgot a thank-you, one did all well. */
async function fourClients(service: WholeService) {
  const add = async (name: string) => {
    const row = await createClient(service.store, service.clock.now(), service.workspaceId, { name });
    return row.id;
  };
  const [calm, breaking, pestering, neglecting] = [
    await add('Anna Calm'),
    await add('Bo Broke'),
    await add('Cy Caller'),
    await add('Di Late'),
  ];
  const well = await application(service, { client: calm, company: 'Calm Co' });
  const broken = await application(service, { client: breaking, company: 'Broken Co' });
  const pestered = await application(service, { client: pestering, company: 'Pestered Co' });
  await application(service, { client: neglecting, company: 'Neglected Co' });
  for (const story of [well, broken, pestered]) await story.record(thankYou(story.people[0]));
  await broken.record(promise(broken));
  await pestered.post(checkIn(pestered.people[0], 'call'));
  await pestered.record(happened(checkIn(pestered.people[0], 'call')));
  service.clock.advance(4 * day);
  return { calm, breaking, pestering, neglecting, pestered, broken };
}

describe.each(databases)('the caseload on $name', database => {
  test('who broke a promise comes first, then who broke a rule, then who neglects', async () => {
    const service = await startWholeService(database);
    await fourClients(service);
    const { items, total, figures } = await caseload(service);
    for (const { client } of items) expect(Object.keys(client ?? {})).toEqual(['id', 'name']);
    expect(items.map(({ client }) => client?.name)).toEqual([
      'Bo Broke',
      'Cy Caller',
      'Di Late',
      'Anna Calm',
      'Casey Client',
    ]);
    expect(total).toBe(5);
    expect(figures.breaches).toBe(1);
    expect(items.map(({ pressing }) => pressing.map(({ kind, count }) => `${kind} ${count}`))).toEqual([
      ['promises-broken 1', 'neglect 1'],
      ['breaches 1', 'refusals-ignored 1'],
      ['neglect 1'],
      [],
      [],
    ]);
    expect(items[0]).toMatchObject({
      applications: 1,
      states: { awaiting: 1, closed: 0 },
      balances: { neglected: 1, 'on-track': 0, pestering: 0 },
      neglectedSince: '2026-03-06T05:00:00Z',
      lastActivityAt: expect.stringMatching(/^2026-03-02T15:00:00/),
    });
    expect(items[0]?.pressing[0]?.application).toMatchObject({ company: 'Broken Co' });
    expect(items[4]).toMatchObject({ applications: 0, lastActivityAt: null });
  });

  test('what has lapsed presses no more, and stays in the figures', async () => {
    const service = await startWholeService(database);
    const { pestering } = await fourClients(service);
    service.clock.advance(12 * day);
    const { items } = await caseload(service, `?client=${pestering}`);
    expect(items[0]?.pressing.map(({ kind }) => kind)).not.toContain('breaches');
    expect(items[0]?.figures).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 1 });
  });

  test('clients are found by name and by balance, and put in order by any figure', async () => {
    const service = await startWholeService(database);
    await fourClients(service);
    expect(names(await caseload(service, '?q=BO'))).toEqual(['Bo Broke']);
    expect(names(await caseload(service, '?attention=pestering'))).toEqual(['Cy Caller']);
    expect(names(await caseload(service, '?sort=name'))[0]).toBe('Anna Calm');
    expect(names(await caseload(service, '?sort=thank-yous'))[0]).toBe('Di Late');
    expect(names(await caseload(service, '?sort=promises'))[0]).toBe('Bo Broke');
    expect(names(await caseload(service, '?sort=attempts'))[0]).toBe('Cy Caller');
    expect(problemOf(await service.call('coach', 'GET', '/v1/caseload?sort=luck')).status).toBe(400);
  });

  test('pages of clients have no gaps and no repeats', async () => {
    const service = await startWholeService(database);
    await fourClients(service);
    const first = await caseload(service, '?limit=3');
    const second = await caseload(service, `?limit=3&cursor=${first.nextCursor}`);
    expect([...names(first), ...names(second)]).toEqual(names(await caseload(service)));
    expect(second.nextCursor).toBeNull();
    const elsewhere = await service.call('coach', 'GET', `/v1/caseload?q=a&cursor=${first.nextCursor}`);
    expect(problemOf(elsewhere).status).toBe(400);
  });

  test('applications of nobody come last, under no name', async () => {
    const service = await startWholeService(database);
    await application(service);
    expect(names(await caseload(service))).toEqual(['Casey Client', null]);
  });

  test('applications are put in order by any figure, and found by employer, client, state and balance', async () => {
    const service = await startWholeService(database);
    await fourClients(service);
    const companies = async (query: string) => (await cases(service, query)).map(({ company }) => company);
    expect(await companies('')).toEqual(['Broken Co', 'Pestered Co', 'Neglected Co', 'Calm Co']);
    expect(await companies('?sort=newest')).toEqual(['Neglected Co', 'Pestered Co', 'Broken Co', 'Calm Co']);
    expect((await companies('?sort=company'))[0]).toBe('Broken Co');
    expect((await companies('?sort=neglect'))[0]).toBe('Neglected Co');
    expect((await companies('?sort=refusals'))[0]).toBe('Pestered Co');
    expect(await companies('?q=calm')).toEqual(['Calm Co']);
    expect(await companies('?q=caller')).toEqual(['Pestered Co']);
    expect(await companies('?state=checked-in')).toEqual(['Pestered Co']);
    expect(await companies('?attention=on-track')).toEqual(['Calm Co']);
    const part = await read<{ items: Case[]; total: number }>(
      service,
      '/v1/caseload/applications?skip=1&limit=2',
    );
    expect(part.total).toBe(4);
    expect(part.items.map(({ company }) => company)).toEqual(['Pestered Co', 'Neglected Co']);
  });

  test('a coach for one client sees that client only', async () => {
    const service = await startWholeService(database);
    const { breaking, calm } = await fourClients(service);
    const { key } = await service.keyFor({ role: 'coach', clientId: breaking });
    const own = await service.call({ key }, 'GET', '/v1/caseload');
    expect(names(own.json())).toEqual(['Bo Broke']);
    const other = await service.call({ key }, 'GET', `/v1/caseload?client=${calm}`);
    expect(other.json()).toMatchObject({ items: [], total: 0 });
    const list = await service.call({ key }, 'GET', '/v1/caseload/applications');
    expect(list.json().total).toBe(1);
  });

  test('the trend counts each week by what happened in it, and promises by their day', async () => {
    const service = await startWholeService(database);
    const { broken, pestering } = await fourClients(service);
    service.clock.advance(7 * day);
    await broken.record(happened(checkIn(broken.people[0])));
    const weeks = async (query: string) =>
      (await read<{ weeks: object[] }>(service, `/v1/caseload/trend${query}`)).weeks;
    expect(await weeks('?weeks=3')).toEqual([
      {
        from: '2026-02-23',
        events: 0,
        refusals: 0,
        breaches: 0,
        thankYous: { onTime: 0, late: 0 },
        promises: { kept: 0, late: 0, broken: 0 },
        checkIns: 0,
      },
      {
        from: '2026-03-02',
        events: 5,
        refusals: 1,
        breaches: 1,
        thankYous: { onTime: 3, late: 0 },
        promises: { kept: 0, late: 1, broken: 0 },
        checkIns: 1,
      },
      {
        from: '2026-03-09',
        events: 1,
        refusals: 0,
        breaches: 1,
        thankYous: { onTime: 0, late: 0 },
        promises: { kept: 0, late: 0, broken: 0 },
        checkIns: 1,
      },
    ]);
    expect(await weeks(`?weeks=1&client=${pestering}`)).toMatchObject([{ from: '2026-03-09', events: 0 }]);
    expect(await weeks('')).toHaveLength(12);
  });
});
