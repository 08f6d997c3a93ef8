import { describe, expect, test } from 'vitest';
import { packs } from '../../machines/policy.ts';
import { rules } from '../../machines/rules.ts';
import { simulate } from '../../machines/simulate.ts';
import { sayDate, sayInstant, withNames } from '../../machines/wording.ts';
import { interviewed, text } from '../support/scenario.ts';
import {
  answer,
  checkIn,
  decisionDate,
  happened,
  instant,
  interview,
  joinGroup,
  newYork,
  note,
  prefers,
  reply,
  thankYou,
  withdraw,
} from '../support/scenario-facts.ts';

const thanked = interviewed('2026-03-02 10:00', ['ann', 'bob']).and(
  thankYou('ann', '2026-03-02 12:00'),
  thankYou('bob', '2026-03-02 12:00'),
);

describe('a decision', () => {
  test('plain outreach is allowed or refused, what happened is allowed or a breach', () => {
    expect(thanked.may(checkIn('ann', '2026-03-05 10:00')).verdict).toBe('refused');
    expect(thanked.may(happened(checkIn('ann', '2026-03-05 10:00'))).verdict).toBe('breach');
    expect(thanked.may(checkIn('ann', '2026-03-16 10:00')).verdict).toBe('allowed');
    expect(thanked.may(happened(checkIn('ann', '2026-03-16 10:00'))).verdict).toBe('allowed');
  });
  test('lists every rule for the act, kept or not, with its source', () => {
    const { rules: found } = thanked.may(checkIn('ann', '2026-03-05 10:00'));
    expect(found.map(({ rule }) => rule)).toEqual([
      ...['closed', 'heed-no-contact', 'thank-first', 'preferred-channel', 'no-calls', 'window'],
      ...['spacing', 'attempt-limit', 'business-hours'],
    ]);
    for (const { source } of found) expect(source).not.toBe('');
  });
  test('the reason says who named which date', () => {
    const own = thanked.and(prefers('ann', 'email', '2026-03-03 10:00', '2026-03-20'));
    expect(own.reason(checkIn('ann', '2026-03-05 10:00'), 'window')).toContain(
      '{int_ann} named Friday 20 March 2026',
    );
    const all = thanked.and(decisionDate('2026-03-20', '2026-03-03 10:00'));
    expect(all.reason(checkIn('ann', '2026-03-05 10:00'), 'window')).toContain('the employer named Friday');
  });
  test('a refusal offers what is fine today', () => {
    const today = '2026-03-05 10:00';
    const types = thanked.alternatives(checkIn('ann', today)).filter(({ from }) => from === instant(today));
    expect(types.map(({ type }) => type)).toEqual([
      'networking.company-followed',
      'networking.group-joined',
      'networking.group-contributed',
      'networking.article-shared',
      'networking.blog-commented',
    ]);
  });
  test('once the approach has changed, an invitation is offered in place of one more check-in', () => {
    const tired = thanked.and(
      checkIn('ann', '2026-03-16 10:00'),
      checkIn('ann', '2026-03-23 10:00'),
      checkIn('ann', '2026-03-30 10:00'),
    );
    const act = checkIn('ann', '2026-04-10 10:00');
    expect(tired.alternatives(act)).toContainEqual({
      type: 'networking.invitation-sent',
      interviewer: 'int_ann',
      from: act.at,
    });
  });
  test('nobody is told to thank again once silence has closed the application', () => {
    const again = thanked.alternatives(thankYou('ann', '2026-03-04 10:00'));
    expect(again.filter(({ type }) => type === 'thank-you.sent')).toEqual([]);
  });
  test('who is free to be asked today is offered in place of who is not', () => {
    const story = thanked.and(prefers('ann', 'email', '2026-03-05 10:00', '2026-04-20'));
    const act = checkIn('ann', '2026-03-16 10:00');
    expect(story.alternatives(act)).toContainEqual({
      type: 'check-in.sent',
      interviewer: 'int_bob',
      channel: 'email',
      from: act.at,
    });
  });
  test('an answer to no message could be a check-in, where one is allowed', () => {
    const act = answer('ann', '2026-03-16 10:00');
    expect(thanked.alternatives(act)).toContainEqual({
      type: 'check-in.sent',
      interviewer: 'int_ann',
      channel: 'email',
      from: act.at,
    });
  });
  test('news and choices are never refused', () => {
    expect(thanked.program).toBeDefined();
    for (const fact of [reply('2026-03-05 10:00'), withdraw('2026-03-05 10:00'), note('2026-03-05 10:00')]) {
      const { trajectory } = simulate(thanked.program, thanked.history, [fact], fact.at, fact.at);
      expect(trajectory.at(-1)?.decision).toMatchObject({ verdict: 'allowed', rules: [] });
    }
  });
});

