import { describe, expect, test } from 'vitest';
import { begin, checkIn, type Story, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService } from '../../support/whole-service.ts';

/** How an application stands, without what tells of arrival: ids and the log's length. */
async function standingOf(story: Story) {
  const { id: _, revision: __, interviewers, followUps, ...rest } = await story.read();
  return {
    ...rest,
    interviewers: interviewers.map(({ id: ___, ...person }) => person),
    followUps: followUps.map(({ interviewer: ____, ...followUp }) => followUp),
  };
}

describe.each(databases)('facts that come late on $name', database => {
  test('the order of arrival does not matter', async () => {
    const service = await startWholeService(database);
    service.clock.set(Date.parse('2026-05-01T15:00:00Z'));
    const facts = (ada: string) => [
      { ...thankYou(ada), at: '2026-03-02T20:00:00Z', alreadyHappened: true },
      { ...checkIn(ada), at: '2026-03-17T14:00:00Z', alreadyHappened: true },
      { type: 'reply.received', interviewer: ada, at: '2026-03-18T14:00:00Z', decisionOn: '2026-03-27' },
      { ...checkIn(ada), at: '2026-04-01T14:00:00Z', alreadyHappened: true },
      { type: 'note.added', text: 'A note', at: '2026-04-02T14:00:00Z' },
    ];
    const inOrder = await begin(service, withAda);
    for (const fact of facts(inOrder.people[0] ?? '')) await inOrder.record(fact);
    const backwards = await begin(service, withAda);
    for (const fact of facts(backwards.people[0] ?? '').reverse()) await backwards.record(fact);
    expect(await standingOf(backwards)).toEqual(await standingOf(inOrder));
    for (const { id } of [inOrder, backwards]) {
      const verification = await service.call('owner', 'GET', `/v1/applications/${id}/verification`);
      expect(verification.json()).toMatchObject({ ok: true });
    }
  });

  test('a late fact can turn a breach into what was allowed; the entry says what it revised', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-16T15:00:00Z'));
    await story.record(checkIn(ada));
    service.clock.set(Date.parse('2026-03-19T15:00:00Z'));
    const soon = await story.record({ ...checkIn(ada), alreadyHappened: true });
    expect(soon.decision.verdict).toBe('breach');
    expect((await story.read()).attention.level).toBe('pestering');
    // Friday: the mail tool tells of Tuesday's message, in which Ada named Wednesday a week before.
    service.clock.set(Date.parse('2026-03-20T15:00:00Z'));
    const late = await story.record({
      type: 'preference.stated',
      interviewer: ada,
      followUp: 'email',
      after: '2026-03-17',
      at: '2026-03-16T16:00:00Z',
    });
    expect(late.entry.recordedAt).toBe('2026-03-20T15:00:00Z');
    expect(late.entry.at).toBe('2026-03-16T16:00:00Z');
    expect(late.transition).toEqual({ from: 'checked-in', to: 'checked-in' });
    expect(late.entry.revised?.verdicts).toEqual([{ entry: soon.entry.seq, was: 'breach', is: 'allowed' }]);
    expect((await story.read()).attention.level).toBe('on-track');
    // The log keeps the verdict as it was given.
    expect((await story.entries())[soon.entry.seq - 1]?.decision?.verdict).toBe('breach');
  });

  test('somebody whose introduction was voided is nobody, until they are introduced again', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const met = await story.record({ type: 'contact.added', name: 'Rec Ruiter', email: 'rec@acme.example' });
    const rec = met.application.interviewers.find(({ name }) => name === 'Rec Ruiter')?.id;
    await story.record({ type: 'entry.voided', entry: met.entry.seq, reason: 'Another company' });
    const unknown = { status: 422, code: 'unknown-interviewer' };
    expect(problemOf(await story.post(checkIn(rec)))).toEqual(unknown);
    const asked = { payload: checkIn(rec) };
    const url = `/v1/applications/${story.id}/decisions`;
    expect(problemOf(await service.call('owner', 'POST', url, asked))).toEqual(unknown);
    const byMail = { type: 'reply.received', person: { email: 'rec@acme.example' } };
    const [result] = (await service.call('owner', 'POST', '/v1/events', { payload: [byMail] })).json();
    expect(result).toMatchObject({ status: 202 });
    await story.record({ type: 'contact.added', name: 'Rec Ruiter', email: 'rec@acme.example' });
    expect((await story.post(checkIn(rec))).statusCode).not.toBe(422);
  });

  test('one who is named by what still counts stays known', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const met = await story.record({ type: 'contact.added', name: 'Rec Ruiter' });
    const rec = met.application.interviewers.find(({ name }) => name === 'Rec Ruiter')?.id;
    await story.record({ type: 'reply.received', interviewer: rec });
    await story.record({ type: 'entry.voided', entry: met.entry.seq, reason: 'Met before' });
    expect((await story.post({ type: 'reply.received', interviewer: rec })).statusCode).toBe(201);
  });

  test('a void takes a fact away at every time asked about', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    const thanks = await story.record(thankYou(ada));
    service.clock.advance(3_600_000);
    expect((await story.read()).state).toBe('thanked');
    const voided = await story.record({
      type: 'entry.voided',
      entry: thanks.entry.seq,
      reason: 'It was for someone else',
    });
    expect(voided.entry).toMatchObject({ kind: 'void', revised: { from: 'thanked', to: 'interviewed' } });
    expect(voided.application.state).toBe('interviewed');
    expect((await story.read('2026-03-02T15:30:00Z')).state).toBe('interviewed');
    expect((await story.entries())[thanks.entry.seq - 1]).toEqual(thanks.entry);
    for (const entry of [1, voided.entry.seq, thanks.entry.seq]) {
      const response = await story.post({ type: 'entry.voided', entry, reason: 'Again' });
      expect(problemOf(response)).toEqual({ status: 422, code: 'impossible-event' });
    }
    const response = await story.post({ type: 'entry.voided', entry: 99, reason: 'No such' });
    expect(problemOf(response)).toEqual({ status: 422, code: 'unknown-entry' });
    const verification = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(verification.json()).toMatchObject({ ok: true, entries: 3 });
  });

  test('an application as of then, by what is known now; and as it will be if nothing happens', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    service.clock.set(Date.parse('2026-03-20T15:00:00Z'));
    await story.record({ ...thankYou(ada), at: '2026-03-02T20:00:00Z', alreadyHappened: true });
    await story.record(checkIn(ada));
    expect((await story.read('2026-03-02T14:00:00Z')).state).toBe('interviewed');
    expect((await story.read('2026-03-02T19:59:59.999Z')).state).toBe('interviewed');
    expect((await story.read('2026-03-02T20:00:00Z')).state).toBe('thanked');
    expect((await story.read('2026-03-04T00:00:00+01:00')).state).toBe('awaiting');
    expect((await story.read('2026-03-20T15:00:00Z')).state).toBe('checked-in');
    expect((await story.read('2026-04-19T15:00:00Z')).state).toBe('networking-pivot');
    expect(await story.read('2027-01-01T00:00:00Z')).toMatchObject({ state: 'closed', outcome: 'silence' });
    expect((await story.read()).state).toBe('checked-in');
    const before = `/v1/applications/${story.id}?at=2026-03-02T13:59:59Z`;
    expect(problemOf(await service.call('owner', 'GET', before))).toEqual({
      status: 422,
      code: 'before-interview',
    });
  });

  test('facts lie neither in the future nor before the interview', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const cases = {
      '2026-03-02T15:00:00.001Z': 'time-in-future',
      '2199-12-31T23:59:59Z': 'time-in-future',
      '9999-12-31T23:59:59Z': 'time-in-future',
      '2026-03-02T13:59:59.999Z': 'before-interview',
      '1969-07-20T20:17:00Z': 'before-interview',
      '0001-01-01T00:00:00Z': 'before-interview',
    };
    for (const [at, code] of Object.entries(cases)) {
      const response = await story.post({ type: 'note.added', text: 'When?', at });
      expect(problemOf(response), at).toEqual({ status: 422, code });
    }
    await story.record({ type: 'note.added', text: 'Now', at: '2026-03-02T15:00:00Z' });
    await story.record({ type: 'note.added', text: 'At the interview', at: '2026-03-02T14:00:00Z' });
    const creation = await service.call('owner', 'POST', '/v1/applications', {
      payload: {
        company: 'A',
        role: 'B',
        timeZone: 'UTC',
        interview: { at: '2026-03-02T15:00:00.001Z', interviewers: [{ name: 'Ada' }] },
      },
    });
    expect(problemOf(creation)).toEqual({ status: 422, code: 'time-in-future' });
  });
});
