import { describe, expect, test } from 'vitest';
import { persistent, strict } from '../../../machines/policy.ts';
import { interviewed, justBefore, text } from '../../support/scenario.ts';
import {
  answer,
  article,
  call,
  checkIn,
  contact,
  decisionDate,
  instant,
  interview,
  invitation,
  prefers,
  promise,
  reply,
  thankYou,
} from '../../support/scenario-facts.ts';

const thanked = interviewed('2026-03-02T15:00:00Z', ['ann', 'bob']).and(
  thankYou('ann', '2026-03-02 12:00'),
  thankYou('bob', '2026-03-02 12:00'),
);
const asked = thanked.and(checkIn('ann', '2026-03-16 10:00'));

describe('window', () => {
  test('an interview on 2 March 2026 in New York opens it at 2026-03-16T04:00:00Z', () => {
    expect(thanked.refusedBy(checkIn('ann', justBefore('2026-03-16T04:00:00Z')))).toEqual(['window']);
    expect(thanked.refusedBy(checkIn('ann', '2026-03-16T04:00:00Z'))).toEqual([]);
    expect(thanked.liftsAt(checkIn('ann', '2026-03-05 10:00'), 'window')).toBe('2026-03-16T04:00:00Z');
  });
  test('two business days after the date that the person named', () => {
    const named = thanked.and(prefers('ann', 'email', '2026-03-03 10:00', '2026-03-06')); // a Friday
    expect(named.liftsAt(checkIn('ann', '2026-03-05 10:00'), 'window')).toBe('2026-03-10T04:00:00Z');
    expect(named.refusedBy(checkIn('bob', '2026-03-10 10:00'))).toEqual(['window']);
  });
  test('a date for all counts for all, people met later included', () => {
    for (const told of [
      decisionDate('2026-03-20', '2026-03-03 10:00'),
      reply('2026-03-03 10:00', '2026-03-20'),
    ]) {
      const named = thanked.and(told, contact('rita', '2026-03-04 10:00'));
      for (const who of ['ann', 'bob', 'rita'])
        expect(named.liftsAt(checkIn(who, '2026-03-17 10:00'), 'window')).toBe('2026-03-24T04:00:00Z');
    }
  });
  test('the latest word counts, whoever it is about', () => {
    const own = prefers('ann', 'email', '2026-03-04 10:00', '2026-03-10');
    const all = decisionDate('2026-03-20', '2026-03-05 10:00');
    expect(thanked.and(own, all).liftsAt(checkIn('ann', '2026-03-06 10:00'), 'window')).toBe(
      '2026-03-24T04:00:00Z',
    );
    const ownLater = prefers('ann', 'email', '2026-03-06 09:00', '2026-03-10');
    expect(thanked.and(all, ownLater).liftsAt(checkIn('ann', '2026-03-06 10:00'), 'window')).toBe(
      '2026-03-12T04:00:00Z',
    );
  });
  test('a preference without a date leaves the date that was named', () => {
    const named = thanked.and(
      prefers('ann', 'email', '2026-03-03 10:00', '2026-03-06'),
      prefers('ann', 'call', '2026-03-04 10:00'),
    );
    expect(named.liftsAt(call('ann', '2026-03-05 10:00'), 'window')).toBe('2026-03-10T04:00:00Z');
  });
  test('it holds for further check-ins too', () => {
    const again = asked.and(decisionDate('2026-04-10', '2026-03-17 10:00'));
    expect(again.refusedBy(checkIn('ann', '2026-04-01 10:00'))).toEqual(['window']);
    expect(again.refusedBy(checkIn('ann', '2026-04-14 00:00'))).toEqual([]);
  });
  test('persistent opens it after 5 business days, and a day after a named date', () => {
    const story = interviewed('2026-03-02 10:00', ['ann'], { policy: persistent });
    const done = story.and(thankYou('ann', '2026-03-02 12:00'));
    expect(done.firstAllowed(checkIn('ann', '2026-03-03 10:00'))).toBe('2026-03-09T04:00:00Z');
    const named = done.and(decisionDate('2026-03-06', '2026-03-03 09:00'));
    expect(named.firstAllowed(checkIn('ann', '2026-03-03 10:00'))).toBe('2026-03-09T04:00:00Z');
  });
  test('strict waits 5 business days after a named date', () => {
    const story = interviewed('2026-03-02 10:00', ['ann'], { policy: strict });
    const named = story.and(
      thankYou('ann', '2026-03-02 12:00'),
      decisionDate('2026-03-06', '2026-03-03 09:00'),
    );
    expect(named.firstAllowed(checkIn('ann', '2026-03-03 10:00'))).toBe('2026-03-13T04:00:00Z');
  });
  test('the reason says which day it is and from when it is fine', () => {
    const reason = thanked.reason(checkIn('ann', '2026-03-05 10:00'), 'window');
    expect(reason).toContain('Thursday 5 March 2026');
    expect(reason).toContain('Monday 16 March 2026');
    expect(reason).toContain('10 business days after the interview');
  });
});

