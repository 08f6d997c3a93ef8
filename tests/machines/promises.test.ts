import { describe, expect, test } from 'vitest';
import { strict } from '../../machines/policy.ts';
import { interviewed, justBefore, type Scenario } from '../support/scenario.ts';
import {
  call,
  checkIn,
  instant,
  interview,
  prefers,
  promise,
  rejection,
  reopen,
  thankYou,
} from '../support/scenario-facts.ts';

const start = interviewed('2026-03-02 10:00', ['ann', 'bob']);
const promised = start.and(promise('ann', 'email', '2026-03-05', '2026-03-02 11:00'));
const statuses = (story: Scenario, when: string | number) =>
  story.at(when).view.commitments.map(({ status }) => status);

describe('what becomes of a promise', () => {
  test('open until its day is over', () => {
    expect(statuses(promised, justBefore('2026-03-06 00:00'))).toEqual(['open']);
  });
  test('broken at 00:00 of the next local date, by a timer of that instant', () => {
    expect(statuses(promised, '2026-03-06 00:00')).toEqual(['broken']);
    const [step] = promised.steps('2026-03-07 00:00').filter(({ cause }) => cause === 'timer.promise-broken');
    expect(step?.at).toBe(instant('2026-03-06 00:00'));
  });
  test('kept by a check-in to that person, by that channel, no later than its date', () => {
    for (const when of ['2026-03-03 10:00', '2026-03-05 23:59']) {
      const kept = promised.and(checkIn('ann', when));
      expect(statuses(kept, when)).toEqual(['kept']);
      expect(statuses(kept, '2026-03-10 00:00')).toEqual(['kept']);
    }
  });
  test('late by one after the date', () => {
    expect(statuses(promised.and(checkIn('ann', '2026-03-06 00:00')), '2026-03-06 00:00')).toEqual(['late']);
    expect(statuses(promised.and(checkIn('ann', '2026-03-20 10:00')), '2026-03-20 10:00')).toEqual(['late']);
  });
  test('a broken one is neglect until it is made good, in a new round as well', () => {
    const again = promised.and(interview(['ann'], '2026-03-09 10:00'), thankYou('ann', '2026-03-09 12:00'));
    const level = (story: Scenario, when: string) => story.at(when).view.attention.level;
    expect(level(again, '2026-03-10 10:00')).toBe('neglected');
    const madeGood = again.and(checkIn('ann', '2026-03-24 10:00'));
    expect(statuses(madeGood, '2026-03-24 10:00')).toEqual(['late']);
    expect(level(madeGood, '2026-03-24 10:00')).toBe('on-track');
  });
  test('another person or another channel does not keep it', () => {
    const other = promised.and(checkIn('bob', '2026-03-05 10:00'), call('ann', '2026-03-05 10:00'));
    expect(statuses(other, '2026-03-05 12:00')).toEqual(['open']);
  });
  test('a check-in before the promise does not keep it', () => {
    const before = start.and(
      checkIn('ann', '2026-03-02 10:30'),
      promise('ann', 'email', '2026-03-05', '2026-03-02 11:00'),
    );
    expect(statuses(before, '2026-03-05 12:00')).toEqual(['open']);
  });
  test('released by the opt-out of that person, not of another', () => {
    expect(statuses(promised.and(prefers('ann', 'none', '2026-03-03 10:00')), '2026-03-10 00:00')).toEqual([
      'released',
    ]);
    expect(statuses(promised.and(prefers('bob', 'none', '2026-03-03 10:00')), '2026-03-03 10:00')).toEqual([
      'open',
    ]);
  });
  test('released by closing and by a new round; reopening does not bring it back', () => {
    const closed = promised.and(rejection('2026-03-03 10:00'), reopen('2026-03-04 10:00'));
    expect(statuses(closed, '2026-03-10 00:00')).toEqual(['released']);
    expect(statuses(promised.and(interview(['ann'], '2026-03-03 10:00')), '2026-03-10 00:00')).toEqual([
      'released',
    ]);
  });
  test('a promise for a day gone by is broken as soon as it is made', () => {
    const past = start.and(promise('ann', 'email', '2026-03-03', '2026-03-05 10:00'));
    const steps = past.steps('2026-03-05 10:00');
    expect(steps.at(-1)).toMatchObject({ cause: 'timer.promise-broken', at: instant('2026-03-05 10:00') });
    expect(past.at('2026-03-05 10:00').context.asOf).toBe(instant('2026-03-05 10:00'));
  });
});