describe('a simulation', () => {
  const run = (events: Parameters<typeof simulate>[2], until: string) =>
    simulate(thanked.program, thanked.history, events, instant('2026-03-04 10:00'), instant(until));
  test('shows what happens if nobody replies: each timer at its own time', () => {
    const { trajectory } = run([], '2026-12-31 00:00');
    expect(trajectory.map(({ at, cause, state }) => [text(at), cause, state])).toEqual([
      ['2026-03-16T04:00:00Z', 'timer.window-opens', 'awaiting'],
      ['2026-03-19T04:00:00Z', 'timer.check-in-due', 'awaiting'],
      ['2026-04-15T04:00:00Z', 'timer.silence', 'networking-pivot'],
      ['2026-07-14T04:00:00Z', 'timer.pivot-over', 'closed'],
    ]);
  });
  test('leaves out what a rule refuses, and shows the decision', () => {
    const { trajectory, position } = run([checkIn('ann', '2026-03-05 10:00')], '2026-03-10 00:00');
    expect(trajectory).toHaveLength(1);
    expect(trajectory[0]).toMatchObject({ state: 'awaiting', decision: { verdict: 'refused' } });
    expect(position.snapshot.context.attempts).toBe(0);
  });
  test('takes in what is allowed and goes on from there', () => {
    const { trajectory } = run(
      [interview(['ann'], '2026-03-25 10:00'), checkIn('ann', '2026-03-16 10:00')],
      '2026-03-25 10:00',
    );
    expect(trajectory.map(({ cause, state }) => [cause, state])).toEqual([
      ['timer.window-opens', 'awaiting'],
      ['check-in.sent', 'checked-in'],
      ['interview.completed', 'interviewed'],
    ]);
  });
  test('leaves the history as it was', () => {
    const before = JSON.stringify(thanked.history);
    run([joinGroup('2026-03-05 10:00')], '2026-12-31 00:00');
    expect(JSON.stringify(thanked.history)).toBe(before);
  });
});

describe('the rules and the packs', () => {
  test('the ids are those that are public', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual([
      ...['answer-only', 'attempt-limit', 'business-hours', 'closed', 'heed-no-contact', 'invite-once'],
      ...['no-calls', 'pivot-first', 'preferred-channel', 'restraint', 'spacing', 'thank-first'],
      ...['thank-once', 'window'],
    ]);
  });
  test('standard, strict and persistent ship, and every number has its source', () => {
    expect(packs.map(({ name, version }) => [name, version])).toEqual([
      ['standard', 1],
      ['strict', 1],
      ['persistent', 1],
    ]);
    for (const { numbers, sources } of packs)
      for (const name of [...Object.keys(numbers), 'calls']) expect(sources).toHaveProperty(name);
  });
});

describe('wording', () => {
  test('dates are said with their weekday, times with their zone', () => {
    expect(sayDate('2026-03-16')).toBe('Monday 16 March 2026');
    expect(sayInstant(instant('2026-03-16 00:00'), newYork)).toBe('Monday 16 March 2026');
    expect(sayInstant(instant('2026-03-16 09:05'), newYork)).toBe(
      'Monday 16 March 2026, 09:05 (America/New_York)',
    );
  });
  test('names are put in for ids, as they are', () => {
    const names = new Map([
      ['int_ann', 'Ann $& {int_bob}'],
      ['int_bob', 'Bob'],
    ]);
    expect(withNames('{int_ann} and {int_bob} and {int_nobody}', names)).toBe(
      'Ann $& {int_bob} and Bob and someone',
    );
  });
});
