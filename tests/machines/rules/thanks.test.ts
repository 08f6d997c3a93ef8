import { describe, expect, test } from 'vitest';
import { interviewed, justBefore } from '../../support/scenario.ts';
import {
  checkIn,
  contact,
  decisionDate,
  interview,
  promise,
  rejection,
  reopen,
  reply,
  thankYou,
} from '../../support/scenario-facts.ts';

const start = interviewed('2026-03-02 10:00', ['ann', 'bob']);
const early = start.and(decisionDate('2026-03-02', '2026-03-02 11:00')); // window: 4 March

describe('thank-first', () => {
  test('a check-in waits while someone of this round is still to be thanked', () => {
    const one = early.and(thankYou('ann', '2026-03-03 10:00'));
    expect(one.refusedBy(checkIn('ann', '2026-03-05 10:00'))).toEqual(['thank-first']);
    expect(one.reason(checkIn('ann', '2026-03-05 10:00'), 'thank-first')).toContain('{int_bob}');
  });
  test('it lifts when all are thanked', () => {
    const all = early.and(thankYou('ann', '2026-03-03 10:00'), thankYou('bob', '2026-03-05 10:00'));
    expect(all.refusedBy(checkIn('ann', '2026-03-05 10:01'))).toEqual([]);
  });
  test('it lifts when the thank-yous count as missed', () => {
    expect(early.refusedBy(checkIn('ann', justBefore('2026-03-09 00:00')))).toEqual(['thank-first']);
    expect(early.refusedBy(checkIn('ann', '2026-03-09 00:00'))).toEqual([]);
    expect(early.liftsAt(checkIn('ann', '2026-03-05 10:00'), 'thank-first')).toBe('2026-03-09T04:00:00Z');
  });
  test('it holds in any state', () => {
    const asked = early.and(checkIn('ann', '2026-03-05 10:00'), reply('2026-03-06 10:00', '2026-03-02'));
    expect(asked.state('2026-03-06 11:00')).toBe('awaiting');
    expect(asked.refusedBy(checkIn('bob', '2026-03-06 11:00'))).toEqual(['thank-first']);
  });
  test('a contact need not be thanked', () => {
    const all = early.and(
      contact('rita', '2026-03-02 12:00'),
      thankYou('ann', '2026-03-03 10:00'),
      thankYou('bob', '2026-03-03 10:00'),
    );
    expect(all.refusedBy(checkIn('rita', '2026-03-05 10:00'))).toEqual([]);
  });
  test('only the interviewers of this round count', () => {
    const next = start.and(interview(['cleo'], '2026-03-04 10:00'), thankYou('cleo', '2026-03-04 11:00'));
    expect(next.state('2026-03-04 11:00')).toBe('thanked');
    expect(next.refusedBy(checkIn('ann', '2026-03-04 12:00'))).not.toContain('thank-first');
  });
  test('a promise for that day passes it', () => {
    const promised = early.and(promise('ann', 'email', '2026-03-05', '2026-03-02 12:00'));
    expect(promised.refusedBy(checkIn('ann', '2026-03-05 10:00'))).toEqual([]);
    expect(promised.refusedBy(checkIn('bob', '2026-03-05 10:00'))).toEqual(['thank-first']);
  });
  test('a thank-you owed is what is fine today instead', () => {
    const act = checkIn('ann', '2026-03-05 10:00');
    expect(early.alternatives(act)).toContainEqual({
      type: 'thank-you.sent',
      interviewer: 'int_bob',
      channel: 'email',
      from: act.at,
    });
  });
});

describe('thank-once', () => {
  const once = start.and(thankYou('ann', '2026-03-02 12:00'));
  test('a second thank-you to the same person is refused as long as the round lasts', () => {
    const act = thankYou('ann', '2026-03-04 12:00');
    expect(once.refusedBy(act)).toEqual(['thank-once']);
    expect(once.liftsAt(act, 'thank-once')).toBeUndefined();
  });
  test('another person, or the next round, is fine', () => {
    expect(once.refusedBy(thankYou('bob', '2026-03-04 12:00'))).toEqual([]);
    const next = once.and(interview(['ann'], '2026-03-04 10:00'));
    expect(next.refusedBy(thankYou('ann', '2026-03-04 12:00'))).toEqual([]);
  });
  test('one more is fine after the application closed', () => {
    const closed = once.and(rejection('2026-03-10 10:00'));
    expect(closed.refusedBy(thankYou('ann', '2026-03-10 12:00'))).toEqual([]);
    const again = closed.and(thankYou('ann', '2026-03-10 12:00'));
    expect(again.state('2026-03-10 12:00')).toBe('closed');
    expect(again.refusedBy(thankYou('ann', '2026-03-12 12:00'))).toEqual(['thank-once']);
  });
});

test('each closing has its own last thank-you', () => {
  const again = start.and(
    thankYou('ann', '2026-03-02 12:00'),
    rejection('2026-03-10 10:00'),
    thankYou('ann', '2026-03-10 12:00'),
    reopen('2026-03-11 10:00'),
  );
  expect(again.refusedBy(thankYou('ann', '2026-03-11 12:00'))).toEqual(['thank-once']);
  const closed = again.and(rejection('2026-03-12 10:00'));
  expect(closed.refusedBy(thankYou('ann', '2026-03-12 12:00'))).toEqual([]);
});

describe('advice on a thank-you', () => {
  const advice = (when: string, more = {}) =>
    start.may(thankYou('ann', when, more)).advice.map(({ id }) => id);
  test('it never refuses', () => {
    expect(start.may(thankYou('ann', '2026-03-06 10:00')).verdict).toBe('allowed');
  });
  test('it remarks what is missing', () => {
    expect(advice('2026-03-02 12:00')).toEqual(['skill-mentioned', 'eagerness-expressed']);
    expect(advice('2026-03-02 12:00', { skillMentioned: true, eagernessExpressed: true })).toEqual([]);
  });
  test('it remarks a thank-you after 24 hours', () => {
    const full = { skillMentioned: true, eagernessExpressed: true };
    expect(advice('2026-03-03 10:00', full)).toEqual([]);
    expect(advice('2026-03-03 10:01', full)).toEqual(['late']);
  });
});