describe('what a promise passes on its day, for its person and channel', () => {
  const onDay = checkIn('ann', '2026-03-05 10:00');
  test('thank-first and window', () => {
    expect(start.refusedBy(onDay)).toEqual(['thank-first', 'window']);
    expect(promised.refusedBy(onDay)).toEqual([]);
  });
  test('spacing and attempt-limit', () => {
    const thrice = start.and(
      checkIn('bob', '2026-03-03 10:00'),
      checkIn('bob', '2026-03-03 11:00'),
      checkIn('bob', '2026-03-03 12:00'),
    );
    expect(thrice.refusedBy(onDay)).toEqual(['thank-first', 'window', 'spacing', 'attempt-limit']);
    const kept = thrice.and(promise('ann', 'email', '2026-03-05', '2026-03-03 13:00'));
    expect(kept.refusedBy(onDay)).toEqual([]);
  });
  test('no-calls and the weekday of business-hours', () => {
    const story = interviewed('2026-03-02 10:00', ['ann'], { policy: strict });
    const saturday = call('ann', '2026-03-07 10:00');
    expect(story.refusedBy(saturday)).toEqual(['thank-first', 'no-calls', 'window', 'business-hours']);
    const kept = story.and(promise('ann', 'call', '2026-03-07', '2026-03-02 11:00'));
    expect(kept.refusedBy(saturday)).toEqual([]);
  });
  test('nothing on another day, for another person or by another channel', () => {
    for (const act of [
      checkIn('ann', '2026-03-04 23:59'),
      checkIn('ann', '2026-03-06 00:00'),
      checkIn('bob', '2026-03-05 10:00'),
      call('ann', '2026-03-05 10:00'),
    ])
      expect(promised.refusedBy(act)).toContain('window');
  });
  test('nothing once it is kept', () => {
    const kept = promised.and(checkIn('ann', '2026-03-05 10:00'));
    expect(kept.refusedBy(checkIn('ann', '2026-03-05 12:00'))).toContain('spacing');
  });
  test('the alternative to an early check-in is the promised day', () => {
    expect(promised.firstAllowed(checkIn('ann', '2026-03-03 10:00'))).toBe('2026-03-05T05:00:00Z');
  });
});

describe('a promise among the follow-ups', () => {
  test('an open one is owed: its one channel, its person, its date', () => {
    const [due] = promised.at('2026-03-03 10:00').owed('promise');
    expect(due).toMatchObject({
      interviewer: 'int_ann',
      channels: ['email'],
      from: instant('2026-03-05 00:00'),
      due: instant('2026-03-06 00:00'),
      overdue: false,
    });
    expect(due?.reason).toContain('{int_ann}');
    expect(due?.reason).toContain('5 March 2026');
  });
  test('broken and not made good it is neglect; made good it is not', () => {
    const thanked = promised.and(thankYou('ann', '2026-03-02 12:00'), thankYou('bob', '2026-03-02 12:00'));
    const { level, reasons } = thanked.at('2026-03-06 00:00').view.attention;
    expect(level).toBe('neglected');
    expect(reasons.join()).toContain('{int_ann}');
    const good = thanked.and(checkIn('ann', '2026-03-16 10:00'));
    expect(good.at('2026-03-16 10:00').view.attention.level).toBe('on-track');
  });
});

describe('while everyone who may be asked is promised a day', () => {
  const alone = interviewed('2026-03-02 10:00', ['ann']).and(
    thankYou('ann', '2026-03-02 12:00'),
    promise('ann', 'email', '2026-03-24', '2026-03-04 10:00'),
  );

  test('no check-in is due or overdue, though the window has opened', () => {
    expect(alone.at('2026-03-20 10:00').view.tags).toEqual(['quiet']);
    expect(alone.at('2026-03-20 10:00').view.followUps.map(({ kind }) => kind)).toEqual(['promise']);
  });
  test('once the promise is broken, the check-in is due by the window again', () => {
    expect(alone.at('2026-03-25 00:00').view.tags).toEqual(['overdue']);
    expect(alone.at('2026-03-25 00:00').view.followUps.map(({ kind }) => kind)).toEqual(['check-in']);
  });
});
