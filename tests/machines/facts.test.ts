import { describe, expect, test } from 'vitest';
import { seal } from '../../machines/envelope.ts';
import { compareFacts, type Fact, toFact } from '../../machines/facts.ts';
import { advance, fold } from '../../machines/history.ts';
import { take, takeAway } from '../../machines/take.ts';
import { interviewed } from '../support/scenario.ts';
import {
  article,
  call,
  checkIn,
  contact,
  decisionDate,
  followCompany,
  happened,
  instant,
  interview,
  note,
  offer,
  prefers,
  promise,
  reopen,
  reply,
  thankYou,
  withdraw,
} from '../support/scenario-facts.ts';

const now = '2026-03-16 10:00';

describe('facts of the same instant', () => {
  const inOrder: Fact[] = [
    interview(['cleo'], now),
    contact('rita', now),
    decisionDate('2026-03-20', now),
    prefers('ann', 'email', now),
    reply(now),
    promise('ann', 'email', '2026-03-20', now),
    checkIn('ann', now),
    article(now),
    thankYou('ann', now),
    note(now),
    reopen(now),
    withdraw(now),
    offer(now),
  ];
  test('interviews, contacts, preferences and dates, replies, promises, outreach, notes, reopening, stops', () => {
    const sorted = [...inOrder]
      .reverse()
      .sort(compareFacts)
      .map(({ type }) => type);
    const expected = [...inOrder.slice(0, 11), offer(now), withdraw(now)].map(({ type }) => type);
    expect(sorted.indexOf('application.withdrawn')).toBeLessThan(sorted.indexOf('offer.received'));
    expect(new Set(sorted.slice(0, 11))).toEqual(new Set(expected.slice(0, 11)));
    expect(sorted.slice(0, 11)).toEqual(expected.slice(0, 11));
  });
  test('the instant comes before all of that', () => {
    expect(compareFacts(withdraw('2026-03-16 09:59'), interview(['cleo'], now))).toBeLessThan(0);
  });
  test('of the same type what they say decides, not how they were asked about', () => {
    expect(compareFacts(checkIn('ann', now), checkIn('bob', now))).toBeLessThan(0);
    expect(compareFacts(checkIn('ann', now), happened(checkIn('ann', now)))).toBe(0);
  });
  test('an offer and a withdrawal of one instant end the same way, whichever was told first', () => {
    const story = interviewed('2026-03-02 10:00', ['ann']);
    const one = story.and(offer(now), withdraw(now)).at(now).view.outcome;
    expect(story.and(withdraw(now), offer(now)).at(now).view.outcome).toBe(one);
  });
  test('a reply of the same instant comes before the check-in', () => {
    const story = interviewed('2026-03-02 10:00', ['ann']).and(checkIn('ann', now), reply(now));
    expect(story.at(now)).toMatchObject({ state: 'checked-in' });
    expect(story.at(now).view.attempts).toBe(1);
  });
});

