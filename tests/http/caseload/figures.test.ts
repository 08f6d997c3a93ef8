import { describe, expect, test } from 'vitest';
import { checkIn, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startWholeService } from '../../support/whole-service.ts';
import { application, cases, day, figures, happened, hour, promise } from './cases.ts';

// The clock stands at Monday 2 March 2026, 10:00 in New York; the interview was an hour before.
describe.each(databases)('the figures of an application on $name', database => {
  test('a promise is open until its day is over, then broken, though nobody has looked since', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.record(promise(story));
    expect((await figures(service, story)).promises).toEqual({ kept: 0, late: 0, broken: 0, open: 1 });
    service.clock.set(Date.parse('2026-03-06T04:59:59.999Z'));
    expect((await figures(service, story)).promises).toMatchObject({ open: 1, broken: 0 });
    service.clock.advance(1);
    expect((await figures(service, story)).promises).toEqual({ kept: 0, late: 0, broken: 1, open: 0 });
    await service.timers.runOnce();
    expect((await figures(service, story)).promises).toEqual({ kept: 0, late: 0, broken: 1, open: 0 });
  });

  test('a promise that is done in time is kept; one done after its day was broken and is late', async () => {
    const service = await startWholeService(database);
    const kept = await application(service);
    const late = await application(service);
    for (const story of [kept, late]) await story.record(promise(story));
    service.clock.advance(3 * day);
    await kept.record(checkIn(kept.people[0]));
    service.clock.advance(2 * day);
    await late.record(happened(checkIn(late.people[0])));
    expect((await figures(service, kept)).promises).toEqual({ kept: 1, late: 0, broken: 0, open: 0 });
    expect((await figures(service, late)).promises).toEqual({ kept: 0, late: 1, broken: 0, open: 0 });
  });

  test('an outreach against a rule is a breach; what was only refused is not', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    expect((await story.post(checkIn(story.people[0], 'call'))).statusCode).toBe(409);
    expect(await figures(service, story)).toMatchObject({ breaches: 0, refusals: 1, refusalsIgnored: 0 });
    service.clock.advance(2 * day);
    await story.record(happened(checkIn(story.people[0], 'call')));
    expect(await figures(service, story)).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 0 });
  });

  test('a refused act that was done all the same within a day is a refusal ignored', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.post(checkIn(story.people[0], 'call'));
    service.clock.advance(day);
    await story.record(happened(checkIn(story.people[0], 'call')));
    expect(await figures(service, story)).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 1 });
  });

  test('another act, or the same a day and a moment later, ignores no refusal', async () => {
    const service = await startWholeService(database);
    const other = await application(service);
    const later = await application(service);
    for (const story of [other, later]) await story.post(checkIn(story.people[0], 'call'));
    await other.record(happened(checkIn(other.people[0], 'email')));
    service.clock.advance(day + 1);
    await later.record(happened(checkIn(later.people[0], 'call')));
    expect(await figures(service, other)).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 0 });
    expect(await figures(service, later)).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 0 });
  });

  test('an act that was refused and then done when it had become fine ignores nothing', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.record(thankYou(story.people[0]));
    // Two hours before the window of Monday 16 March opens.
    service.clock.set(Date.parse('2026-03-16T02:00:00Z'));
    expect((await story.post(checkIn(story.people[0]))).statusCode).toBe(409);
    service.clock.advance(3 * hour);
    await story.record(checkIn(story.people[0]));
    expect(await figures(service, story)).toMatchObject({ breaches: 0, refusals: 1, refusalsIgnored: 0 });
  });

  test('a refusal that was ignored is so too when the act is reported days later', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.post(checkIn(story.people[0], 'call'));
    const at = new Date(service.clock.now() + hour).toISOString();
    service.clock.advance(5 * day);
    await story.record(happened({ ...checkIn(story.people[0], 'call'), at }));
    expect(await figures(service, story)).toMatchObject({ breaches: 1, refusalsIgnored: 1 });
  });

  test('a voided breach is none, and ignores no refusal', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.post(checkIn(story.people[0], 'call'));
    const { entry } = await story.record(happened(checkIn(story.people[0], 'call')));
    await story.record({ type: 'entry.voided', entry: entry.seq, reason: 'A slip' });
    expect(await figures(service, story)).toMatchObject({ breaches: 0, refusals: 1, refusalsIgnored: 0 });
  });

  test('a thank-you within 24 hours is on time, a later one late, an unsent one owed, then overdue', async () => {
    const service = await startWholeService(database);
    const onTime = await application(service);
    const late = await application(service);
    const owed = await application(service);
    service.clock.advance(23 * hour);
    await onTime.record(thankYou(onTime.people[0]));
    expect((await figures(service, owed)).thankYous).toMatchObject({ owed: 1, overdue: 1 });
    service.clock.advance(1);
    await late.record(thankYou(late.people[0]));
    const nothing = { onTime: 0, late: 0, missed: 0, owed: 0, overdue: 0 };
    expect((await figures(service, onTime)).thankYous).toEqual({ ...nothing, onTime: 1 });
    expect((await figures(service, late)).thankYous).toEqual({ ...nothing, late: 1 });
    expect((await figures(service, owed)).thankYous).toEqual({ ...nothing, owed: 1, overdue: 1 });
  });

  test('a thank-you that was sent in time is on time, however late it is reported', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    const at = new Date(service.clock.now()).toISOString();
    service.clock.advance(30 * day);
    await story.record({ ...thankYou(story.people[0]), at, alreadyHappened: true });
    expect((await figures(service, story)).thankYous).toMatchObject({ onTime: 1, late: 0, overdue: 0 });
  });

  test('an overdue thank-you is missed when the next round begins, or the application closes', async () => {
    const service = await startWholeService(database);
    const closed = await application(service);
    const again = await application(service);
    const soon = await application(service);
    await soon.record({ type: 'rejection.received' });
    service.clock.advance(2 * day);
    await closed.record({ type: 'rejection.received' });
    const at = new Date(service.clock.now()).toISOString();
    await again.record({ type: 'interview.completed', at, interviewers: [{ name: 'Grace Hopper' }] });
    expect((await figures(service, closed)).thankYous).toMatchObject({ missed: 1, owed: 0, overdue: 0 });
    expect((await figures(service, again)).thankYous).toMatchObject({ missed: 1, owed: 1, overdue: 0 });
    expect((await figures(service, soon)).thankYous).toMatchObject({ missed: 0, owed: 0, overdue: 0 });
  });

  test('attempts are the check-ins since the last reply, of those that the policy allows', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.record(thankYou(story.people[0]));
    service.clock.set(Date.parse('2026-03-17T14:00:00Z'));
    await story.record(checkIn(story.people[0]));
    expect(await figures(service, story)).toMatchObject({ attempts: 1, attemptLimit: 3 });
    await story.record({ type: 'reply.received' });
    expect(await figures(service, story)).toMatchObject({ attempts: 0, attemptLimit: 3 });
  });

  test('silence is counted in local days since the employer was last heard, up to the closing', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    expect((await figures(service, story)).daysOfSilence).toBe(0);
    // 23:59 and 00:00 in New York.
    service.clock.set(Date.parse('2026-03-06T04:59:00Z'));
    expect((await figures(service, story)).daysOfSilence).toBe(3);
    service.clock.set(Date.parse('2026-03-06T05:00:00Z'));
    expect((await figures(service, story)).daysOfSilence).toBe(4);
    await story.record({ type: 'application.withdrawn' });
    service.clock.advance(30 * day);
    expect((await figures(service, story)).daysOfSilence).toBe(4);
  });

  test('neglect lasts since the earliest thing overdue, and ends when it is done', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    expect((await figures(service, story)).neglectedSince).toBeNull();
    service.clock.advance(3 * day);
    expect((await figures(service, story)).neglectedSince).toBe('2026-03-03T14:00:00Z');
    await story.record(thankYou(story.people[0]));
    expect((await figures(service, story)).neglectedSince).toBeNull();
  });

  test('a coach’s remark is no activity of the client; a refused act is', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    const activity = async () => (await cases(service)).find(({ id }) => id === story.id)?.lastActivityAt;
    service.clock.advance(day);
    await story.record({ type: 'note.added', text: 'Call them' }, { who: 'coach' });
    expect(await activity()).toBe('2026-03-02T15:00:00Z');
    service.clock.advance(hour);
    await story.post(checkIn(story.people[0], 'call'));
    expect(await activity()).toBe('2026-03-03T16:00:00Z');
  });

  test('another policy judges what was done anew', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.record(thankYou(story.people[0]));
    service.clock.set(Date.parse('2026-03-17T14:00:00Z'));
    await story.record(checkIn(story.people[0], 'call'));
    expect(await figures(service, story)).toMatchObject({ breaches: 0, attemptLimit: 3 });
    const payload = { policy: 'strict' };
    await service.call('owner', 'PUT', `/v1/applications/${story.id}/policy`, { payload });
    expect(await figures(service, story)).toMatchObject({ breaches: 1, attemptLimit: 1 });
  });

  test('rows that were never counted are counted from their logs', async () => {
    const service = await startWholeService(database);
    const story = await application(service);
    await story.post(checkIn(story.people[0], 'call'));
    await story.record(happened(checkIn(story.people[0], 'call')));
    const counted = await figures(service, story);
    await service.database.raw('update applications set figures = null, next_change_at = 0');
    expect(await figures(service, story)).toEqual(counted);
    await service.timers.runOnce();
    const [row] = await service.database.raw('select figures from applications');
    expect(row?.['figures']).toContain('"refusals":1');
    expect(await figures(service, story)).toEqual(counted);
    service.clock.advance(day);
    await story.record(thankYou(story.people[0]));
    expect(await figures(service, story)).toMatchObject({ breaches: 1, refusals: 1, refusalsIgnored: 1 });
  });
});
