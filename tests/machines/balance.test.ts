import { describe, expect, test } from 'vitest';
import { strict } from '../../machines/policy.ts';
import { interviewed, justBefore } from '../support/scenario.ts';
import {
  checkIn,
  contact,
  decisionDate,
  instant,
  invitation,
  joinGroup,
  offer,
  prefers,
  promise,
  rejection,
  reopen,
  reply,
  thankYou,
} from '../support/scenario-facts.ts';

const start = interviewed('2026-03-02 10:00', ['ann', 'bob']);
const thanked = start.and(thankYou('ann', '2026-03-02 12:00'), thankYou('bob', '2026-03-02 12:00'));
const asked = thanked.and(checkIn('ann', '2026-03-16 10:00'));
const attention = (story: typeof start, when: string | number) => story.at(when).view.attention;

describe('balance', () => {
  test('on track while nothing is overdue, with a reason', () => {
    expect(attention(thanked, '2026-03-10 10:00').level).toBe('on-track');
    expect(attention(thanked, '2026-03-10 10:00').reasons).toHaveLength(1);
  });
  test('neglected from the instant a thank-you is overdue, naming whom', () => {
    expect(attention(start, justBefore('2026-03-03 10:00')).level).toBe('on-track');
    const { level, reasons } = attention(start.and(thankYou('ann', '2026-03-02 12:00')), '2026-03-03 10:00');
    expect(level).toBe('neglected');
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('{int_bob}');
  });
  test('a thank-you that is missed stays neglect until it is sent', () => {
    expect(attention(start, '2026-03-10 10:00').level).toBe('neglected');
    const late = start.and(thankYou('ann', '2026-03-10 11:00'), thankYou('bob', '2026-03-10 11:00'));
    expect(attention(late, '2026-03-10 11:00').level).toBe('on-track');
  });
  test('neglected when the first check-in is overdue, three business days after its window opened', () => {
    expect(attention(thanked, justBefore('2026-03-19 00:00')).level).toBe('on-track');
    expect(attention(thanked, '2026-03-19 00:00').level).toBe('neglected');
  });
  test('later check-ins are never owed', () => {
    expect(attention(asked, '2026-04-10 10:00').level).toBe('on-track');
    expect(attention(asked.and(reply('2026-03-17 10:00')), '2026-04-10 10:00').level).toBe('on-track');
  });
  test('a breach within 14 days is pestering, whatever is neglected', () => {
    const early = start.and(checkIn('ann', '2026-03-04 10:00'));
    const { level, reasons } = attention(early, '2026-03-04 10:00');
    expect(level).toBe('pestering');
    expect(reasons.join()).toContain('thank-first, window');
    expect(attention(early, justBefore('2026-03-18 00:00')).level).toBe('pestering');
    expect(attention(early, '2026-03-18 00:00').level).toBe('neglected');
  });
  test('more unanswered than allowed is pestering until they reply', () => {
    const four = asked.and(
      checkIn('ann', '2026-03-23 10:00'),
      checkIn('ann', '2026-03-30 10:00'),
      checkIn('ann', '2026-04-06 10:00'),
    );
    expect(attention(four, '2026-05-06 10:00').level).toBe('pestering');
    expect(attention(four.and(reply('2026-05-01 10:00')), '2026-05-06 10:00').level).toBe('on-track');
  });
  test('a closed application owes nothing', () => {
    expect(attention(start.and(rejection('2026-03-05 10:00')), '2026-04-05 10:00').level).toBe('on-track');
  });
  test('the view says when the balance changes by itself', () => {
    const early = thanked.and(checkIn('ann', '2026-03-04 10:00')).at('2026-03-17 10:00').view;
    expect(early.changesAt).toBe(instant('2026-03-18 00:00'));
    expect(thanked.at('2026-03-17 10:00').view.changesAt).toBe(instant('2026-03-19 00:00'));
  });
});

