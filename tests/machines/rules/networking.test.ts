import { describe, expect, test } from 'vitest';
import { interviewed, justBefore } from '../../support/scenario.ts';
import {
  article,
  blogComment,
  followCompany,
  groupPost,
  happened,
  interview,
  invitation,
  joinGroup,
  rejection,
  reply,
  thankYou,
} from '../../support/scenario-facts.ts';

const thanked = interviewed('2026-03-02 10:00', ['ann', 'bob']).and(
  thankYou('ann', '2026-03-02 12:00'),
  thankYou('bob', '2026-03-02 12:00'),
); // pivots on 15 April

describe('pivot-first', () => {
  test('an invitation waits for the pivot, and the refusal says when that comes if nothing happens', () => {
    const act = invitation('ann', '2026-03-20 10:00');
    expect(thanked.refusedBy(act)).toEqual(['pivot-first']);
    expect(thanked.firstAllowed(act)).toBe('2026-04-15T04:00:00Z');
    expect(thanked.refusedBy(invitation('ann', justBefore('2026-04-15 00:00')))).toEqual(['pivot-first']);
    expect(thanked.refusedBy(invitation('ann', '2026-04-15 00:00'))).toEqual([]);
  });
});

describe('invite-once', () => {
  const invited = thanked.and(invitation('ann', '2026-04-16 10:00'));
  test('a second invitation to the same person is never fine', () => {
    expect(invited.refusedBy(invitation('ann', '2026-05-16 10:00'))).toEqual(['invite-once']);
    expect(invited.firstAllowed(invitation('ann', '2026-05-16 10:00'))).toBeUndefined();
    expect(invited.refusedBy(invitation('bob', '2026-05-16 10:00'))).toEqual([]);
  });
  test('not in the next round either', () => {
    const next = invited.and(interview(['ann'], '2026-05-01 10:00'));
    expect(next.refusedBy(invitation('ann', '2026-07-01 10:00'))).toContain('invite-once');
  });
});

describe('restraint', () => {
  const twice = thanked.and(article('2026-04-16 10:00'), blogComment('2026-04-18 10:00'));
  const noticed = (when: string | number) => [
    article(when),
    blogComment(when),
    groupPost(when),
    invitation('ann', when),
  ];
  test('a third touch that people notice waits until 7 days after the oldest', () => {
    for (const act of noticed(justBefore('2026-04-23 00:00')))
      expect(twice.refusedBy(act)).toEqual(['restraint']);
    for (const act of noticed('2026-04-23 00:00')) expect(twice.refusedBy(act)).toEqual([]);
    expect(twice.liftsAt(article('2026-04-19 10:00'), 'restraint')).toBe('2026-04-23T04:00:00Z');
  });
  test('a touch that broke it counts', () => {
    const thrice = twice.and(groupPost('2026-04-19 10:00'));
    expect(thrice.firstAllowed(article('2026-04-20 10:00'))).toBe('2026-04-25T04:00:00Z');
  });
  test('following the company and joining a group are noticed by nobody', () => {
    expect(twice.refusedBy(followCompany('2026-04-19 10:00'))).toEqual([]);
    expect(twice.refusedBy(joinGroup('2026-04-19 10:00'))).toEqual([]);
    const quiet = thanked.and(joinGroup('2026-04-19 10:00'), followCompany('2026-04-19 10:00'));
    expect(quiet.refusedBy(article('2026-04-19 11:00'))).toEqual([]);
  });
  test('touches are fine before the pivot too', () => {
    expect(thanked.refusedBy(article('2026-03-04 10:00'))).toEqual([]);
  });
});

describe('closed', () => {
  const closed = thanked.and(reply('2026-03-05 10:00'), rejection('2026-03-06 10:00'));
  test('any outreach is refused once closed, save thank-yous', () => {
    for (const act of [
      followCompany('2026-03-09 10:00'),
      joinGroup('2026-03-09 10:00'),
      article('2026-03-09 10:00'),
      invitation('ann', '2026-03-09 10:00'),
    ]) {
      expect(closed.refusedBy(act)).toContain('closed');
      expect(closed.firstAllowed(act)).toBeUndefined();
    }
    expect(closed.refusedBy(thankYou('ann', '2026-03-09 10:00'))).toEqual([]);
    expect(closed.at('2026-03-09 10:00').view.nextEvents).not.toContain('networking.group-joined');
  });
  test('what happened all the same is a breach', () => {
    expect(closed.may(happened(joinGroup('2026-03-09 10:00'))).verdict).toBe('breach');
  });
  test('the reason says since when and with what outcome', () => {
    expect(closed.reason(joinGroup('2026-03-09 10:00'), 'closed')).toMatch(/6 March 2026.*rejection/);
  });
});
