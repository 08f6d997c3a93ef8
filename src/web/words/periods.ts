import { now } from './now.ts';

/** Local dates of the reader, both included, as `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** The reader's own date. */
export function today(at: Date = new Date(now())): string {
  return dateOf(at.getFullYear(), at.getMonth(), at.getDate());
}

/** The periods that are asked for most. */
export function usualPeriods(at: Date = new Date(now())): readonly (Period & { name: string })[] {
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  return [
    { name: 'Last 30 days', from: dateOf(year, month, day - 29), to: today(at) },
    { name: 'This month', from: dateOf(year, month, 1), to: today(at) },
    { name: 'Last month', from: dateOf(year, month - 1, 1), to: dateOf(year, month, 0) },
  ];
}

/** Days and months beyond their bounds count on: day 0 is the last of the month before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
