import { describe, expect, test } from 'vitest';
import { begin } from '../../support/applications.ts';
import { aCoachLetIn, beginWithSecrets, type Look } from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const hourMs = 3_600_000;

async function looks(
  service: WholeService,
  query = '',
): Promise<{ items: Look[]; nextCursor: string | null }> {
  const response = await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/looks${query}`);
  return response.json();
}

const told = ({ items }: { items: Look[] }) =>
  items.map(({ what, application }) => [what, application?.company ?? null]);

describe.each(databases)('who looked at what on $name', database => {
  test('the client sees each coach, thing and hour once', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const coach = await aCoachLetIn(service);
    const url = `/v1/applications/${story.id}`;
    const read = async (path: string) => {
      expect((await service.call(coach, 'GET', path)).statusCode).toBe(200);
    };
    await read(url);
    await expect.poll(async () => told(await looks(service))).toEqual([['application', 'Acme Rockets']]);
    await read(url);
    await read(`${url}/entries`);
    await expect.poll(async () => (await looks(service)).items.length).toBe(2);
    await read('/v1/applications');
    await expect
      .poll(async () => told(await looks(service)))
      .toEqual([
        ['list', null],
        ['log', 'Acme Rockets'],
        ['application', 'Acme Rockets'],
      ]);
    const [latest] = (await looks(service)).items;
    expect(latest).toMatchObject({ who: { id: coach.id, name: 'A key' }, at: '2026-03-02T15:00:00Z' });

    service.clock.advance(hourMs);
    await read(url);
    await expect.poll(async () => (await looks(service)).items.length).toBe(4);
    const first = await looks(service, '?limit=3');
    const rest = await looks(service, `?limit=3&cursor=${first.nextCursor}`);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([3, 1, null]);
  });

  test('a coach of the whole workspace is noted too; owner and client are not, and neither is who was refused', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const nobodys = await begin(service);
    const url = `/v1/applications/${story.id}`;
    await service.call('owner', 'GET', url);
    await service.call('candidate', 'GET', url);
    const stranger = await service.keyFor({ role: 'coach', reach: 'granted' });
    await service.call(stranger, 'GET', url);
    await service.call('coach', 'GET', `${url}?at=2000-01-01T00:00:00Z`);
    await service.call('coach', 'GET', `/v1/applications/${nobodys.id}`);
    await service.call('coach', 'GET', `${url}/snapshot`);
    await expect.poll(async () => told(await looks(service))).toEqual([['inspection', 'Acme Rockets']]);
  });

  test('nobody waits for it, and when it fails the answer is given all the same', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    await service.database.raw('drop table looks');
    expect((await service.call('coach', 'GET', `/v1/applications/${story.id}`)).statusCode).toBe(200);
  });
});
