import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createProgram } from '../../../machines/engine.ts';
import { standard } from '../../../machines/policy.ts';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const simulate = (service: WholeService, id: string, payload: object) =>
  service.call('owner', 'POST', `/v1/applications/${id}/simulations`, { payload });

describe.each(databases)('what if, on $name', database => {
  test('what silence leads to', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.record(thankYou(story.people[0]));
    const before = await story.entries();
    service.clock.advance(1);
    const { trajectory, application } = (
      await simulate(service, story.id, { events: [], until: '2026-12-31T00:00:00Z' })
    ).json();
    const states = trajectory.map(({ state }: { state: string }) => state);
    expect(states.filter((state: string, index: number) => state !== states[index - 1])).toEqual([
      'awaiting',
      'networking-pivot',
      'closed',
    ]);
    expect(application).toMatchObject({ state: 'closed', outcome: 'silence', revision: 2 });
    expect(await story.entries()).toEqual(before);
    expect((await story.read()).state).toBe('thanked');
  });

  test('a void is a point of its own, and what was known before is none', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.record(thankYou(story.people[0]));
    const { trajectory, application } = (
      await simulate(service, story.id, {
        events: [
          { type: 'note.added', text: 'Later', at: '2026-03-02T18:00:00Z' },
          { type: 'entry.voided', entry: 2, reason: 'Not sent', at: '2026-03-02T19:00:00Z' },
        ],
        until: '2026-03-02T20:00:00Z',
      })
    ).json();
    expect(trajectory).toMatchObject([
      { cause: 'note.added', at: '2026-03-02T18:00:00Z', state: 'interviewed' },
      { cause: 'entry.voided', at: '2026-03-02T19:00:00Z', decision: { verdict: 'allowed' } },
    ]);
    expect(application.interviewers[0]).toMatchObject({ thanked: false });
  });

  test('events to come, refused ones left out, voids, a round with new people', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    const thanks = await story.record(thankYou(ada));
    const { trajectory, application } = (
      await simulate(service, story.id, {
        events: [
          { ...checkIn(ada), at: '2026-03-10T15:00:00Z' },
          { ...checkIn(ada), at: '2026-03-16T15:00:00Z' },
          {
            type: 'interview.completed',
            at: '2026-03-20T15:00:00Z',
            interviewers: [{ name: 'New Person', email: 'new@acme.example' }],
          },
          { type: 'offer.received', at: '2027-01-01T00:00:00Z' },
        ],
        until: '2026-03-21T00:00:00Z',
      })
    ).json();
    const asked = trajectory.filter(({ decision }: { decision?: object }) => decision !== undefined);
    expect(
      asked.map(
        ({ cause, state, decision }: { cause: string; state: string; decision: { verdict: string } }) => [
          cause,
          state,
          decision.verdict,
        ],
      ),
    ).toEqual([
      ['check-in.sent', 'awaiting', 'refused'],
      ['check-in.sent', 'checked-in', 'allowed'],
      ['interview.completed', 'interviewed', 'allowed'],
    ]);
    expect(application).toMatchObject({ round: 2, state: 'interviewed', attempts: 0 });
    expect(application.interviewers.at(-1)).toMatchObject({ name: 'New Person', email: 'new@acme.example' });
    expect((await story.read()).interviewers).toHaveLength(1);

    const without = await simulate(service, story.id, {
      events: [{ type: 'entry.voided', entry: thanks.entry.seq, reason: 'What if not?' }],
      until: '2026-03-02T15:00:00Z',
    });
    expect(without.json().application.state).toBe('interviewed');
  });

  test('what cannot be asked', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const until = '2026-06-01T00:00:00Z';
    const cases: [object, number, string][] = [
      [{ events: [], until: '2026-03-01T00:00:00Z' }, 422, 'before-interview'],
      [{ events: [], until: '2999-01-01T00:00:00Z' }, 422, 'time-in-future'],
      [{ events: [checkIn('int_nobody')], until }, 422, 'unknown-interviewer'],
      [{ events: [checkIn('nobody')], until }, 422, 'unknown-interviewer'],
      [{ events: [{ type: 'entry.voided', entry: 9, reason: 'x' }], until }, 422, 'unknown-entry'],
      [{ events: [{ type: 'timer.windowOpens' }], until }, 400, 'unknown-event-type'],
      [{ events: {}, until }, 400, 'invalid-input'],
      [{ until }, 400, 'invalid-input'],
    ];
    for (const [payload, status, code] of cases) {
      expect(problemOf(await simulate(service, story.id, payload)), JSON.stringify(payload)).toEqual({
        status,
        code,
      });
    }
    const late = { ...checkIn(story.people[0]), at: '2026-03-01T00:00:00Z' };
    const second = await simulate(service, story.id, { events: [{ type: 'reply.received' }, late], until });
    expect(second.json().errors).toMatchObject([{ pointer: '/events/1/at' }]);
    const nobody = await service.call('owner', 'POST', '/v1/applications/app_none/decisions', {
      payload: { type: 'offer.received' },
    });
    expect(problemOf(nobody)).toEqual({ status: 404, code: 'not-found' });
  });
});

