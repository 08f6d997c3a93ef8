import { describe, expect, test } from 'vitest';
import { type Application, begin, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

async function list(service: WholeService, query = '') {
  const response = await service.call('owner', 'GET', `/v1/applications${query}`);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<Page<Application>>();
}

/** Walks through all pages by the `Link` header, as a client would. */
async function walk<T>(service: WholeService, start: string): Promise<T[]> {
  const items: T[] = [];
  for (let url: string | undefined = start; url !== undefined; ) {
    const response = await service.call('owner', 'GET', url);
    const page = response.json<Page<T>>();
    items.push(...page.items);
    const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(
      String(response.headers['link'] ?? ''),
    )?.[1];
    if (page.nextCursor !== undefined) expect(link === undefined).toBe(page.nextCursor === null);
    url = link;
  }
  return items;
}

describe.each(databases)('the list of applications on $name', database => {
  test('what a filter finds is true now, though nobody has looked since', async () => {
    const service = await startWholeService(database);
    const { clock, clientId } = service;
    const thanked = await begin(service, { ...withAda, company: 'Thanked Ltd', client: clientId });
    await thanked.record({ ...thankYou(thanked.people[0]), skillMentioned: true, eagernessExpressed: true });
    const owed = await begin(service, { ...withAda, company: 'Owed Inc', role: 'Ångström tuner' });
    const closed = await begin(service, { ...withAda, company: 'Closed GmbH' });
    await closed.record({ type: 'rejection.received' });
    const ids = async (query: string) => (await list(service, query)).items.map(({ id }) => id);

    expect(await ids('')).toEqual([closed.id, owed.id, thanked.id]);
    expect(await ids('?state=thanked')).toEqual([thanked.id]);
    expect(await ids('?state=awaiting')).toEqual([]);
    expect(await ids('?attention=neglected')).toEqual([]);
    clock.advance(86_400_000);
    expect(await ids('?state=thanked')).toEqual([]);
    expect(await ids('?state=awaiting')).toEqual([thanked.id]);
    expect(await ids('?attention=neglected')).toEqual([owed.id]);
    expect(await ids(`?client=${clientId}`)).toEqual([thanked.id]);
    expect(await ids(`?client=${clientId}&state=closed`)).toEqual([]);
    expect(await ids('?q=owed')).toEqual([owed.id]);
    expect(await ids(`?q=${encodeURIComponent('ÅNGSTRÖM T')}`)).toEqual([owed.id]);
    expect(await ids('?q=lovelace')).toHaveLength(3);
    expect(await ids('?q=%25')).toEqual([]);
    expect(await ids('?dueBefore=2026-03-03T14:00:00Z')).toEqual([]);
    expect(await ids('?dueBefore=2026-03-03T14:00:00.001Z')).toEqual([owed.id]);
    expect(await ids('?dueBefore=2026-04-01T00:00:00Z')).toEqual([owed.id, thanked.id]);
    await service.timers.runOnce();
    expect(await ids('?state=awaiting')).toEqual([thanked.id]);
    expect(await ids('?attention=neglected')).toEqual([owed.id]);
  });

  test('pages have no gaps and no repeats, and a cursor is good for its own list only', async () => {
    const service = await startWholeService(database);
    const made: string[] = [];
    for (let count = 0; count < 7; count++) {
      const { id } = await begin(service, { ...withAda, company: `Company ${count % 2}` });
      made.unshift(id);
    }
    const all = await walk<Application>(service, '/v1/applications?limit=2');
    expect(all.map(({ id }) => id)).toEqual(made);
    const even = await walk<Application>(service, '/v1/applications?limit=2&q=Company%200');
    expect(even.map(({ id }) => id)).toEqual(made.filter((_, index) => index % 2 === 0));
    expect(await list(service, '?limit=7')).toMatchObject({ nextCursor: null });

    const { nextCursor } = await list(service, '?limit=2');
    for (const query of [
      `?limit=2&state=closed&cursor=${nextCursor}`,
      `?limit=2&cursor=${nextCursor}x`,
      '?cursor=abc.def',
      '?cursor=',
    ]) {
      const response = await service.call('owner', 'GET', `/v1/applications${query}`);
      expect(problemOf(response), query).toEqual({ status: 400, code: 'invalid-input' });
    }
    // A new one at the top does not shift the pages that follow.
    await begin(service, withAda);
    const second = await list(service, `?limit=2&cursor=${nextCursor}`);
    expect(second.items.map(({ id }) => id)).toEqual(made.slice(2, 4));
  });

  test('the log in pages', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    for (const text of ['a', 'b', 'c', 'd']) await story.record({ type: 'note.added', text });
    const url = `/v1/applications/${story.id}/entries`;
    const first = (await service.call('owner', 'GET', `${url}?limit=2`)).json();
    expect(first.items.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    expect(first.nextAfter).toBe(2);
    const all = await walk<{ seq: number; previousHash: string; hash: string }>(service, `${url}?limit=2`);
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    for (const [index, entry] of all.entries()) {
      expect(entry.previousHash).toBe(all[index - 1]?.hash ?? '0'.repeat(64));
    }
    const beyond = await service.call('owner', 'GET', `${url}?after=5`);
    expect(beyond.json()).toEqual({ items: [], nextAfter: null });
  });
});

interface Due {
  kind: string;
  due: string;
  from: string;
  overdue: boolean;
  application: { id: string; company: string };
}

describe.each(databases)('what is due on $name', database => {
  const read = async (service: WholeService, query = '') =>
    (await service.call('owner', 'GET', `/v1/follow-ups${query}`)).json<Page<Due> & { next: Due | null }>();

  test('soonest first, over all applications, also where time has moved on', async () => {
    const service = await startWholeService(database);
    const early = await begin(service, { ...withAda, company: 'Early' });
    service.clock.advance(3_600_000);
    const late = await begin(service, {
      ...withAda,
      company: 'Late',
      client: service.clientId,
      interview: { at: '2026-03-02T15:30:00Z', interviewers: [{ name: 'Bob' }] },
    });
    const now = await read(service);
    expect(now.items.map(({ kind, application }) => [kind, application.company])).toEqual([
      ['thank-you', 'Early'],
      ['thank-you', 'Late'],
    ]);
    expect(now.items[0]).toMatchObject({
      person: { name: 'Ada Lovelace' },
      application: { id: early.id, timeZone: 'America/New_York' },
    });
    expect(now.next).toBeNull();
    expect((await read(service, `?client=${service.clientId}`)).items).toHaveLength(1);
    const later = await read(service, '?until=2026-03-16T04:00:00Z');
    expect(later.items.map(({ kind }) => kind).sort()).toEqual([
      'check-in',
      'check-in',
      'thank-you',
      'thank-you',
    ]);
    const sorted = later.items.map(({ due }) => due);
    expect(sorted).toEqual([...sorted].sort());

    await early.record(thankYou(early.people[0]));
    await late.record(thankYou(late.people[0]));
    const nothing = await read(service);
    expect(nothing.items).toEqual([]);
    expect(nothing.next).toMatchObject({ kind: 'check-in', from: '2026-03-16T04:00:00Z' });

    service.clock.set(Date.parse('2026-03-20T12:00:00Z'));
    const overdue = await read(service);
    expect(overdue.items.map(({ kind, overdue: isOverdue }) => [kind, isOverdue])).toEqual([
      ['check-in', true],
      ['check-in', true],
    ]);
    await early.record({ type: 'rejection.received' });
    expect((await read(service)).items.map(({ application }) => application.id)).toEqual([late.id]);
  });

  test('nothing at all, and pages', async () => {
    const service = await startWholeService(database);
    expect(await read(service)).toEqual({ items: [], next: null, nextCursor: null });
    for (let count = 0; count < 5; count++) await begin(service, withAda);
    const all = await walk<Due>(service, '/v1/follow-ups?until=2026-04-01T00:00:00Z&limit=3');
    expect(all).toHaveLength(10);
    expect(new Set(all.map(({ kind, application }) => `${kind} ${application.id}`)).size).toBe(10);
  });
});
