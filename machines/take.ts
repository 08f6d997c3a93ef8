import type { State } from './application.ts';
import type { EpochMs } from './business-days.ts';
import type { Act } from './context.ts';
import { type Decision, decide } from './decide.ts';
import { type Position, type Program, stateOf } from './engine.ts';
import { compareFacts, type Fact, isOutreach } from './facts.ts';
import {
  advance,
  append,
  beginning,
  fold,
  type History,
  isLatest,
  type Verdict,
  verdicts,
} from './history.ts';
import { actThatCounts } from './record.ts';

/** What came of a fact that was posted. */
export interface Taken {
  decision: Decision;
  /** The states before and after it, at its own time. */
  from: State;
  to: State;
  /** Where the application stands afterwards; unchanged when it was refused. */
  position: Position;
  /** The act that counts, when the fact only reports it again. */
  duplicateOf: Act | null;
  /** What it changed in what was known before, when it came late. */
  revised: Revision | null;
}

/** What a late fact, a void or another policy changed. */
export interface Revision {
  /** The state at the last instant that had been reached, before and after. */
  from: State;
  to: State;
  /** Facts that are judged differently now. */
  verdicts: { fact: Fact; was: Verdict; is: Verdict }[];
}

/**
 * Takes in a fact by the common way (one step) when it is the latest, else by folding the history again. `history` may be
 * left out where the fact is the next (`isNext`). Timers up to it must have been fired then.
 */
export function take(program: Program, position: Position, fact: Fact, history: History | null): Taken {
  if (history === null || isLatest(position, fact)) return takeLatest(program, position, fact);
  return takeLate(program, position, fact, history);
}

function takeLatest(program: Program, position: Position, fact: Fact): Taken {
  if (fact.at < position.snapshot.context.asOf) throw new Error('A late fact needs its history');
  const decision = decide(program, position, fact);
  const from = stateOf(position);
  if (decision.verdict === 'refused') {
    return { decision, from, to: from, position, duplicateOf: null, revised: null };
  }
  const { context } = position.snapshot;
  const counts = isOutreach(fact) ? actThatCounts(context, fact, program.policy) : undefined;
  const next = append(program, position, fact);
  return { decision, from, to: stateOf(next), position: next, duplicateOf: counts ?? null, revised: null };
}

function takeLate(program: Program, position: Position, fact: Fact, history: History): Taken {
  const before = positionBefore(program, history, fact);
  const here = takeLatest(program, before, fact);
  if (here.decision.verdict === 'refused') return { ...here, position };
  const more = { ...history, facts: [...history.facts, fact] };
  const { position: next, revised } = refold(program, position, { was: history, is: more, program });
  // At the very instant that had been reached nothing was known that could be revised, except by order.
  const isOlder = fact.at < position.snapshot.context.asOf;
  return { ...here, position: next, revised: isOlder || revised.verdicts.length > 0 ? revised : null };
}

/** Takes facts away: the history without them, folded as far as it had got. */
export function takeAway(
  program: Program,
  position: Position,
  was: History,
  is: History,
): { position: Position; revised: Revision } {
  return refold(program, position, { was, is, program });
}

/** Puts the same facts under another policy. */
export function takeUnder(
  next: Program,
  program: Program,
  position: Position,
  history: History,
): { position: Position; revised: Revision } {
  return refold(next, position, { was: history, is: history, program });
}

/** The position just before a fact: everything that goes before it, and the timers up to it. */
export function positionBefore(program: Program, { start, facts }: History, fact: Fact): Position {
  const earlier = facts.filter(other => compareFacts(other, fact) <= 0).sort(compareFacts);
  let position = beginning(program, start);
  for (const other of earlier) position = append(program, advance(program, position, other.at), other);
  return advance(program, position, fact.at);
}

/** Folds as far as the position had got, or as the facts now reach, and says what is judged differently. */
function refold(
  program: Program,
  position: Position,
  { was, is, program: before }: { was: History; is: History; program: Program },
): { position: Position; revised: Revision } {
  const until = reach(position, is);
  const judgedBefore = verdicts(before, was, until);
  const judged = new Map<Fact, Verdict>();
  const next = fold(program, is, until, ({ fact, verdict }) => {
    if (fact !== undefined && verdict !== undefined) judged.set(fact, verdict);
  });
  const changed = [...judged].flatMap(([fact, now]) => {
    const earlier = judgedBefore.get(fact);
    return earlier === undefined || earlier === now ? [] : [{ fact, was: earlier, is: now }];
  });
  return { position: next, revised: { from: stateOf(position), to: stateOf(next), verdicts: changed } };
}

function reach({ snapshot }: Position, { facts }: History): EpochMs {
  return Math.max(snapshot.context.asOf, ...facts.map(({ at }) => at));
}
