import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startWholeService } from '../../support/whole-service.ts';

describe.each(databases)('the life of an application on $name', database => {
  test('from the interview to silence, as time goes by and nobody looks', async () => {
    const service = await startWholeService(database);
    const { clock } = service;
    const story = await begin(service, withAda);
    const [ada] = story.people;
    expect(await story.read()).toMatchObject({
      state: 'interviewed',
      revision: 1,
      round: 1,
      attempts: 0,
      attention: { level: 'on-track' },
    });
    const [owed] = (await story.read()).followUps;
    expect(owed).toMatchObject({ kind: 'thank-you', interviewer: ada, due: '2026-03-03T14:00:00Z' });

    const thanked = await story.record({ ...thankYou(ada), skillMentioned: true, eagernessExpressed: true });
    expect(thanked.transition).toEqual({ from: 'interviewed', to: 'thanked' });
    expect(thanked.application).toMatchObject({ state: 'thanked', revision: 2 });

    clock.set(Date.parse('2026-03-03T15:00:00Z'));
    expect((await story.read()).state).toBe('awaiting');
    const checkInDue = (await story.read()).followUps.find(({ kind }) => kind === 'check-in');
    expect(checkInDue).toMatchObject({ from: '2026-03-16T04:00:00Z', due: '2026-03-19T04:00:00Z' });

    clock.set(Date.parse('2026-03-16T04:00:00Z'));
    const asked = await story.record(checkIn(ada));
    expect(asked.transition).toEqual({ from: 'awaiting', to: 'checked-in' });
    expect(asked.application.attempts).toBe(1);

    // 30 days of silence: the pivot; 90 more: closed.
    clock.set(Date.parse('2026-04-15T03:59:59.999Z'));
    expect((await story.read()).state).toBe('checked-in');
    clock.set(Date.parse('2026-04-15T04:00:00Z'));
    expect((await story.read()).state).toBe('networking-pivot');
    clock.set(Date.parse('2026-07-14T04:00:00Z'));
    expect(await story.read()).toMatchObject({
      state: 'closed',
      outcome: 'silence',
      followUps: [],
      nextTimerAt: null,
    });

    // The poller writes down what everybody already saw.
    expect(await service.timers.runOnce()).toBe(1);
    expect(await story.read()).toMatchObject({ state: 'closed', revision: (await story.entries()).length });
    const timers = (await story.entries()).filter(({ kind }) => kind === 'timer');
    expect(timers.map(({ at, transition }) => [at, transition.from, transition.to])).toEqual([
      ['2026-03-03T15:00:00Z', 'thanked', 'awaiting'],
      ['2026-03-16T04:00:00Z', 'awaiting', 'awaiting'], // the window opens
      ['2026-04-15T04:00:00Z', 'checked-in', 'networking-pivot'],
      ['2026-07-14T04:00:00Z', 'networking-pivot', 'closed'],
    ]);
    expect(await service.timers.runOnce()).toBe(0);
  });

  test('a reply starts the count again, an answer to it is allowed once', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-16T13:00:00Z'));
    await story.record(checkIn(ada));
    service.clock.advance(60_000);
    const reply = await story.record({ type: 'reply.received', interviewer: ada, gist: 'Still deciding' });
    expect(reply.transition).toEqual({ from: 'checked-in', to: 'awaiting' });
    expect(reply.application.attempts).toBe(0);
    service.clock.advance(60_000);
    await story.record({ type: 'reply.sent', interviewer: ada });
    service.clock.advance(3_600_000);
    const again = await story.post({ type: 'reply.sent', interviewer: ada });
    expect(again.statusCode).toBe(409);
    expect(again.json().decision.rules).toContainEqual(
      expect.objectContaining({ rule: 'answer-only', holds: false }),
    );
  });

  test('each stop closes, the later one corrects the outcome, reopening takes it up again', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    for (const [type, outcome] of [
      ['rejection.received', 'rejection'],
      ['offer.received', 'offer'],
      ['position.closed', 'position-closed'],
      ['application.withdrawn', 'withdrawn'],
    ]) {
      service.clock.advance(1_000);
      const { application } = await story.record({ type });
      expect(application).toMatchObject({ state: 'closed', outcome });
    }
    service.clock.advance(1_000);
    const { application, transition } = await story.record({ type: 'application.reopened' });
    expect(transition).toEqual({ from: 'closed', to: 'awaiting' });
    expect(application).toMatchObject({ state: 'awaiting', outcome: null });
  });

  test('a new round thanks again; people are matched by e-mail, then by name', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const [ada, grace] = story.people;
    await story.record(thankYou(ada));
    service.clock.advance(86_400_000);
    const at = '2026-03-03T14:00:00Z';
    const interviewers = [
      { name: 'Countess Lovelace', email: 'ADA@acme.example' },
      { name: 'grace hopper', email: 'grace@acme.example' },
      { name: 'Katherine Johnson' },
    ];
    const { application, transition } = await story.record({
      type: 'interview.completed',
      at,
      interviewers,
    });
    expect(transition.to).toBe('interviewed');
    expect(application).toMatchObject({ round: 2, attempts: 0, state: 'interviewed' });
    expect(application.interviewers).toMatchObject([
      { id: ada, name: 'Ada Lovelace', interviewed: true, thanked: false },
      { id: grace, name: 'Grace Hopper', email: 'grace@acme.example', interviewed: true, thanked: false },
      { name: 'Katherine Johnson', interviewed: true, thanked: false },
    ]);
  });

  test('a contact is owed no thank-you and may be checked in with', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const added = await story.record({ type: 'contact.added', name: 'Rosie Recruiter', role: 'Recruiter' });
    const contact = added.application.interviewers.at(-1);
    expect(contact).toMatchObject({ name: 'Rosie Recruiter', interviewed: false, thanked: false });
    expect(added.application.followUps.filter(({ kind }) => kind === 'thank-you')).toHaveLength(1);
    await story.record(thankYou(story.people[0]));
    service.clock.set(Date.parse('2026-03-16T13:00:00Z'));
    const asked = await story.record(checkIn(contact?.id));
    expect(asked.transition.to).toBe('checked-in');
  });

  test('a promise outranks waiting, is kept by keeping it, and is broken by the clock', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    const promise = { type: 'commitment.made', interviewer: ada, channel: 'email', on: '2026-03-05' };
    const { application } = await story.record(promise);
    expect(application.commitments).toMatchObject([{ interviewer: ada, status: 'open', on: '2026-03-05' }]);
    expect(application.followUps).toContainEqual(
      expect.objectContaining({ kind: 'promise', interviewer: ada, channels: ['email'] }),
    );
    service.clock.set(Date.parse('2026-03-05T15:00:00Z'));
    const kept = await story.record(checkIn(ada));
    expect(kept.application.commitments).toMatchObject([{ status: 'kept' }]);

    service.clock.advance(60_000);
    await story.record({ ...promise, on: '2026-03-10' });
    service.clock.set(Date.parse('2026-03-11T04:00:00Z'));
    expect(await story.read()).toMatchObject({
      commitments: [{ status: 'kept' }, { status: 'broken' }],
      attention: { level: 'neglected' },
    });
  });
});
