import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService } from '../../support/whole-service.ts';

describe.each(databases)('what the rules refuse on $name', database => {
  test('a check-in too early: the reason with names and days in it, when it lifts, what to do instead', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-05T15:00:00Z'));
    const refused = await story.post(checkIn(ada, 'call'));
    expect(problemOf(refused)).toEqual({ status: 409, code: 'refused' });
    const { decision, entry, detail } = refused.json();
    expect(decision.verdict).toBe('refused');
    const window = decision.rules.find(({ rule }: { rule: string }) => rule === 'window');
    expect(window).toMatchObject({ holds: false, liftsAt: '2026-03-16T04:00:00Z' });
    expect(window.reason).toContain('16 March 2026');
    expect(detail).toContain(window.reason);
    expect(decision.alternatives[0]).toEqual({
      type: 'check-in.sent',
      interviewer: ada,
      channel: 'call',
      from: '2026-03-16T13:00:00Z',
    });
    expect(decision.alternatives).toContainEqual(
      expect.objectContaining({ type: 'networking.company-followed', from: '2026-03-05T15:00:00Z' }),
    );
    // A coach sees that somebody wanted to call on day 3.
    expect(entry).toMatchObject({ kind: 'refusal', type: 'check-in.sent', at: '2026-03-05T15:00:00Z' });
    const entries = await story.entries();
    expect(entries.at(-1)).toEqual(entry);
    // What `liftsAt` and `alternatives` say comes true.
    service.clock.set(Date.parse('2026-03-16T12:59:59.999Z'));
    expect((await story.ask(checkIn(ada, 'call'))).verdict).toBe('refused');
    service.clock.set(Date.parse('2026-03-16T13:00:00Z'));
    expect((await story.post(checkIn(ada, 'call'))).statusCode).toBe(201);
  });

  test('a refused attempt changes nothing but the log', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const { revision: _, updatedAt: __, ...before } = await story.read();
    const refused = await story.post(checkIn(story.people[0]));
    expect(refused.statusCode).toBe(409);
    expect(refused.headers['etag']).toBe('"2"');
    expect(await story.read()).toMatchObject({ ...before, revision: 2 });
  });

  test('what has already happened is recorded, as a breach that counts', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    const done = await story.record({ ...checkIn(ada), alreadyHappened: true });
    expect(done.decision.verdict).toBe('breach');
    expect(done.transition).toEqual({ from: 'interviewed', to: 'checked-in' });
    expect(done.application).toMatchObject({ state: 'checked-in', attempts: 1 });
    expect(done.application.attention.level).toBe('pestering');
    expect(done.application.attention.reasons.join(' ')).toContain('2 March 2026');
    expect(done.application.followUps).toContainEqual(
      expect.objectContaining({ kind: 'thank-you', interviewer: ada }),
    );
    service.clock.advance(14 * 86_400_000);
    expect((await story.read()).attention.level).not.toBe('pestering');
  });

  test('whoever asked not to be followed up is left alone, whatever was promised', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    await story.record(thankYou(ada));
    await story.record({ type: 'commitment.made', interviewer: ada, channel: 'email', on: '2026-03-04' });
    service.clock.advance(1);
    await story.record({ type: 'preference.stated', interviewer: ada, followUp: 'none' });
    expect((await story.read()).commitments).toMatchObject([{ status: 'released' }]);
    service.clock.set(Date.parse('2026-04-01T15:00:00Z'));
    const { rules } = await story.ask(checkIn(ada));
    const heeded = rules.find(({ rule }) => rule === 'heed-no-contact');
    expect(heeded).toMatchObject({ holds: false });
    expect(heeded?.reason).toContain('Ada Lovelace');
    expect(heeded?.liftsAt).toBeUndefined();
  });

  test('a question records nothing, may lie in the future, and says what the event would be told', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    await story.record(thankYou(ada));
    const before = await story.entries();
    const soon = await story.ask(checkIn(ada));
    expect(soon.verdict).toBe('refused');
    expect((await story.ask({ ...checkIn(ada), at: '2026-03-16T04:00:00Z' })).verdict).toBe('allowed');
    expect((await story.ask({ ...checkIn(ada), alreadyHappened: true })).verdict).toBe('breach');
    expect((await story.ask({ type: 'reply.received' })).verdict).toBe('allowed');
    expect(await story.entries()).toEqual(before);
    const refused = await story.post(checkIn(ada));
    expect(refused.json().decision).toEqual(soon);
  });

  test('the same outreach reported twice is one act: the second entry points to the first', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    const first = await story.record(thankYou(ada));
    service.clock.advance(10 * 60_000);
    const second = await story.record(thankYou(ada));
    expect(second.decision.verdict).toBe('allowed');
    expect(second.entry.duplicateOf).toBe(first.entry.seq);
    expect(second.transition).toEqual({ from: 'thanked', to: 'thanked' });
    service.clock.advance(60_000);
    const third = await story.post(thankYou(ada));
    expect(third.statusCode).toBe(409);
    expect(third.json().decision.rules).toContainEqual(
      expect.objectContaining({ rule: 'thank-once', holds: false }),
    );
  });
});
