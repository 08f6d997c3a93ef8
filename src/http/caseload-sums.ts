import type { Case } from './caseload.ts';

/** The figures of several applications taken together. */
export interface Sums {
  promises: { kept: number; late: number; broken: number; open: number };
  breaches: number;
  refusals: number;
  refusalsIgnored: number;
  thankYous: { onTime: number; late: number; missed: number; owed: number; overdue: number };
  /** Of open applications. */
  attempts: number;
  attemptLimit: number;
  /** Of open applications: the longest, and the mean. */
  longestSilenceDays: number;
  meanSilenceDays: number;
  /** Of thank-yous that were due; null where none was. */
  thankedOnTimeRate: number | null;
  /** Of promises whose day is over; null where there was none. */
  promisesKeptRate: number | null;
}

/** Adds up the figures of several applications. */
export function sumsOf(cases: readonly Case[]): Sums {
  const promises = { kept: 0, late: 0, broken: 0, open: 0 };
  const thankYous = { onTime: 0, late: 0, missed: 0, owed: 0, overdue: 0 };
  const sums = { breaches: 0, refusals: 0, refusalsIgnored: 0, attempts: 0, attemptLimit: 0 };
  let longest = 0;
  let silence = 0;
  let open = 0;
  for (const { figures, state, daysOfSilence } of cases) {
    add(promises, figures.promises);
    add(thankYous, figures.thankYous);
    sums.breaches += figures.breaches;
    sums.refusals += figures.refusals;
    sums.refusalsIgnored += figures.refusalsIgnored;
    if (state === 'closed') continue;
    open += 1;
    sums.attempts += figures.attempts;
    sums.attemptLimit += figures.attemptLimit;
    silence += daysOfSilence;
    longest = Math.max(longest, daysOfSilence);
  }
  const { onTime, late, missed, overdue } = thankYous;
  const { kept, broken } = promises;
  return {
    promises,
    thankYous,
    ...sums,
    longestSilenceDays: longest,
    meanSilenceDays: open === 0 ? 0 : Math.round(silence / open),
    thankedOnTimeRate: rateOf(onTime, onTime + late + missed + overdue),
    promisesKeptRate: rateOf(kept, kept + promises.late + broken),
  };
}

/** Adds to the numbers of one record those of another. */
function add<K extends string>(sums: Record<K, number>, more: Readonly<Record<K, number>>): void {
  for (const name of Object.keys(sums) as K[]) sums[name] += more[name];
}

function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