describe('spacing', () => {
  test('five business days lie between check-ins, whoever they go to', () => {
    for (const who of ['ann', 'bob']) {
      expect(asked.refusedBy(checkIn(who, justBefore('2026-03-23 00:00')))).toEqual(['spacing']);
      expect(asked.refusedBy(checkIn(who, '2026-03-23 00:00'))).toEqual([]);
    }
  });
  test('a reply received is a touch of the conversation', () => {
    const answered = thanked.and(reply('2026-03-13 10:00'));
    expect(answered.refusedBy(checkIn('ann', '2026-03-19 10:00'))).toEqual(['spacing']);
    expect(answered.refusedBy(checkIn('ann', '2026-03-20 00:00'))).toEqual([]);
  });
  test('thank-yous and answers do not count', () => {
    const polite = thanked.and(reply('2026-03-06 10:00'), answer('ann', '2026-03-13 10:00'));
    expect(polite.refusedBy(checkIn('ann', '2026-03-16 10:00'))).toEqual([]);
  });
  test('a new round does not end it', () => {
    const next = asked.and(
      interview(['ann'], '2026-03-17 10:00'),
      thankYou('ann', '2026-03-17 12:00'),
      decisionDate('2026-03-17', '2026-03-16 09:00'),
    );
    expect(next.refusedBy(checkIn('ann', '2026-03-19 10:00'))).toContain('spacing');
  });
  test('who named a date after the touch is asked by the window alone', () => {
    const named = asked.and(prefers('ann', 'email', '2026-03-17 10:00', '2026-03-17'));
    expect(named.refusedBy(checkIn('ann', '2026-03-19 00:00'))).toEqual([]);
    expect(named.refusedBy(checkIn('bob', '2026-03-19 00:00'))).toEqual(['spacing']);
  });
  test('a date in the reply itself frees all', () => {
    const named = asked.and(reply('2026-03-17 10:00', '2026-03-17'));
    for (const who of ['ann', 'bob']) expect(named.refusedBy(checkIn(who, '2026-03-19 00:00'))).toEqual([]);
  });
  test('a date named before the touch frees nobody', () => {
    const named = thanked.and(
      prefers('ann', 'email', '2026-03-03 10:00', '2026-03-06'),
      checkIn('ann', '2026-03-10 10:00'),
    );
    expect(named.refusedBy(checkIn('ann', '2026-03-12 10:00'))).toEqual(['spacing']);
  });
  test('strict leaves ten business days', () => {
    const story = interviewed('2026-03-02 10:00', ['ann'], {
      policy: { ...strict, numbers: { ...strict.numbers, attemptLimit: 2 } },
    });
    const once = story.and(thankYou('ann', '2026-03-02 12:00'), checkIn('ann', '2026-03-16 10:00'));
    expect(once.firstAllowed(checkIn('ann', '2026-03-16 12:00'))).toBe('2026-03-30T04:00:00Z');
  });
});

describe('attempt-limit', () => {
  const thrice = asked.and(checkIn('bob', '2026-03-23 10:00'), checkIn('ann', '2026-03-30 10:00'));
  test('it counts the application, not the person', () => {
    expect(thrice.refusedBy(checkIn('bob', '2026-04-20 10:00'))).toEqual(['attempt-limit']);
    expect(thrice.firstAllowed(checkIn('bob', '2026-04-20 10:00'))).toBeUndefined();
  });
  test('a reply lifts it', () => {
    expect(thrice.and(reply('2026-04-10 10:00')).refusedBy(checkIn('bob', '2026-04-20 10:00'))).toEqual([]);
  });
  test('a new round lifts it', () => {
    const next = thrice.and(interview(['bob'], '2026-04-10 10:00'), thankYou('bob', '2026-04-10 11:00'));
    expect(next.refusedBy(checkIn('bob', '2026-04-24 10:00'))).toEqual([]);
  });
  test('a check-in that broke a rule counts', () => {
    const early = thanked.and(
      checkIn('ann', '2026-03-03 10:00'),
      checkIn('ann', '2026-03-04 10:00'),
      checkIn('ann', '2026-03-05 10:00'),
    );
    expect(early.refusedBy(checkIn('bob', '2026-03-17 10:00'))).toEqual(['attempt-limit']);
  });
  test('strict allows one, persistent four', () => {
    for (const [policy, limit] of [
      [strict, 1],
      [persistent, 4],
    ] as const) {
      let story = interviewed('2026-03-02 10:00', ['ann'], { policy }).and(
        thankYou('ann', '2026-03-02 12:00'),
      );
      for (let week = 0; week < limit; week += 1) {
        const at = instant('2026-03-16 10:00') + week * 14 * 86_400_000;
        expect(story.refusedBy(checkIn('ann', at))).toEqual([]);
        story = story.and(checkIn('ann', at));
      }
      expect(story.refusedBy(checkIn('ann', '2026-06-01 10:00'))).toEqual(['attempt-limit']);
    }
  });
});

