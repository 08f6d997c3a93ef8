import { describe, expect, test } from 'vitest';
import { standard, strict } from '../../machines/policy.ts';
import { interviewed, justBefore } from '../support/scenario.ts';
import {
  answer,
  article,
  checkIn,
  contact,
  decisionDate,
  instant,
  interview,
  invitation,
  joinGroup,
  note,
  offer,
  positionClosed,
  prefers,
  promise,
  rejection,
  reopen,
  reply,
  thankYou,
  withdraw,
} from '../support/scenario-facts.ts';

const start = interviewed('2026-03-02T15:00:00Z', ['ann', 'bob']);
const allThanked = start.and(thankYou('ann', '2026-03-02 12:00'), thankYou('bob', '2026-03-02 13:00'));
const askedOnce = allThanked.and(checkIn('ann', '2026-03-16 10:00'));
const askedThrice = askedOnce.and(checkIn('bob', '2026-03-23 10:00'), checkIn('ann', '2026-03-30 10:00'));

const pivoted = allThanked; // nobody asks, nobody writes: the pivot comes on 15 April

describe('interviewed', () => {
  test('thank-yous are owed to everyone who interviewed', () => {
    const now = start.at('2026-03-02 10:00');
    expect(now.state).toBe('interviewed');
    expect(now.tags).toEqual(['due']);
    expect(now.owed('thank-you').map(({ interviewer }) => interviewer)).toEqual(['int_ann', 'int_bob']);
  });
  test('a thank-you to one of two leaves it; the last leads to thanked', () => {
    expect(start.and(thankYou('ann', '2026-03-02 12:00')).state('2026-03-02 12:30')).toBe('interviewed');
    expect(allThanked.state('2026-03-02 13:00')).toBe('thanked');
  });
  test('the thank-you is overdue exactly 24 hours after the interview', () => {
    expect(start.at(justBefore('2026-03-03T15:00:00Z')).tags).toEqual(['due']);
    expect(start.at('2026-03-03T15:00:00Z').tags).toEqual(['overdue']);
  });
  test('five business days without lead to awaiting, tagged thanks-missed', () => {
    expect(start.state(justBefore('2026-03-09 00:00'))).toBe('interviewed');
    const now = start.at('2026-03-09 00:00');
    expect(now.state).toBe('awaiting');
    expect(now.tags).toContain('thanks-missed');
    expect(now.owed('thank-you')).toHaveLength(2);
  });
  test('a check-in that happened leads to checked-in, and the thank-yous stay owed', () => {
    const now = start.and(checkIn('ann', '2026-03-04 10:00')).at('2026-03-04 10:00');
    expect(now.state).toBe('checked-in');
    expect(now.context.attempts).toBe(1);
    expect(now.owed('thank-you')).toHaveLength(2);
  });
  test('a reply does not pay the thank-yous', () => {
    expect(start.and(reply('2026-03-03 09:00')).state('2026-03-03 09:00')).toBe('interviewed');
  });
  test('a contact is owed no thank-you and may be checked in with', () => {
    const now = start.and(contact('rita', '2026-03-02 11:00')).at('2026-03-02 11:00');
    expect(now.owed('thank-you')).toHaveLength(2);
    expect(now.owed('check-in').map(({ interviewer }) => interviewer)).toContain('int_rita');
    expect(now.view.interviewers.find(({ id }) => id === 'int_rita')?.interviewed).toBe(false);
  });
});

describe('thanked', () => {
  test('24 hours after the last thank-you it is awaiting', () => {
    expect(allThanked.state(justBefore('2026-03-03 13:00'))).toBe('thanked');
    expect(allThanked.state('2026-03-03 13:00')).toBe('awaiting');
  });
  test('the 24 hours are exact over the change to daylight saving', () => {
    const over = interviewed('2026-03-07 10:00', ['ann']).and(thankYou('ann', '2026-03-07 12:00'));
    expect(over.state(justBefore('2026-03-08 13:00'))).toBe('thanked');
    expect(over.state('2026-03-08 13:00')).toBe('awaiting');
  });
  test('preferences and dates set the stage and do not stretch the 24 hours', () => {
    const set = allThanked.and(
      prefers('ann', 'email', '2026-03-03 09:00'),
      decisionDate('2026-03-20', '2026-03-03 09:30'),
    );
    expect(set.state('2026-03-03 12:59')).toBe('thanked');
    expect(set.state('2026-03-03 13:00')).toBe('awaiting');
  });
  test('a reply leads to awaiting', () => {
    expect(allThanked.and(reply('2026-03-02 15:00')).state('2026-03-02 15:00')).toBe('awaiting');
  });
  test('a check-in leads to checked-in', () => {
    expect(allThanked.and(checkIn('ann', '2026-03-02 15:00')).state('2026-03-02 15:00')).toBe('checked-in');
  });
});

