import type { Schema } from '../../../client/api.ts';

export type TrendWeek = Schema<'TrendWeek'>;

/** One line of numbers over the weeks. */
export interface Series {
  name: string;
  /** A variable of `trend.css`, told apart in light and dark. */
  color: string;
  of(week: TrendWeek): number;
}

/** Numbers that are looked at together. */
export interface Chart {
  title: string;
  series: readonly Series[];
}

export const charts: readonly Chart[] = [
  {
    title: 'Thank-yous',
    series: [
      { name: 'On time', color: 'var(--trend-good)', of: ({ thankYous }) => thankYous.onTime },
      { name: 'Late', color: 'var(--trend-fair)', of: ({ thankYous }) => thankYous.late },
    ],
  },
  {
    title: 'Promises, by their day',
    series: [
      { name: 'Kept', color: 'var(--trend-good)', of: ({ promises }) => promises.kept },
      { name: 'Late', color: 'var(--trend-fair)', of: ({ promises }) => promises.late },
      { name: 'Broken', color: 'var(--trend-bad)', of: ({ promises }) => promises.broken },
    ],
  },
  {
    title: 'Refused, and done against a rule',
    series: [
      { name: 'Refused', color: 'var(--trend-fair)', of: ({ refusals }) => refusals },
      { name: 'Rules broken', color: 'var(--trend-bad)', of: ({ breaches }) => breaches },
    ],
  },
  {
    title: 'Activity',
    series: [
      { name: 'Check-ins', color: 'var(--trend-mark)', of: ({ checkIns }) => checkIns },
      {
        name: 'Everything else',
        color: 'var(--trend-calm)',
        of: ({ events, checkIns }) => events - checkIns,
      },
    ],
  },
];

/** "Thank-yous: On time 12, Late 3 in 12 weeks." */
export function tellChart({ title, series }: Chart, weeks: readonly TrendWeek[]): string {
  const sums = series.map(({ name, of }) => `${name} ${weeks.reduce((sum, week) => sum + of(week), 0)}`);
  return `${title}: ${sums.join(', ')} in ${weeks.length} weeks. The table has each week.`;
}

/** "2 Mar", the Monday a week begins on. */
export function sayMonday({ from }: TrendWeek): string {
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${from}T00:00:00Z`),
  );
}
