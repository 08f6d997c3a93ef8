import { Failure } from './outcome.ts';

/** The zone of whoever sits at this computer. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * An instant out of what people type: with an offset (`2026-03-02T15:00:00Z`), or in `zone` (`2026-03-02 15:00`), or a
 * day of it.
 * @param edge which end of a day is meant by the day alone
 */
export function readInstant(text: string, zone: string, edge: 'begin' | 'end' = 'begin'): string {
  const typed = text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/i.test(typed) && /T/i.test(typed))
      return Temporal.Instant.from(typed).toString();
    if (/T/i.test(typed))
      return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant().toString();
    const day = Temporal.PlainDate.from(typed);
    const midnight = (edge === 'end' ? day.add({ days: 1 }) : day).toZonedDateTime(zone);
    return midnight.toInstant().toString();
  } catch {
    throw new Failure(
      2,
      `${JSON.stringify(text)} is not a time; write 2026-03-02, "2026-03-02 15:00" (in ${zone}) or 2026-03-02T15:00:00Z`,
    );
  }
}

/** A zone that this computer knows. */
export function readZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Failure(2, `${JSON.stringify(text)} is not a time zone; write America/New_York, say`);
  }
}

/** "Mon 16 Mar 2026, 09:00 (America/New_York)" */
export function sayInstant(instant: string, zone: string): string {
  return `${sayShort(instant, zone)} (${zone})`;
}

/** "Mon 16 Mar 2026, 09:00", where the zone is named beside it. */
export function sayShort(instant: string, zone: string): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${sayDate(there.toPlainDate().toString())}, ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** "Mon 16 Mar 2026" for a date that belongs to no zone. */
export function sayDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  const [weekday, month] = [dayNames[day.dayOfWeek - 1], monthNames[day.month - 1]];
  return `${weekday} ${day.day} ${month} ${day.year}`;
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