describe('awaiting', () => {
  test('it is quiet until the first check-in falls due, then due, then overdue', () => {
    expect(allThanked.at(justBefore('2026-03-16 00:00')).tags).toEqual(['quiet']);
    expect(allThanked.at('2026-03-16 00:00').tags).toEqual(['due']);
    expect(allThanked.at('2026-03-19 00:00').tags).toEqual(['overdue']);
  });
  test('a check-in leads to checked-in', () => {
    expect(askedOnce.state('2026-03-16 10:00')).toBe('checked-in');
  });
  test('30 days after the opening of the window the approach changes', () => {
    expect(allThanked.state(justBefore('2026-04-15 00:00'))).toBe('awaiting');
    expect(allThanked.state('2026-04-15 00:00')).toBe('networking-pivot');
  });
  test('the 30 days count from the last touch where that is later', () => {
    const touched = allThanked.and(joinGroup('2026-03-20 10:00'));
    expect(touched.state(justBefore('2026-04-19 00:00'))).toBe('awaiting');
    expect(touched.state('2026-04-19 00:00')).toBe('networking-pivot');
  });
  test('the 30 days count from the last reply where that is later', () => {
    const answered = askedOnce.and(reply('2026-04-10 10:00'));
    expect(answered.state('2026-04-10 10:00')).toBe('awaiting');
    expect(answered.state(justBefore('2026-05-10 00:00'))).toBe('awaiting');
    expect(answered.state('2026-05-10 00:00')).toBe('networking-pivot');
  });
  test('a note is no touch', () => {
    expect(allThanked.and(note('2026-03-20 10:00')).state('2026-04-15 00:00')).toBe('networking-pivot');
  });
  test('where nobody may be checked in with, 7 days after the opening are enough', () => {
    const optedOut = allThanked.and(
      prefers('ann', 'none', '2026-03-04 10:00'),
      prefers('bob', 'none', '2026-03-04 10:00'),
    );
    expect(optedOut.state(justBefore('2026-03-23 00:00'))).toBe('awaiting');
    expect(optedOut.state('2026-03-23 00:00')).toBe('networking-pivot');
    expect(optedOut.at('2026-03-23 00:00').owed('check-in')).toEqual([]);
  });
  test('where nobody may be checked in with, the 7 days count from a later reply', () => {
    const optedOut = allThanked.and(
      prefers('ann', 'none', '2026-03-04 10:00'),
      prefers('bob', 'none', '2026-03-04 10:00'),
      reply('2026-03-20 10:00'),
    );
    expect(optedOut.state(justBefore('2026-03-27 00:00'))).toBe('awaiting');
    expect(optedOut.state('2026-03-27 00:00')).toBe('networking-pivot');
  });
  test('when the last person opts out after those 7 days, the approach changes at once', () => {
    const late = allThanked.and(
      prefers('ann', 'none', '2026-03-04 10:00'),
      prefers('bob', 'none', '2026-04-02 10:00'),
    );
    expect(late.state(justBefore('2026-04-02 10:00'))).toBe('awaiting');
    expect(late.state('2026-04-02 10:00')).toBe('networking-pivot');
  });
  test('of different windows the earliest among those who may be asked counts', () => {
    const dates = allThanked.and(prefers('ann', 'email', '2026-03-04 10:00', '2026-04-01'));
    expect(dates.state('2026-04-15 00:00')).toBe('networking-pivot'); // bob's window: 16 March
    const onlyAnn = dates.and(prefers('bob', 'none', '2026-03-04 11:00'));
    expect(onlyAnn.state(justBefore('2026-05-03 00:00'))).toBe('awaiting'); // ann's window: 3 April
    expect(onlyAnn.state('2026-05-03 00:00')).toBe('networking-pivot');
  });
});

