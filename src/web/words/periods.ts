/** Local dates of the reader, both included, as `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** The reader's own date. */
export function today(now: Date = new Date()): string {
  return dateOf(now.getFullYear(), now.getMonth(), now.getDate());
}

/** The periods that are asked for most. */
export function usualPeriods(now: Date = new Date()): readonly (Period & { name: string })[] {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  return [
    { name: 'Last 30 days', from: dateOf(year, month, day - 29), to: today(now) },
    { name: 'This month', from: dateOf(year, month, 1), to: today(now) },
    { name: 'Last month', from: dateOf(year, month - 1, 1), to: dateOf(year, month, 0) },
  ];
}

/** Days and months beyond their bounds count on: day 0 is the last of the month before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
