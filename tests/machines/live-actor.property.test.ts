import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { stateNames } from '../../machines/application.ts';
import { decide } from '../../machines/decide.ts';
import { persist } from '../../machines/engine.ts';
import { seal } from '../../machines/envelope.ts';
import { isOutreach } from '../../machines/facts.ts';
import { fold } from '../../machines/history.ts';
import { everyAct, histories } from '../support/histories.ts';

const minutes = 60_000;

/** One flush of the clock passes over a timer that the last one fired has set. A real clock would come by again. */
function fireWhatIsDueAtOnce(clock: SimulatedClock): void {
  for (let state = 0; state < stateNames.length; state++) clock.increment(0);
}

test(
  'a live actor on a simulated clock comes to where the fold comes',
  () => {
    fc.assert(
      fc.property(histories, ({ program, history, end }) => {
        const { start, facts } = history;
        const clock = new SimulatedClock();
        const actor = createActor(program.machine, { input: start, clock }).start();
        // The clock stands still at every instant at which something happens, as a real one would pass it.
        const instants = new Set([...facts.map(({ at }) => at), end]);
        fold(program, history, end, ({ at }) => instants.add(at));
        for (const at of [...instants].sort((a, b) => a - b)) {
          clock.set(at - start.at);
          fireWhatIsDueAtOnce(clock);
          for (const fact of facts) {
            if (fact.at !== at) continue;
            actor.send(isOutreach(fact) ? { ...fact, alreadyHappened: true } : fact);
            fireWhatIsDueAtOnce(clock);
          }
        }
        const persisted: unknown = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
        actor.stop();
        expect(persisted).toEqual(persist(fold(program, history, end)));
      }),
      { numRuns: 1_500 },
    );
  },
  2 * minutes,
);

test(
  "the statechart's own guards let an act pass exactly where a decision allows it",
  () => {
    fc.assert(
      fc.property(histories, fc.nat(100), ({ program, history, end }, which) => {
        const position = fold(program, history, end);
        const acts = everyAct(end);
        for (const act of [acts[which % acts.length], acts[(which + 7) % acts.length]]) {
          if (act === undefined) continue;
          const before = JSON.stringify(seal(program, position));
          const [snapshot] = program.transition(position.snapshot, act);
          const after = JSON.stringify(seal(program, { ...position, snapshot }));
          const isAllowed = decide(program, position, act).verdict === 'allowed';
          // A second report of the same act is allowed and counts for nothing: only the time moves on.
          const moved = after !== before || position.snapshot.context.asOf === act.at;
          if (isAllowed) expect(moved).toBe(true);
          else expect(after).toBe(before);
          expect(position.snapshot.can(act)).toBe(isAllowed);
        }
      }),
      { numRuns: 1_500 },
    );
  },
  2 * minutes,
);