describe('checked-in', () => {
  test('another check-in re-enters it and counts one attempt more', () => {
    const twice = askedOnce.and(checkIn('bob', '2026-03-23 10:00')).at('2026-03-23 10:00');
    expect(twice.state).toBe('checked-in');
    expect(twice.context.attempts).toBe(2);
  });
  test('a reply leads to awaiting and sets the attempts back', () => {
    const now = askedOnce.and(reply('2026-03-17 10:00')).at('2026-03-17 10:00');
    expect(now.state).toBe('awaiting');
    expect(now.context.attempts).toBe(0);
  });
  test('attempts used up and 7 days of silence lead to the pivot', () => {
    expect(askedThrice.state(justBefore('2026-04-06 00:00'))).toBe('checked-in');
    expect(askedThrice.state('2026-04-06 00:00')).toBe('networking-pivot');
  });
  test('30 days of silence lead to the pivot while attempts remain', () => {
    expect(askedOnce.state(justBefore('2026-04-15 00:00'))).toBe('checked-in');
    expect(askedOnce.state('2026-04-15 00:00')).toBe('networking-pivot');
  });
  test('both count from the check-in, whatever else was touched since', () => {
    const busy = askedThrice.and(joinGroup('2026-04-03 10:00'));
    expect(busy.state('2026-04-06 00:00')).toBe('networking-pivot');
  });
  test('both count from the opening of the window where that is later', () => {
    const early = allThanked.and(checkIn('ann', '2026-03-04 10:00'));
    expect(early.state(justBefore('2026-04-15 00:00'))).toBe('checked-in');
    expect(early.state('2026-04-15 00:00')).toBe('networking-pivot');
    const later = askedThrice.and(decisionDate('2026-04-10', '2026-03-31 10:00'));
    expect(later.state(justBefore('2026-04-21 00:00'))).toBe('checked-in'); // window: 14 April
    expect(later.state('2026-04-21 00:00')).toBe('networking-pivot');
  });
  test('the last thank-you does not leave it', () => {
    const thanked = start.and(
      checkIn('ann', '2026-03-04 10:00'),
      thankYou('ann', '2026-03-04 11:00'),
      thankYou('bob', '2026-03-04 11:00'),
    );
    expect(thanked.state('2026-03-06 11:00')).toBe('checked-in');
  });
  test('under strict one attempt is all: the pivot comes 7 days later', () => {
    const once = interviewed('2026-03-02 10:00', ['ann'], { policy: strict }).and(
      thankYou('ann', '2026-03-02 12:00'),
      checkIn('ann', '2026-03-16 10:00'),
    );
    expect(once.state(justBefore('2026-03-23 00:00'))).toBe('checked-in');
    expect(once.state('2026-03-23 00:00')).toBe('networking-pivot');
  });
});

describe('networking-pivot', () => {
  test('90 days after the pivot it closes with outcome silence', () => {
    expect(pivoted.state(justBefore('2026-07-14 00:00'))).toBe('networking-pivot');
    const end = pivoted.at('2026-07-14 00:00');
    expect(end.state).toBe('closed');
    expect(end.view.outcome).toBe('silence');
    expect(end.context.closedAt).toBe(instant('2026-07-14 00:00'));
    expect(end.view.nextTimerAt).toBeNull();
  });
  test('90 days after the last touch, where that is later', () => {
    const touched = pivoted.and(article('2026-05-01 10:00'));
    expect(touched.state(justBefore('2026-07-30 00:00'))).toBe('networking-pivot');
    expect(touched.state('2026-07-30 00:00')).toBe('closed');
  });
  test('a reply leads to awaiting', () => {
    const now = pivoted.and(reply('2026-05-01 10:00')).at('2026-05-01 10:00');
    expect(now.state).toBe('awaiting');
    expect(now.context.pivotedAt).toBeNull();
  });
  test('a check-in that the rules allow leads back to checked-in', () => {
    const now = pivoted.and(checkIn('ann', '2026-05-01 10:00')).at('2026-05-01 10:00');
    expect(now.state).toBe('checked-in');
    expect(now.context.breaches).toEqual([]);
  });
  test('a check-in that breaks a rule is recorded and leaves the state', () => {
    const breach = askedThrice.and(checkIn('ann', '2026-04-20 10:00')).at('2026-04-20 10:00');
    expect(breach.state).toBe('networking-pivot');
    expect(breach.context.attempts).toBe(4);
    expect(breach.view.attention.level).toBe('pestering');
  });
  test('a first check-in that was never made is still offered', () => {
    expect(pivoted.at('2026-05-01 10:00').owed('check-in')).toHaveLength(2);
    expect(askedOnce.at('2026-05-01 10:00').owed('check-in')).toEqual([]);
  });
  test('an invitation stays within it', () => {
    expect(pivoted.and(invitation('ann', '2026-05-01 10:00')).state('2026-05-01 10:00')).toBe(
      'networking-pivot',
    );
  });
});