describe('the same outreach reported twice', () => {
  const start = interviewed('2026-03-02 10:00', ['ann', 'bob']).and(
    thankYou('ann', '2026-03-02 12:00'),
    thankYou('bob', '2026-03-02 12:00'),
    checkIn('ann', '2026-03-16 10:00'),
  );
  const attempts = (...more: Fact[]) => start.and(...more).at('2026-03-16 12:00').view.attempts;
  test('within 10 minutes it is one act and breaks nothing', () => {
    const twice = start.and(checkIn('ann', '2026-03-16 10:10')).at('2026-03-16 12:00');
    expect(twice.view.attempts).toBe(1);
    expect(twice.context.breaches).toEqual([]);
  });
  test('later it is another', () => {
    expect(attempts(checkIn('ann', '2026-03-16 10:10:00.001'))).toBe(2);
  });
  test('to another person or by another channel it is another', () => {
    expect(attempts(checkIn('bob', '2026-03-16 10:01'))).toBe(2);
    expect(attempts(call('ann', '2026-03-16 10:01'))).toBe(2);
  });
  test('the ten minutes count from the act that counts, not from its repetition', () => {
    expect(attempts(checkIn('ann', '2026-03-16 10:08'), checkIn('ann', '2026-03-16 10:16'))).toBe(2);
  });
  test('a late report of an earlier act makes that the one that counts', () => {
    const late = start.and(checkIn('ann', '2026-03-16 09:55')).at('2026-03-16 12:00');
    expect(late.view.attempts).toBe(1);
    expect(late.context.lastCheckInAt).toBe(instant('2026-03-16 09:55'));
  });
  test('a repetition is no touch', () => {
    const twice = start.and(checkIn('ann', '2026-03-16 10:05')).at('2026-03-16 12:00');
    expect(twice.context.lastTouchAt).toBe(instant('2026-03-16 10:00'));
  });
  test('asked about, it is allowed with nothing to rule', () => {
    expect(start.may(checkIn('ann', '2026-03-16 10:05'))).toMatchObject({ verdict: 'allowed', rules: [] });
  });
  test('when the first is voided the second counts', () => {
    const twice = start.and(checkIn('ann', '2026-03-16 10:05'));
    const first = instant('2026-03-16 10:00');
    const facts = twice.history.facts.filter(({ at }) => at !== first);
    const { position } = takeAway(twice.program, twice.at(now).position, twice.history, {
      ...twice.history,
      facts,
    });
    expect(position.snapshot.context.attempts).toBe(1);
    expect(position.snapshot.context.lastCheckInAt).toBe(instant('2026-03-16 10:05'));
  });
  test('following on another network is another act', () => {
    const other = { ...followCompany('2026-03-16 10:05'), network: 'twitter' as const };
    const both = start.and(followCompany('2026-03-16 10:04'), other).at('2026-03-16 12:00');
    expect(both.context.lastTouchAt).toBe(instant('2026-03-16 10:05'));
  });
});

describe('a fact that comes late', () => {
  const start = interviewed('2026-03-02 10:00', ['ann']).and(
    thankYou('ann', '2026-03-02 12:00'),
    checkIn('ann', '2026-03-16 10:00'),
  );
  test('can turn what was allowed into a breach, and says so', () => {
    const known = start.at('2026-03-20 10:00').position;
    const taken = take(start.program, known, reply('2026-03-13 10:00'), start.history);
    expect(taken).toMatchObject({ from: 'awaiting', to: 'awaiting' });
    expect(taken.revised?.verdicts.map(({ was, is }) => [was, is])).toEqual([['allowed', 'breach']]);
    const folded = start.and(reply('2026-03-13 10:00')).at('2026-03-20 10:00').position;
    expect(JSON.stringify(seal(start.program, taken.position))).toBe(
      JSON.stringify(seal(start.program, folded)),
    );
  });
  test('is judged where it stands, not where we are', () => {
    const known = start.at('2026-03-20 10:00').position;
    const late = checkIn('ann', '2026-03-05 10:00');
    const { decision } = take(start.program, known, late, start.history);
    expect(decision.verdict).toBe('refused');
    expect(decision.rules.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(['window']);
  });
  test('a void holds at every instant asked about', () => {
    const { program, history } = start;
    const without = { ...history, facts: history.facts.filter(({ type }) => type !== 'check-in.sent') };
    const { position } = takeAway(program, start.at('2026-03-20 10:00').position, history, without);
    const until = instant('2026-03-20 10:00');
    expect(JSON.stringify(seal(program, advance(program, position, until)))).toBe(
      JSON.stringify(seal(program, fold(program, without, until))),
    );
  });
});

test('a fact holds ids and no words', () => {
  const ids = { people: ['int_x'], commitment: 'com_x' };
  const told = [
    { type: 'note.added', text: 'secret' },
    { type: 'contact.added', name: 'secret', email: 'secret@example.com', role: 'secret' },
    { type: 'interview.completed', at: '2026-03-02T10:00:00Z', interviewers: [{ name: 'secret' }] },
    { type: 'reply.received', gist: 'secret' },
    { type: 'networking.article-shared', url: 'https://secret.example' },
    { type: 'networking.group-joined', group: 'secret' },
    { type: 'networking.group-contributed', group: 'secret' },
    { type: 'networking.blog-commented', url: 'https://secret.example' },
    { type: 'offer.received', source: 'secret' },
    { type: 'check-in.sent', interviewer: 'int_x', channel: 'email', source: 'secret' },
  ] as const;
  for (const posted of told) {
    const event =
      posted.type === 'interview.completed' ? { ...posted, interviewers: [...posted.interviewers] } : posted;
    expect(JSON.stringify(toFact(event, 0, ids))).not.toContain('secret');
  }
});