describe.each(databases)('what a developer reads on $name', database => {
  test('the snapshot is one that XState restores', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-16T15:00:00Z'));
    await story.record(checkIn(ada));
    const response = await service.call('owner', 'GET', `/v1/applications/${story.id}/snapshot`);
    const { snapshot, policy, machine, timers } = response.json();
    expect(policy).toEqual({ name: 'standard', version: 1 });
    expect(machine).toMatchObject({ id: expect.any(String), version: expect.any(String) });
    expect(timers[0].dueAt).toBe(Date.parse((await story.read()).nextTimerAt ?? ''));
    const actor = createActor(createProgram(standard).machine, {
      snapshot,
      input: { timeZone: 'UTC', at: 0, interviewers: [] }, // not looked at: the snapshot says it all
    });
    actor.start();
    expect(actor.getSnapshot().value).toEqual(snapshot.value);
    expect(actor.getSnapshot().matches('checked-in')).toBe(true);
    actor.stop();
    // Moved on by time alone, as the application is.
    service.clock.set(Date.parse('2026-08-16T15:00:00Z'));
    const later = await service.call('owner', 'GET', `/v1/applications/${story.id}/snapshot`);
    expect(later.json().snapshot.value).toEqual('closed');
  });

  test('verification finds an entry that was changed behind its back', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.record(thankYou(story.people[0]));
    await story.record({ type: 'note.added', text: 'A note' });
    const url = `/v1/applications/${story.id}/verification`;
    const sound = (await service.call('coach', 'GET', url)).json();
    expect(sound).toEqual({ ok: true, entries: 3, head: (await story.entries()).at(-1)?.hash });
    await service.database.allowTampering();
    await service.database.raw(
      "update entries set type = 'offer.received' where seq = ? and application_id = ?",
      [2, story.id],
    );
    expect((await service.call('coach', 'GET', url)).json()).toMatchObject({
      ok: false,
      fault: { seq: 2, what: expect.any(String) },
    });
  });

  test('the machine, the rules with their sources, and the events of each state', async () => {
    const service = await startWholeService(database);
    const machine = (await service.call('tool', 'GET', '/v1/machine')).json();
    expect(machine.states).toEqual([
      'interviewed',
      'thanked',
      'awaiting',
      'checked-in',
      'networking-pivot',
      'closed',
    ]);
    expect(Object.keys(machine.definition.states)).toEqual(machine.states);
    for (const state of machine.states) expect(machine.eventsPerState[state]).toContain('note.added');
    const types = machine.events.map(({ type }: { type: string }) => type);
    expect(types).toContain('commitment.made');
    const { items } = (await service.call('tool', 'GET', '/v1/rules')).json();
    const ids = items.map(({ id }: { id: string }) => id);
    for (const id of [
      'thank-first',
      'thank-once',
      'heed-no-contact',
      'preferred-channel',
      'no-calls',
      'window',
      'spacing',
      'attempt-limit',
      'answer-only',
      'business-hours',
      'pivot-first',
      'invite-once',
      'restraint',
      'closed',
    ]) {
      expect(ids).toContain(id);
    }
    for (const rule of items)
      expect(rule).toMatchObject({
        sentence: expect.stringMatching(/\S/),
        source: expect.stringMatching(/\S/),
      });
  });

  test('clients are added, listed and read; their applications found', async () => {
    const service = await startWholeService(database);
    const created = await service.call('owner', 'POST', '/v1/clients', {
      payload: { name: 'Dora Seeker', email: 'dora@example.com' },
    });
    expect(created.statusCode).toBe(201);
    const { id } = created.json();
    expect(created.headers['location']).toBe(`/v1/clients/${id}`);
    const read = await service.call('coach', 'GET', `/v1/clients/${id}`);
    expect(read.json()).toEqual(created.json());
    const story = await begin(service, { ...withAda, client: id });
    expect((await story.read()).client).toBe(id);
    // A candidate's key creates for its own client.
    const own = await service.call('candidate', 'POST', '/v1/applications', {
      payload: { company: 'A', role: 'B', timeZone: 'UTC', ...withAda },
    });
    expect(own.json().client).toBe(service.clientId);
    const unknown = await service.call('owner', 'POST', '/v1/applications', {
      payload: { company: 'A', role: 'B', timeZone: 'UTC', ...withAda, client: 'cli_none' },
    });
    expect(problemOf(unknown)).toEqual({ status: 422, code: 'unknown-client' });
  });
});
