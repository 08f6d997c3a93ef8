import { describe, expect, test } from 'vitest';
import { stateNames } from '../../machines/application.ts';
import { attentionLevels } from '../../machines/balance.ts';
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
