import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal } from '../../machines/envelope.ts';
import { isOutreach } from '../../machines/facts.ts';
import { fold } from '../../machines/history.ts';
import { simulate } from '../../machines/simulate.ts';
import { histories } from '../support/histories.ts';
import { arrive } from '../support/scenario-arrival.ts';

const minutes = 60_000;

/** Puts a list into the order of some numbers; as many of them as there are. */
function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);
}

const shuffles = fc.array(fc.nat(20), { minLength: 14, maxLength: 14 });

test(
  'the same facts in any order of arrival end in the same envelope, byte for byte',
  () => {
    fc.assert(
      fc.property(histories, shuffles, ({ program, history, end }, keys) => {
        const folded = JSON.stringify(seal(program, fold(program, history, end)));
        expect(arrive(program, history.start, shuffled(history.facts, keys), end)).toBe(folded);
      }),
      { numRuns: 5_000 },
    );
  },
  5 * minutes,
);

test(
  'the state as of an instant is what the facts up to then yield, folded, arrived or simulated',
  () => {
    fc.assert(
      fc.property(histories, fc.nat(1000), ({ program, history, end }, part) => {
        const { start, facts } = history;
        const t = start.at + Math.round(((end - start.at) * part) / 1000);
        const asOf = JSON.stringify(seal(program, fold(program, history, t)));
        const upTo = facts.filter(({ at }) => at <= t);
        expect(JSON.stringify(seal(program, fold(program, { start, facts: upTo }, t)))).toBe(asOf);
        expect(arrive(program, start, upTo, t)).toBe(asOf);
        const asked = facts.map(fact => (isOutreach(fact) ? { ...fact, alreadyHappened: true } : fact));
        const { position } = simulate(program, { start, facts: [] }, asked, start.at, t);
        expect(JSON.stringify(seal(program, position))).toBe(asOf);
      }),
      { numRuns: 3_000 },
    );
  },
  5 * minutes,
);