describe('closed', () => {
  const ends = [
    [offer, 'offer'],
    [rejection, 'rejection'],
    [positionClosed, 'position-closed'],
    [withdraw, 'withdrawn'],
  ] as const;
  const open = [
    ['interviewed', start, '2026-03-02 11:00'],
    ['thanked', allThanked, '2026-03-02 14:00'],
    ['awaiting', allThanked, '2026-03-10 10:00'],
    ['checked-in', askedOnce, '2026-03-17 10:00'],
    ['networking-pivot', askedThrice, '2026-04-10 10:00'],
  ] as const;
  for (const [state, story, when] of open) {
    for (const [end, outcome] of ends) {
      test(`from ${state}, ${end(when).type} closes with outcome ${outcome}`, () => {
        expect(story.state(when)).toBe(state);
        const now = story.and(end(when)).at(when);
        expect(now.state).toBe('closed');
        expect(now.view.outcome).toBe(outcome);
      });
    }
    test(`from ${state}, a further interview begins the next round`, () => {
      const now = story.and(interview(['bob', 'cleo'], when)).at(when);
      expect(now.state).toBe('interviewed');
      expect(now.view.round).toBe(2);
      expect(now.view.attempts).toBe(0);
      expect(now.owed('thank-you').map(({ interviewer }) => interviewer)).toEqual(['int_bob', 'int_cleo']);
    });
    test(`from ${state}, reopening changes nothing`, () => {
      expect(story.and(reopen(when)).state(when)).toBe(state);
    });
  }

  const rejected = askedOnce.and(rejection('2026-03-20 10:00'));
  test('a later word corrects the outcome, and the closing stays where it was', () => {
    for (const [end, outcome] of ends) {
      const now = rejected.and(end('2026-03-25 10:00')).at('2026-03-25 10:00');
      expect(now.view.outcome).toBe(outcome);
      expect(now.context.closedAt).toBe(instant('2026-03-20 10:00'));
    }
  });
  test('a reply leaves it closed unless the outcome was silence', () => {
    expect(rejected.and(reply('2026-03-25 10:00')).state('2026-03-25 10:00')).toBe('closed');
    const woken = pivoted.and(reply('2026-08-01 10:00')).at('2026-08-01 10:00');
    expect(woken.state).toBe('awaiting');
    expect(woken.view.outcome).toBeNull();
  });
  test('silence corrected to a rejection is no longer opened by a reply', () => {
    const corrected = pivoted.and(rejection('2026-08-01 10:00'), reply('2026-08-02 10:00'));
    expect(corrected.state('2026-08-02 10:00')).toBe('closed');
  });
  test('the next round opens it', () => {
    const now = rejected.and(interview(['ann'], '2026-03-25 10:00')).at('2026-03-25 10:00');
    expect(now.state).toBe('interviewed');
    expect(now.view.outcome).toBeNull();
  });
  test('reopening leads to awaiting, and waiting counts from then', () => {
    const again = rejected.and(reopen('2026-06-01 10:00'));
    expect(again.state('2026-06-01 10:00')).toBe('awaiting');
    expect(again.state(justBefore('2026-07-01 00:00'))).toBe('awaiting');
    expect(again.state('2026-07-01 00:00')).toBe('networking-pivot');
  });
  test('reopening with the attempts used up leads to the pivot, and its 90 days count from then', () => {
    const again = askedThrice.and(rejection('2026-04-01 10:00'), reopen('2026-04-02 10:00'));
    expect(again.state('2026-04-02 10:00')).toBe('networking-pivot');
    expect(again.state(justBefore('2026-07-01 00:00'))).toBe('networking-pivot');
    expect(again.state('2026-07-01 00:00')).toBe('closed');
  });
  test('a breach on it is recorded and counts in the balance, nothing else', () => {
    const before = rejected.at('2026-03-25 10:00');
    const after = rejected
      .and(checkIn('ann', '2026-03-25 10:00'), invitation('bob', '2026-03-25 11:00'))
      .at('2026-03-25 11:00');
    expect(after.view.attention.level).toBe('pestering');
    expect(after.view.state).toBe('closed');
    const { breaches: _, acts: __, asOf: ___, ...rest } = after.context;
    expect(before.context).toMatchObject(rest);
  });
  test('nothing is owed and nothing is offered', () => {
    expect(rejected.at('2026-03-25 10:00').view.followUps).toEqual([]);
  });
});

