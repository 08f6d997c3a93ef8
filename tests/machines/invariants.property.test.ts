import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateNames } from '../../machines/application.ts';
import { decide, firstAllowed, isSameActAgain } from '../../machines/decide.ts';
import { type Position, persist, stateOf } from '../../machines/engine.ts';
import { eventDefinition } from '../../machines/events.ts';
import { advance, fold, type Step } from '../../machines/history.ts';
import { nextEvents, view } from '../../machines/view.ts';
import { everyAct, histories, type MadeUp } from '../support/histories.ts';

const minutes = 60_000;

/** Every string in a value that is no key. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbers);
}

const words = new Set([
  ...['email', 'call', 'handwritten', 'linkedin', 'twitter', 'facebook', 'other', 'none'],
  ...['open', 'kept', 'late', 'broken', 'released'],
  ...['offer', 'rejection', 'withdrawn', 'position-closed', 'silence'],
  ...['closed', 'heed-no-contact', 'thank-first', 'thank-once', 'preferred-channel', 'no-calls', 'window'],
  ...['spacing', 'attempt-limit', 'answer-only', 'business-hours', 'pivot-first', 'invite-once', 'restraint'],
]);
const isKnown = (text: string, timeZone: string) =>
  words.has(text) ||
  text === timeZone ||
  /^(int|com)_[0-9a-z]+$/.test(text) ||
  /^\d{4}-\d\d-\d\d$/.test(text) ||
  eventDefinition(text) !== undefined;

function invariants(position: Position, { history }: MadeUp): void {
  const { context } = position.snapshot;
  const state = stateOf(position);
  expect(stateNames).toContain(state);
  expect(context.attempts).toBeGreaterThanOrEqual(0);
  expect(context.closedAt !== null).toBe(state === 'closed');
  expect(context.outcome !== null).toBe(state === 'closed');
  expect(context.pivotedAt !== null).toBe(state === 'networking-pivot');
  const dues = position.timers.map(({ dueAt }) => dueAt);
  expect(dues).toEqual(dues.toSorted((a, b) => a - b));
  for (const due of dues) expect(due).toBeGreaterThanOrEqual(context.asOf);
  for (const { id, commitment } of position.timers) {
    if (commitment === undefined) expect(`${id}.`).toContain(`.application.${state}.`);
    else expect(context.commitments.find(made => made.id === commitment)?.status).toBe('open');
  }
  expect(numbers(persist(position)).every(Number.isFinite)).toBe(true);
  expect(numbers(position.timers).every(Number.isFinite)).toBe(true);
  expect(strings(context).filter(text => !isKnown(text, history.start.timeZone))).toEqual([]);
}

test(
  'what always holds holds at every step, and time never runs backwards',
  () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, made => {
        let last = made.history.start.at;
        const look = ({ at, to, cause, position }: Step) => {
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
          expect(position.snapshot.context.asOf).toBe(at);
          seen.add(to).add(cause);
          invariants(position, made);
        };
        fold(made.program, made.history, made.end, look);
      }),
      { numRuns: 1_000 },
    );
    // The made-up histories are worth something: they come to every state, by every timer.
    const timers = ['thank-you-due', 'thanks-missed', 'stage-set', 'window-opens', 'check-in-due', 'silence'];
    const expected = [...timers, 'unanswered', 'pivot-over', 'promise-broken'].map(name => `timer.${name}`);
    expect([...stateNames, ...expected].filter(name => !seen.has(name))).toEqual([]);
  },
  2 * minutes,
);

test(
  'what may happen next is what decisions allow',
  () => {
    fc.assert(
      fc.property(histories, ({ program, history, end }) => {
        const position = fold(program, history, end);
        const offered = new Set<string>(nextEvents(program, position, end));
        const known = position.snapshot.context.people.map(({ id }) => id);
        const acts = everyAct(end).filter(
          act => !('interviewer' in act) || known.includes(act.interviewer ?? ''),
        );
        const fresh = acts.filter(act => !isSameActAgain(program, position, act));
        for (const type of new Set(fresh.map(act => act.type))) {
          const ofType = fresh.filter(act => act.type === type);
          const allowed = ofType.some(act => decide(program, position, act).verdict === 'allowed');
          if (ofType.length === acts.filter(act => act.type === type).length)
            expect(offered.has(type)).toBe(allowed);
          else if (allowed) expect(offered.has(type)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  },
  2 * minutes,
);

test(
  'the first instant that is named is allowed, and the millisecond before is not',
  () => {
    fc.assert(
      fc.property(histories, fc.nat(100), ({ program, history, end }, which) => {
        const position = fold(program, history, end);
        const acts = everyAct(end).filter(act => decide(program, position, act).verdict === 'refused');
        const act = acts[which % Math.max(acts.length, 1)];
        if (act === undefined) return;
        const first = firstAllowed(program, position, act);
        const allowedAt = (at: number) =>
          decide(program, advance(program, position, at), { ...act, at }).verdict === 'allowed';
        if (first === undefined) {
          for (const days of [1, 3, 7, 30, 120, 400]) {
            const at = end + days * 86_400_000;
            // A second thank-you is fine once silence has closed the application, but nobody is told to wait for that.
            const { closedAt } = advance(program, position, at).snapshot.context;
            if (closedAt === position.snapshot.context.closedAt) expect(allowedAt(at)).toBe(false);
          }
          return;
        }
        expect(first).toBeGreaterThan(end);
        expect(allowedAt(first)).toBe(true);
        expect(allowedAt(first - 1)).toBe(false);
        for (const part of [0.25, 0.5, 0.75]) {
          expect(allowedAt(end + Math.floor((first - 1 - end) * part))).toBe(false);
        }
      }),
      { numRuns: 1_500 },
    );
  },
  2 * minutes,
);

test(
  'a decision explains itself: each rule has a sentence, and what is offered instead is allowed',
  () => {
    fc.assert(
      fc.property(histories, fc.nat(100), ({ program, history, end }, which) => {
        const position = fold(program, history, end);
        const acts = everyAct(end);
        const act = acts[which % acts.length];
        if (act === undefined) return;
        const { verdict, rules, alternatives } = decide(program, position, act);
        for (const { reason } of rules) expect(reason).toMatch(/^[^a-z].*\.$/);
        expect(rules.some(({ holds }) => !holds)).toBe(verdict !== 'allowed');
        for (const { from } of alternatives) expect(from).toBeGreaterThanOrEqual(end);
        if (verdict === 'allowed') expect(alternatives).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  },
  2 * minutes,
);

test(
  'a view can be drawn at any time, without a hole in it',
  () => {
    fc.assert(
      fc.property(histories, ({ program, history, end }) => {
        const seen = view(program, fold(program, history, end), end);
        expect(numbers(seen).every(Number.isFinite)).toBe(true);
        expect(seen.attention.reasons.length).toBeGreaterThan(0);
        expect(seen.changesAt === null || seen.changesAt > end).toBe(true);
        expect(JSON.stringify(seen)).not.toMatch(/undefined|NaN|Invalid/);
        for (const { from, due } of seen.followUps) expect(due).toBeGreaterThanOrEqual(from);
      }),
      { numRuns: 1_000 },
    );
  },
  2 * minutes,
);
