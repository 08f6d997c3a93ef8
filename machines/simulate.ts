import type { State } from './application.ts';
import type { EpochMs } from './business-days.ts';
import { type Decision, decide, nothingToRule } from './decide.ts';
import { type Position, type Program, stateOf } from './engine.ts';
import { compareFacts, type Fact } from './facts.ts';
import { advance, append, beginning, type History, type Step } from './history.ts';

/** One point of a trajectory. */
export interface TrajectoryPoint {
  at: EpochMs;
  /** The type of the event, or `timer.…`. */
  cause: string;
  state: State;
  /** Given for the events that were asked about. */
  decision?: Decision;
}

/** Takes a fact out of the history that is simulated: it is gone for every instant, and this tells when that was said. */
export interface AskedVoid {
  type: 'entry.voided';
  at: EpochMs;
}

/**
 * What would come of a history if these events happened too. Outreach that a rule refuses is left out, as it would
 * be when posted. The trajectory begins after `from`, or at the first of the events where that is earlier; what the
 * history holds is part of it only where it comes after one of them.
 */
export function simulate(
  program: Program,
  history: History,
  events: readonly (Fact | AskedVoid)[],
  from: EpochMs,
  until: EpochMs,
): { trajectory: TrajectoryPoint[]; position: Position } {
  const asked = new Set<Fact | AskedVoid>(events);
  let hasBegun = false;
  const trajectory: TrajectoryPoint[] = [];
  const show = ({ at, cause, to }: Step) => {
    if (hasBegun || at > from) trajectory.push({ at, cause, state: to });
  };
  let position = beginning(program, history.start);
  for (const event of [...history.facts, ...events].sort(byTime)) {
    if (event.at > until) break;
    position = advance(program, position, event.at, show);
    if (!asked.has(event)) {
      if (!isVoid(event)) position = append(program, position, event, show);
      continue;
    }
    hasBegun = true;
    const decision = isVoid(event) ? nothingToRule : decide(program, position, event);
    if (!isVoid(event) && decision.verdict !== 'refused') position = append(program, position, event);
    trajectory.push({ at: event.at, cause: event.type, state: stateOf(position), decision });
  }
  return { trajectory, position: advance(program, position, until, show) };
}

function isVoid(event: Fact | AskedVoid): event is AskedVoid {
  return event.type === 'entry.voided';
}

function byTime(one: Fact | AskedVoid, other: Fact | AskedVoid): number {
  if (!isVoid(one) && !isVoid(other)) return compareFacts(one, other);
  return one.at - other.at || Number(isVoid(one)) - Number(isVoid(other));
}
