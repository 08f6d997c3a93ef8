import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService } from '../../support/whole-service.ts';

describe.each(databases)('policies on $name', database => {
  test('an application begins under the policy it names, by name or by name and version', async () => {
    const service = await startWholeService(database);
    expect((await (await begin(service, withAda)).read()).policy).toEqual({ name: 'standard', version: 1 });
    const strict = await begin(service, { ...withAda, policy: 'strict' });
    expect((await strict.read()).policy).toEqual({ name: 'strict', version: 1 });
    const persistent = await begin(service, { ...withAda, policy: { name: 'persistent', version: 1 } });
    const opens = (await persistent.read()).followUps.find(({ kind }) => kind === 'check-in')?.from;
    expect(opens).toBe('2026-03-09T04:00:00Z');
    const call = await strict.ask({ ...checkIn(strict.people[0], 'call'), at: '2026-03-16T15:00:00Z' });
    expect(call.rules).toContainEqual(expect.objectContaining({ rule: 'no-calls', holds: false }));
    for (const policy of ['nobody', { name: 'standard', version: 2 }]) {
      const response = await service.call('owner', 'POST', '/v1/applications', {
        payload: { company: 'A', role: 'B', timeZone: 'UTC', ...withAda, policy },
      });
      expect(problemOf(response)).toEqual({ status: 422, code: 'unknown-policy' });
    }
  });

  test('a workspace adds its own; an application stays under the version it began with', async () => {
    const service = await startWholeService(database);
    const add = (payload: object) => service.call('owner', 'POST', '/v1/policies', { payload });
    const first = await add({
      name: 'patient',
      numbers: { firstWindowBusinessDays: 15 },
      holidays: ['2026-03-17', '2026-03-17'],
      sources: { firstWindowBusinessDays: 'Our own experience' },
    });
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({
      name: 'patient',
      version: 1,
      numbers: { firstWindowBusinessDays: 15, attemptLimit: 3 },
      holidays: ['2026-03-17'],
      sources: { firstWindowBusinessDays: 'Our own experience' },
    });
    const story = await begin(service, { ...withAda, policy: 'patient' });
    expect((await add({ name: 'patient', numbers: { firstWindowBusinessDays: 1 } })).json().version).toBe(2);
    service.clock.advance(1);
    expect((await story.read()).policy).toEqual({ name: 'patient', version: 1 });
    const [, window] = (await story.read()).followUps;
    // 15 business days, one of them a holiday.
    expect(window?.from).toBe('2026-03-24T04:00:00Z');
    const newer = await begin(service, { ...withAda, policy: 'patient' });
    expect((await newer.read()).policy).toEqual({ name: 'patient', version: 2 });
    const older = await begin(service, { ...withAda, policy: { name: 'patient', version: 1 } });
    expect((await older.read()).policy.version).toBe(1);
    const listed = (await service.call('tool', 'GET', '/v1/policies')).json().items;
    expect(
      listed.map(({ name, version }: { name: string; version: number }) => `${name} ${version}`),
    ).toEqual(['standard 1', 'strict 1', 'persistent 1', 'patient 1', 'patient 2']);
  });

  test('what makes no sense is refused', async () => {
    const service = await startWholeService(database);
    const cases: [object, number, string][] = [
      [{ name: 'standard' }, 422, 'impossible-policy'],
      [{ name: 'night', numbers: { callsFromHour: 17, callsUntilHour: 9 } }, 422, 'impossible-policy'],
      [{ name: 'Upper' }, 400, 'invalid-input'],
      [{ name: 'x', numbers: { attemptLimit: 0 } }, 400, 'invalid-input'],
      [{ name: 'x', numbers: { unheardOf: 1 } }, 400, 'invalid-input'],
      [{ name: 'x', sources: { unheardOf: 'Nowhere' } }, 400, 'invalid-input'],
      [{ name: 'x', holidays: ['2026-02-29'] }, 400, 'invalid-input'],
      [{}, 400, 'invalid-input'],
    ];
    for (const [payload, status, code] of cases) {
      const response = await service.call('owner', 'POST', '/v1/policies', { payload });
      expect(problemOf(response), JSON.stringify(payload)).toEqual({ status, code });
    }
  });

  test('moving to another policy is an entry that says what it revised', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-09T15:00:00Z'));
    const early = await story.record({ ...checkIn(ada), alreadyHappened: true });
    expect(early.decision.verdict).toBe('breach');
    const url = `/v1/applications/${story.id}/policy`;
    const moved = await service.call('owner', 'PUT', url, { payload: { policy: 'persistent' } });
    expect(moved.statusCode).toBe(200);
    const { entry, application } = moved.json();
    expect(entry).toMatchObject({
      kind: 'policy',
      type: 'policy.moved',
      revised: { verdicts: [{ entry: early.entry.seq, was: 'breach', is: 'allowed' }] },
    });
    expect(application).toMatchObject({
      policy: { name: 'persistent', version: 1 },
      attention: { level: 'on-track' },
    });
    expect(moved.headers['etag']).toBe(`"${application.revision}"`);
    const unknown = await service.call('owner', 'PUT', url, { payload: { policy: 'nobody' } });
    expect(problemOf(unknown)).toEqual({ status: 422, code: 'unknown-policy' });
    const verification = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(verification.json()).toMatchObject({ ok: true });
  });
});
