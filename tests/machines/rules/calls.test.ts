import { describe, expect, test } from 'vitest';
import { standard, strict } from '../../../machines/policy.ts';
import { interviewed, justBefore } from '../../support/scenario.ts';
import { call, checkIn, instant, prefers, promise, thankYou } from '../../support/scenario-facts.ts';

const thanked = interviewed('2026-03-02 10:00', ['ann']).and(thankYou('ann', '2026-03-02 12:00'));

describe('business-hours', () => {
  test('calls are made from 09:00 up to but not including 17:00', () => {
    expect(thanked.refusedBy(call('ann', justBefore('2026-03-17 09:00')))).toEqual(['business-hours']);
    expect(thanked.refusedBy(call('ann', '2026-03-17 09:00'))).toEqual([]);
    expect(thanked.refusedBy(call('ann', justBefore('2026-03-17 17:00')))).toEqual([]);
    expect(thanked.refusedBy(call('ann', '2026-03-17 17:00'))).toEqual(['business-hours']);
  });
  test('it lifts at the next opening', () => {
    expect(thanked.liftsAt(call('ann', '2026-03-17 08:00'), 'business-hours')).toBe('2026-03-17T13:00:00Z');
    expect(thanked.liftsAt(call('ann', '2026-03-20 17:00'), 'business-hours')).toBe('2026-03-23T13:00:00Z');
    expect(thanked.liftsAt(call('ann', '2026-03-21 12:00'), 'business-hours')).toBe('2026-03-23T13:00:00Z');
  });
  test('a holiday of the policy is no day for calls', () => {
    const policy = { ...standard, holidays: ['2026-03-17'] };
    const story = interviewed('2026-03-02 10:00', ['ann'], { policy }).and(
      thankYou('ann', '2026-03-02 12:00'),
    );
    expect(story.refusedBy(call('ann', '2026-03-17 10:00'))).toEqual(['business-hours']);
    expect(story.liftsAt(call('ann', '2026-03-17 10:00'), 'business-hours')).toBe('2026-03-18T13:00:00Z');
  });
  test('the hours are those of the time zone of the application', () => {
    const zone = { timeZone: 'Asia/Kolkata' };
    const story = interviewed('2026-03-02 10:00', ['ann'], zone).and(
      thankYou('ann', instant('2026-03-02 12:00', 'Asia/Kolkata')),
    );
    expect(story.refusedBy(call('ann', '2026-03-17T03:29:59.999Z'))).toEqual(['business-hours']);
    expect(story.refusedBy(call('ann', '2026-03-17T03:30:00Z'))).toEqual([]);
  });
  test('e-mail may be written at any hour', () => {
    expect(thanked.refusedBy(checkIn('ann', '2026-03-21 03:00'))).toEqual([]);
  });
  test('a promise passes the weekday, not the hours', () => {
    const promised = thanked.and(promise('ann', 'call', '2026-03-07', '2026-03-03 10:00')); // a Saturday
    expect(promised.refusedBy(call('ann', '2026-03-07 10:00'))).toEqual([]);
    expect(promised.refusedBy(call('ann', '2026-03-07 08:00'))).toEqual(['business-hours']);
    expect(promised.firstAllowed(call('ann', '2026-03-07 08:00'))).toBe('2026-03-07T14:00:00Z');
  });
});

describe('no-calls', () => {
  const quiet = interviewed('2026-03-02 10:00', ['ann'], { policy: strict }).and(
    thankYou('ann', '2026-03-02 12:00'),
  );
  test('where the policy has no calls, a call is refused and an e-mail offered', () => {
    const act = call('ann', '2026-03-17 10:00');
    expect(quiet.refusedBy(act)).toEqual(['no-calls']);
    expect(quiet.alternatives(act)).toContainEqual({
      type: 'check-in.sent',
      interviewer: 'int_ann',
      channel: 'email',
      from: act.at,
    });
    expect(quiet.at('2026-03-17 10:00').owed('check-in')[0]?.channels).toEqual(['email']);
  });
  test('it lifts for a person who asks for a call', () => {
    const asked = quiet.and(prefers('ann', 'call', '2026-03-03 10:00'));
    expect(asked.refusedBy(call('ann', '2026-03-17 10:00'))).toEqual([]);
  });
  test('it lifts for a promised call on its day, and the refusal says when that is', () => {
    const promised = quiet.and(promise('ann', 'call', '2026-03-20', '2026-03-03 10:00'));
    expect(promised.refusedBy(call('ann', '2026-03-20 10:00'))).toEqual([]);
    expect(promised.refusedBy(call('ann', '2026-03-19 10:00'))).toEqual(['no-calls']);
    expect(promised.firstAllowed(call('ann', '2026-03-19 10:00'))).toBe('2026-03-20T13:00:00Z');
  });
});
