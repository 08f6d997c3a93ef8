import { hourMs } from '../../machines/business-days.ts';
import { mondayOf, weekOf } from '../../machines/tally.ts';
import type { Case } from './caseload.ts';

/** What happened in one week, over several applications. */
export interface TrendWeek {
  /** The Monday it begins on, `YYYY-MM-DD`. */
  from: string;
  events: number;
  refusals: number;
  breaches: number;
  thankYous: { onTime: number; late: number };
  /** By the week that their day lay in. */
  promises: { kept: number; late: number; broken: number };
  checkIns: number;
}

/** The last so many weeks up to the one of `now`, oldest first, each there even where nothing happened. */
export function trendOf(cases: readonly Case[], { now, weeks }: { now: number; weeks: number }): TrendWeek[] {
  // Somewhere it is Monday first.
  const today = cases.reduce((day, known) => Math.max(day, known.today), Math.floor(now / (24 * hourMs)));
  const last = weekOf(today);
  return Array.from({ length: weeks }, (_, index) => weekIn(cases, last - weeks + 1 + index));
}

function weekIn(cases: readonly Case[], week: number): TrendWeek {
  const sum: TrendWeek = {
    from: dateOf(mondayOf(week)),
    events: 0,
    refusals: 0,
    breaches: 0,
    thankYous: { onTime: 0, late: 0 },
    promises: { kept: 0, late: 0, broken: 0 },
    checkIns: 0,
  };
  for (const { weeks, figures } of cases) {
    const counted = weeks[week];
    if (counted !== undefined) {
      sum.events += counted.events;
      sum.refusals += counted.refusals;
      sum.breaches += counted.breaches;
      sum.thankYous.onTime += counted.thankedOnTime;
      sum.thankYous.late += counted.thankedLate;
      sum.checkIns += counted.checkIns;
    }
    const promised = figures.promiseWeeks[week];
    if (promised !== undefined) {
      sum.promises.kept += promised.kept;
      sum.promises.late += promised.late;
      sum.promises.broken += promised.broken;
    }
  }
  return sum;
}

const epoch = Temporal.PlainDate.from('1970-01-01');

function dateOf(day: number): string {
  return epoch.add({ days: day }).toString();
}
