import type { State } from './application.ts';
import type { EpochMs } from './business-days.ts';
import {
  fire,
  type Position,
  type Program,
  startPosition,
  stateOf,
  step,
  type Timer,
  timerType,
} from './engine.ts';
import { compareFacts, type Fact, isOutreach } from './facts.ts';
import { isDuplicate, type Start } from './record.ts';
import { brokenRules } from './rules.ts';

/** What an application is made of: where it starts, and the facts that have not been voided. */
export interface History {
  start: Start;
  /** In any order. */
  facts: readonly Fact[];
}

/** One step of a history: a fact taken in, or a timer fired. */
export interface Step {
  at: EpochMs;
  /** The fact's type, or `timer.…`. */
  cause: string;
  fact?: Fact;
  timer?: Timer;
  from: State;
  to: State;
  /** How an outreach was judged where it stands. */
  verdict?: Verdict;
  position: Position;
}

export type Verdict = 'allowed' | 'breach' | 'duplicate';

/** The position at the start of a history. */
export function beginning(program: Program, start: Start): Position {
  return startPosition(program, start);
}

/** Fires every timer that falls due up to and including `to`, each at its own due time. */
export function advance(
  program: Program,
  position: Position,
  to: EpochMs,
  onStep?: (step: Step) => void,
): Position {
  let now = position;
  for (let timer = now.timers[0]; timer !== undefined && timer.dueAt <= to; timer = now.timers[0]) {
    const from = stateOf(now);
    now = fire(program, now, timer);
    onStep?.({ at: timer.dueAt, cause: timerType(timer), timer, from, to: stateOf(now), position: now });
  }
  return now;
}

/** Takes in a fact that is later than everything before it. Its timers up to then have to be fired first. */
export function append(
  program: Program,
  position: Position,
  fact: Fact,
  onStep?: (step: Step) => void,
): Position {
  const from = stateOf(position);
  const next = step(program, position, isOutreach(fact) ? { ...fact, alreadyHappened: true } : fact, fact.at);
  if (onStep !== undefined) {
    const to = stateOf(next);
    const verdict = verdictOf(program, position, fact);
    onStep({ at: fact.at, cause: fact.type, fact, from, to, position: next, ...verdict });
  }
  return next;
}

function verdictOf({ policy }: Program, { snapshot }: Position, fact: Fact): { verdict?: Verdict } {
  if (!isOutreach(fact)) return {};
  const { context } = snapshot;
  if (isDuplicate(context, fact, policy)) return { verdict: 'duplicate' };
  return { verdict: brokenRules({ context, act: fact, policy }).length === 0 ? 'allowed' : 'breach' };
}

/** Folds a history from its start up to `until`: facts of a later time do not count. */
export function fold(
  program: Program,
  history: History,
  until: EpochMs,
  onStep?: (step: Step) => void,
): Position {
  let position = beginning(program, history.start);
  for (const fact of [...history.facts].sort(compareFacts)) {
    if (fact.at > until) break;
    position = append(program, advance(program, position, fact.at, onStep), fact, onStep);
  }
  return advance(program, position, until, onStep);
}

/** Whether a fact is later than everything before it, so that one step is enough. Otherwise the history is folded again. */
export function isLatest({ snapshot }: Position, fact: Fact): boolean {
  return fact.at > snapshot.context.asOf;
}

/** The same where the last of the facts before it is known, undefined if there is none: it may be of that very instant. */
export function isNext(position: Position, fact: Fact, last: Fact | undefined): boolean {
  if (isLatest(position, fact)) return true;
  const isLast = last === undefined || compareFacts(last, fact) < 0;
  return isLast && fact.at === position.snapshot.context.asOf;
}

/** The last of some facts in their fixed order. */
export function lastOf(facts: Iterable<Fact>): Fact | undefined {
  let last: Fact | undefined;
  for (const fact of facts) if (last === undefined || compareFacts(last, fact) < 0) last = fact;
  return last;
}

/** Whether a fact of a history names this person. */
export function names({ facts }: History, personId: string): boolean {
  return facts.some(fact => 'interviewer' in fact && fact.interviewer === personId);
}

/** The present of a history: now, or after what it has reached where that is beyond now, whatever clock said so. */
export function presentOf({ snapshot }: Position, now: EpochMs): EpochMs {
  const { asOf } = snapshot.context;
  return asOf > now ? asOf + 1 : now;
}

/**
 * What is said to happen now, after everything that is known of this instant: a millisecond later where the fixed order
 * of one instant would put it before something of it. So two events that are posted within one millisecond without a
 * time of their own stand in the order in which they came.
 */
export function afterKnown(fact: Fact, known: readonly Fact[]): Fact {
  const last = lastOf(known.filter(({ at }) => at === fact.at));
  const isNow = last === undefined || compareFacts(last, fact) < 0;
  return isNow ? fact : afterKnown({ ...fact, at: fact.at + 1 }, known);
}

/** How each outreach of a history is judged where it stands, in the order of the facts given. */
export function verdicts(program: Program, history: History, until: EpochMs): Map<Fact, Verdict> {
  const judged = new Map<Fact, Verdict>();
  fold(program, history, until, ({ fact, verdict }) => {
    if (fact !== undefined && verdict !== undefined) judged.set(fact, verdict);
  });
  return judged;
}
