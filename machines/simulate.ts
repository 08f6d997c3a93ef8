import type { State } from './application.ts';
import type { EpochMs } from './business-days.ts';
import { type Decision, decide } from './decide.ts';
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

/**
 * What would come of a history if these events happened too. Outreach that a rule refuses is left out, as it would
 * be when posted. The trajectory begins at `from` or at the first of the events, whichever is earlier.
 */
export function simulate(
  program: Program,
  history: History,
  events: readonly Fact[],
  from: EpochMs,
  until: EpochMs,
): { trajectory: TrajectoryPoint[]; position: Position } {
  const asked = new Set(events);
  const since = Math.min(from, ...events.map(({ at }) => at));
  const trajectory: TrajectoryPoint[] = [];
  const show = ({ at, cause, to }: Step) => {
    if (at >= since) trajectory.push({ at, cause, state: to });
  };
  let position = beginning(program, history.start);
  for (const fact of [...history.facts, ...events].sort(compareFacts)) {
    if (fact.at > until) break;
    position = advance(program, position, fact.at, show);
    if (!asked.has(fact)) {
      position = append(program, position, fact, show);
      continue;
    }
    const decision = decide(program, position, fact);
    if (decision.verdict !== 'refused') position = append(program, position, fact);
    trajectory.push({ at: fact.at, cause: fact.type, state: stateOf(position), decision });
  }
  return { trajectory, position: advance(program, position, until, show) };
}