describe('next rounds', () => {
  const second = askedOnce.and(
    prefers('ann', 'email', '2026-03-17 10:00', '2026-05-04'),
    interview(['bob', 'cleo'], '2026-03-24 10:00'),
  );
  test('people keep their preferences, named dates are forgotten, the window counts anew', () => {
    const ann = second.at('2026-03-24 10:00').context.people.find(({ id }) => id === 'int_ann');
    expect(ann).toMatchObject({
      preference: 'email',
      namedDate: null,
      windowOpensAt: instant('2026-04-07 00:00'),
    });
  });
  test('a person of the round before is no longer to be thanked', () => {
    const unthanked = start.and(interview(['cleo'], '2026-03-03 10:00')).at('2026-03-03 10:00');
    expect(unthanked.owed('thank-you').map(({ interviewer }) => interviewer)).toEqual(['int_cleo']);
  });
  test('a date named for all in the round before does not count for people met now', () => {
    const met = start
      .and(decisionDate('2026-06-01', '2026-03-02 11:00'), interview(['cleo'], '2026-03-03 10:00'))
      .at('2026-03-03 10:00');
    for (const person of met.context.people) expect(person.windowOpensAt).toBe(instant('2026-03-17 00:00'));
  });
  test('somebody listed twice is one person', () => {
    const twice = start.and(interview(['cleo', 'cleo'], '2026-03-03 10:00')).at('2026-03-03 10:00');
    expect(twice.view.interviewers.filter(({ id }) => id === 'int_cleo')).toHaveLength(1);
  });
  test('a reply of the round before can still be answered', () => {
    const open = askedOnce.and(reply('2026-03-17 10:00'), interview(['bob'], '2026-03-18 10:00'));
    expect(open.refusedBy(answer('ann', '2026-03-18 11:00'))).toEqual([]);
  });
});

test('a timer due at the very instant of a fact fires first', () => {
  const due = '2026-04-06 00:00';
  const tied = askedThrice.and(reply(due));
  expect(
    tied
      .steps(due)
      .slice(-2)
      .map(({ cause, from, to }) => [cause, from, to]),
  ).toEqual([
    ['timer.unanswered', 'checked-in', 'networking-pivot'],
    ['reply.received', 'networking-pivot', 'awaiting'],
  ]);
});

test('a promise that is open when silence closes the application is released, and no timer is left', () => {
  const promised = pivoted.and(promise('ann', 'email', '2026-09-01', '2026-04-20 10:00'));
  const end = promised.at('2026-07-14 00:00');
  expect(end.view.commitments.map(({ status }) => status)).toEqual(['released']);
  expect(end.position.timers).toEqual([]);
  expect(promised.steps('2027-01-01 00:00').at(-1)?.cause).toBe('timer.pivot-over');
});

test("the numbers are the policy's own", () => {
  const hasty = { ...standard, name: 'hasty', numbers: { ...standard.numbers, closeAfterPivotDays: 10 } };
  const story = interviewed('2026-03-02 10:00', ['ann'], { policy: hasty });
  expect(story.state('2026-04-25 00:00')).toBe('closed');
});
