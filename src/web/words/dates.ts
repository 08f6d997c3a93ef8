import { now } from './now.ts';

/*
 * Dates as the reader's locale writes them. The zone is always named: a candidate, a coach and an employer may each
 * be in another one.
 */

/** "Mon, 16 Mar 2026, 09:00 EDT" in the zone of the application. */
export function sayInstant(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(instant));
}

/** "Mon, 16 Mar 2026 (New York)" for an instant, in the zone of the application. */
export function sayDay(instant: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant));
  return `${day} (${placeOf(timeZone)})`;
}

/** "16 Mar 2026" for an instant, where the zone is named beside it. */
export function sayShortDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant));
}

/** "16 Mar 2026" for a date that belongs to no zone, such as the day a promise is for. */
export function sayDate(date: string): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** "in 3 days", "2 hours ago" */
export function sayDistance(instant: string, from: number = now()): string {
  const minutes = (new Date(instant).getTime() - from) / 60_000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 36 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 1_440), 'day');
}

/** "New York" for America/New_York */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