describe('follow-ups', () => {
  test('a thank-you per interviewer, due exactly 24 h after the interview', () => {
    for (const due of start.at('2026-03-02 10:00').owed('thank-you'))
      expect(due).toMatchObject({
        from: instant('2026-03-02 10:00'),
        due: instant('2026-03-03 10:00'),
        overdue: false,
      });
  });
  test('a check-in from the opening of its window, due three business days later', () => {
    expect(thanked.at('2026-03-04 10:00').owed('check-in')[0]).toMatchObject({
      interviewer: 'int_ann',
      channels: ['email', 'call'],
      from: instant('2026-03-16 00:00'),
      due: instant('2026-03-19 00:00'),
      rule: 'window',
    });
    const friday = thanked.and(decisionDate('2026-03-18', '2026-03-04 10:00'));
    expect(friday.at('2026-03-04 10:00').owed('check-in')[0]).toMatchObject({
      from: instant('2026-03-20 00:00'),
      due: instant('2026-03-25 00:00'),
    });
  });
  test('a contact may be checked in with', () => {
    const rita = thanked.and(contact('rita', '2026-03-04 10:00')).at('2026-03-04 10:00');
    expect(rita.owed('check-in').map(({ interviewer }) => interviewer)).toContain('int_rita');
  });
  test('after a check-in the next is offered from the end of the spacing, by that rule', () => {
    expect(asked.at('2026-03-16 10:00').owed('check-in')[0]).toMatchObject({
      from: instant('2026-03-23 00:00'),
      rule: 'spacing',
      overdue: false,
    });
  });
  test('when the attempts are used up none is offered', () => {
    const once = interviewed('2026-03-02 10:00', ['ann'], { policy: strict }).and(
      thankYou('ann', '2026-03-02 12:00'),
      checkIn('ann', '2026-03-16 10:00'),
    );
    expect(once.at('2026-03-16 10:00').owed('check-in')).toEqual([]);
  });
  test('one since a reopening says so', () => {
    const again = thanked
      .and(rejection('2026-03-20 10:00'), reopen('2026-06-01 10:00'))
      .at('2026-06-01 10:00');
    const [offered] = again.owed('check-in');
    expect(offered).toMatchObject({
      from: instant('2026-06-01 10:00'),
      due: instant('2026-06-04 00:00'),
      rule: null,
    });
    expect(offered?.reason).toContain('1 June 2026');
  });
  test('a promise stands in place of the check-in to that person', () => {
    const promised = thanked
      .and(promise('ann', 'call', '2026-03-12', '2026-03-03 10:00'))
      .at('2026-03-04 10:00');
    expect(promised.owed('check-in').map(({ interviewer }) => interviewer)).toEqual(['int_bob']);
    expect(promised.owed('promise')[0]?.channels).toEqual(['call']);
  });
  test('in the pivot, an invitation to everyone who may be asked and was not invited, and networking', () => {
    const pivot = thanked.and(prefers('bob', 'none', '2026-03-03 10:00')).at('2026-04-15 00:00');
    expect(pivot.owed('invitation').map(({ interviewer }) => interviewer)).toEqual(['int_ann']);
    expect(pivot.owed('networking')).toHaveLength(1);
    const invited = thanked.and(invitation('ann', '2026-04-16 10:00')).at('2026-04-16 10:00');
    expect(invited.owed('invitation').map(({ interviewer }) => interviewer)).toEqual(['int_bob']);
    expect(thanked.at('2026-04-14 00:00').owed('networking')).toEqual([]);
  });
  test('after 45 days without an answer closing is suggested, never owed', () => {
    expect(asked.at(justBefore('2026-04-16 00:00')).owed('close')).toEqual([]);
    const [close] = asked.at('2026-04-16 00:00').owed('close');
    expect(close).toMatchObject({ from: instant('2026-04-16 00:00'), overdue: false });
    expect(close?.reason).toContain('45 days');
    expect(close?.reason).toContain('25');
    expect(asked.and(reply('2026-03-17 10:00')).at('2026-04-16 00:00').owed('close')).toEqual([]);
  });
  test('closing is not suggested again as soon as it is reopened', () => {
    const again = asked.and(rejection('2026-04-20 10:00'), reopen('2026-06-01 10:00'));
    expect(again.at(justBefore('2026-07-16 00:00')).owed('close')).toEqual([]);
    expect(again.at('2026-07-16 00:00').owed('close')).toHaveLength(1);
  });
  test('every follow-up to a person names them by id, soonest due first', () => {
    const all = start.and(promise('bob', 'email', '2026-03-20', '2026-03-02 11:00')).at('2026-03-02 11:00');
    const dues = all.view.followUps.map(({ due }) => due);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    for (const { interviewer, reason } of all.view.followUps)
      if (interviewer !== undefined) expect(reason).toContain(`{${interviewer}}`);
  });
});

describe('the view', () => {
  test('days of silence count from the last word of the employer', () => {
    expect(asked.at('2026-03-20 10:00').view.daysOfSilence).toBe(18);
    expect(asked.and(reply('2026-03-17 10:00')).at('2026-03-20 10:00').view.daysOfSilence).toBe(3);
    expect(asked.and(joinGroup('2026-03-17 10:00')).at('2026-03-20 10:00').view.daysOfSilence).toBe(18);
  });
  test('days of silence end with the closing, and are none where the employer spoke after it', () => {
    const closed = asked.and(rejection('2026-03-20 10:00'));
    expect(closed.at('2026-04-20 10:00').view.daysOfSilence).toBe(0);
    const corrected = closed.and(offer('2026-03-30 10:00'));
    expect(corrected.at('2026-04-20 10:00').view.daysOfSilence).toBe(0);
  });
  test('what may happen next follows the rules: outreach where allowed, news and choices always', () => {
    const next = start.at('2026-03-02 10:00').view.nextEvents;
    expect(next).toContain('thank-you.sent');
    expect(next).not.toContain('check-in.sent');
    expect(next).not.toContain('networking.invitation-sent');
    expect(next).not.toContain('reply.sent');
    expect(next).not.toContain('application.reopened');
    expect(next).toContain('networking.company-followed');
    expect(next).toContain('application.withdrawn');
    expect(next).toContain('entry.voided');
    expect(thanked.at('2026-03-16 00:00').view.nextEvents).toContain('check-in.sent');
    expect(thanked.at('2026-03-16 00:00').view.nextEvents).not.toContain('thank-you.sent');
  });
  test('the next timer is the soonest', () => {
    expect(start.at('2026-03-02 10:00').view.nextTimerAt).toBe(instant('2026-03-03 10:00'));
  });
});
