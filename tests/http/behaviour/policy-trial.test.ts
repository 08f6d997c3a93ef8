import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const day = 24 * 60 * 60_000;

const tryOut = async (service: WholeService, payload: object) =>
  service.call('owner', 'POST', '/v1/policies/dry-run', { payload });

describe.each(databases)('a policy is tried on $name', database => {
  test('it says what would change, and changes nothing', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.post(thankYou(story.people[0]));
    service.clock.advance(3 * day);
    const before = await story.read();
    const trial = (
      await tryOut(service, { name: 'patient', numbers: { firstWindowBusinessDays: 15 } })
    ).json();
    expect(trial).toMatchObject({
      policy: { name: 'patient', version: 1, numbers: { firstWindowBusinessDays: 15, attemptLimit: 3 } },
      tried: 1,
      hasMore: false,
    });
    expect(trial.changed).toEqual([
      {
        application: story.id,
        company: 'Acme Rockets',
        timeZone: 'America/New_York',
        was: {
          state: 'awaiting',
          level: 'on-track',
          next: { kind: 'check-in', from: '2026-03-16T04:00:00Z' },
        },
        is: {
          state: 'awaiting',
          level: 'on-track',
          next: { kind: 'check-in', from: '2026-03-23T04:00:00Z' },
        },
        verdicts: [],
      },
    ]);
    expect(await story.read()).toEqual(before);
    const listed = (await service.call('owner', 'GET', '/v1/policies')).json().items;
    expect(listed.map(({ name }: { name: string }) => name)).not.toContain('patient');
  });

  test('what was allowed and would have been a breach is named by its entry', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.post(thankYou(story.people[0]));
    service.clock.advance(14 * day);
    const called = (await story.post(checkIn(story.people[0], 'call'))).json();
    const { changed } = (await tryOut(service, { name: 'strict', version: 1 })).json();
    expect(changed).toHaveLength(1);
    expect(changed[0].verdicts).toEqual([{ entry: called.entry.seq, was: 'allowed', is: 'breach' }]);
    expect(changed[0].is.level).toBe('pestering');
  });

  test('closed applications are left out, and those that stay the same are only counted', async () => {
    const service = await startWholeService(database);
    await begin(service, withAda);
    const closed = await begin(service, withAda);
    await closed.post({ type: 'rejection.received' });
    const trial = (await tryOut(service, { name: 'same' })).json();
    expect(trial).toMatchObject({ tried: 1, changed: [] });
  });

  test('what makes no sense is refused, and what is not there is not found', async () => {
    const service = await startWholeService(database);
    const hours = { callsFromHour: 18, callsUntilHour: 9 };
    expect(problemOf(await tryOut(service, { name: 'mine', numbers: hours })).code).toBe('impossible-policy');
    expect(problemOf(await tryOut(service, { name: 'standard' })).code).toBe('impossible-policy');
    expect(problemOf(await tryOut(service, { name: 'mine', version: 1 })).code).toBe('unknown-policy');
    expect(problemOf(await tryOut(service, { version: 1 })).code).toBe('invalid-input');
  });
});