describe('heed-no-contact', () => {
  const optedOut = thanked.and(prefers('ann', 'none', '2026-03-03 10:00'));
  test('no check-in, invitation or article goes to who asked to be left alone', () => {
    for (const act of [
      checkIn('ann', '2026-05-01 10:00'),
      invitation('ann', '2026-05-01 10:00'),
      article('2026-05-01 10:00', 'ann'),
    ])
      expect(optedOut.refusedBy(act)).toEqual(['heed-no-contact']);
  });
  test('others, and an article for all, are not concerned', () => {
    expect(optedOut.refusedBy(checkIn('bob', '2026-03-16 10:00'))).toEqual([]);
    expect(optedOut.refusedBy(article('2026-03-16 10:00'))).toEqual([]);
  });
  test('no check-in to them is offered, at any time', () => {
    for (const when of ['2026-03-03 10:00', '2026-03-16 10:00', '2026-05-01 10:00'])
      expect(
        optedOut
          .at(when)
          .owed('check-in')
          .map(({ interviewer }) => interviewer),
      ).toEqual(['int_bob']);
  });
  test('it lifts when they change their mind, not by itself', () => {
    expect(optedOut.firstAllowed(checkIn('ann', '2026-03-16 10:00'))).toBeUndefined();
    const again = optedOut.and(prefers('ann', 'email', '2026-03-10 10:00'));
    expect(again.refusedBy(checkIn('ann', '2026-03-16 10:00'))).toEqual([]);
  });
  test('a promise does not pass it', () => {
    const promised = thanked.and(
      promise('ann', 'email', '2026-03-10', '2026-03-02 13:00'),
      prefers('ann', 'none', '2026-03-03 10:00'),
    );
    expect(promised.refusedBy(checkIn('ann', '2026-03-10 10:00'))).toContain('heed-no-contact');
  });
  test('it holds in the next round', () => {
    const next = optedOut.and(interview(['ann'], '2026-03-20 10:00'));
    expect(next.refusedBy(checkIn('ann', '2026-05-01 10:00'))).toContain('heed-no-contact');
  });
  test('a thank-you to them is fine', () => {
    const story = interviewed('2026-03-02 10:00', ['ann']).and(prefers('ann', 'none', '2026-03-02 10:30'));
    expect(story.refusedBy(thankYou('ann', '2026-03-02 12:00'))).toEqual([]);
  });
  test('the reason names the person by id', () => {
    expect(optedOut.reason(checkIn('ann', '2026-03-16 10:00'), 'heed-no-contact')).toContain('{int_ann}');
  });
});

describe('preferred-channel', () => {
  const wantsMail = thanked.and(prefers('ann', 'email', '2026-03-03 10:00'));
  test('another channel than the one stated is refused, that channel is offered', () => {
    const act = call('ann', '2026-03-16 10:00');
    expect(wantsMail.refusedBy(act)).toEqual(['preferred-channel']);
    expect(wantsMail.alternatives(act)).toContainEqual({
      type: 'check-in.sent',
      interviewer: 'int_ann',
      channel: 'email',
      from: act.at,
    });
  });
  test('the latest word counts', () => {
    const changed = wantsMail.and(prefers('ann', 'call', '2026-03-04 10:00'));
    expect(changed.refusedBy(call('ann', '2026-03-16 10:00'))).toEqual([]);
    expect(changed.refusedBy(checkIn('ann', '2026-03-16 10:00'))).toEqual(['preferred-channel']);
  });
  test('a promise does not pass it', () => {
    const promised = wantsMail.and(promise('ann', 'call', '2026-03-10', '2026-03-04 10:00'));
    expect(promised.refusedBy(call('ann', '2026-03-10 10:00'))).toEqual(['preferred-channel']);
  });
  test('follow-ups show that channel alone', () => {
    const [ann, bob] = wantsMail.at('2026-03-04 10:00').owed('check-in');
    expect(ann?.channels).toEqual(['email']);
    expect(bob?.channels).toEqual(['email', 'call']);
  });
});

describe('answer-only', () => {
  test('without a message there is nothing to answer', () => {
    expect(thanked.refusedBy(answer('ann', '2026-03-04 10:00'))).toEqual(['answer-only']);
  });
  test('a reply can be answered once', () => {
    const wrote = thanked.and(reply('2026-03-04 10:00'));
    expect(wrote.refusedBy(answer('ann', '2026-03-04 11:00'))).toEqual([]);
    const answered = wrote.and(answer('ann', '2026-03-04 11:00'));
    expect(answered.refusedBy(answer('ann', '2026-03-04 12:00'))).toEqual(['answer-only']);
    expect(answered.refusedBy(answer('bob', '2026-03-04 12:00'))).toEqual(['answer-only']);
  });
  test('an answer is no attempt', () => {
    const answered = thanked.and(reply('2026-03-04 10:00'), answer('ann', '2026-03-04 11:00'));
    expect(answered.at('2026-03-04 11:00').view.attempts).toBe(0);
  });
});

test('a refusal offers the same act from the first instant at which every rule allows it', () => {
  const optionsFor = (when: string) => {
    const act = checkIn('bob', when);
    return asked
      .alternatives(act)
      .filter(({ type, interviewer }) => type === act.type && interviewer === 'int_bob');
  };
  expect(optionsFor('2026-03-17 10:00').map(({ from }) => text(from))).toEqual(['2026-03-23T04:00:00Z']);
});
