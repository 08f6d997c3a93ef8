import { describe, expect, test } from 'vitest';
import { stateNames } from '../../machines/application.ts';
import { attentionLevels } from '../../machines/balance.ts';
import { assemble } from '../../src/assembly.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import type { Application } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { createTestClock } from '../support/http.ts';
import { startWholeService } from '../support/whole-service.ts';

/** A working day, a Sunday, the days around a change of clocks, New Year's morning, 29 February. */
const days = [
  '2026-11-25T16:00:00Z',
  '2026-11-22T10:00:00Z',
  '2026-03-09T12:30:00Z',
  '2026-10-26T02:30:00Z',
  '2027-01-01T08:00:00Z',
  '2028-02-29T20:00:00Z',
];

const [sqlite] = databases;
if (sqlite === undefined) throw new Error('SQLite is always there');

describe.each(days)('the demo, filled on %s', day => {
  test('shows every state and every balance, and every log verifies', async () => {
    const service = await startWholeService(sqlite, { clock: createTestClock(Date.parse(day)) });
    await fillDemo(service, service.clock.now());
    const list = await service.call('owner', 'GET', '/v1/applications?limit=100');
    const applications = list.json<{ items: Application[] }>().items;
    expect(new Set(applications.map(({ state }) => state))).toEqual(new Set(stateNames));
    expect(new Set(applications.map(({ attention }) => attention.level))).toEqual(new Set(attentionLevels));
    for (const { id } of applications) {
      const verification = await service.call('owner', 'GET', `/v1/applications/${id}/verification`);
      expect(verification.json()).toMatchObject({ ok: true });
    }
  });
});

test('the demo leaves a workspace alone that has applications', async () => {
  const service = await startWholeService(sqlite, { clock: createTestClock(Date.parse(days[0] ?? '')) });
  await fillDemo(service, service.clock.now());
  expect(await fillDemo(service, service.clock.now())).toBeNull();
});

describe.each(databases)('asked for several times at once, on $name', ({ name, create }) => {
  test('the demo is filled once, whichever node is asked', async () => {
    const service = await startWholeService({ create });
    const { clock, database, keys } = service;
    const ask = ({ app }: Pick<typeof service, 'app'>) =>
      app.inject({ method: 'POST', url: '/v1/demo', headers: { authorization: `Bearer ${keys.owner}` } });
    // SQLite has one node only.
    const other =
      name === 'SQLite'
        ? service
        : await assemble(
            { databaseUrl: database.url, ownerKey: keys.owner },
            { clock, http: { limits: { maxEventLoopDelayMs: 0 } } },
          );
    const answers = await Promise.all([service, other, service, other].map(ask));
    if (other !== service) await other.close();
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409]);
    const made = answers.find(({ statusCode }) => statusCode === 201)?.json();
    const count = async (path: string) =>
      (await service.call('owner', 'GET', `${path}?limit=100`)).json<{ items: unknown[] }>().items.length;
    expect(await count('/v1/applications')).toBe(made.applications);
    // One client was there before.
    expect(await count('/v1/clients')).toBe(made.clients + 1);
  });
});
