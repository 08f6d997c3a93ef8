/** An instant as epoch milliseconds. Every `…At` in this folder is one. */
export type EpochMs = number;

/** What is needed to count local and business days. Holidays are local dates, `YYYY-MM-DD`. */
export interface DayCount {
  timeZone: string;
  holidays: readonly string[];
}

export const hourMs = 3_600_000;

const mostRemembered = 20_000;

/**
 * Remembers what a pure function of a key gave. The same dates are asked for again and again, and a calendar that
 * knows time zones is the costly part of a step. Forgets everything when full.
 */
export function remembered<T>(): (key: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (key, compute) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute();
    if (known.size >= mostRemembered) known.clear();
    known.set(key, value);
    return value;
  };
}

const counted = remembered<EpochMs>();

/** The date on the wall at an instant. */
export function localDate(at: EpochMs, timeZone: string): Temporal.PlainDate {
  return localTime(at, timeZone).toPlainDate();
}

/** The date and the time on the wall at an instant. */
export function localTime(at: EpochMs, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

/** 00:00 on a local date, or the first instant of that date where daylight saving skips midnight. */
export function startOfDay(date: Temporal.PlainDate | string, timeZone: string): EpochMs {
  const day = typeof date === 'string' ? Temporal.PlainDate.from(date) : date;
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/** Monday to Friday, less the holidays. */
export function isBusinessDay(date: Temporal.PlainDate, holidays: readonly string[]): boolean {
  return date.dayOfWeek <= 5 && (holidays.length === 0 || !holidays.includes(date.toString()));
}

/** 00:00 on the local date `days` days after the local date of `at`. */
export function daysAfter(at: EpochMs, days: number, timeZone: string): EpochMs {
  return counted(`${at}+${days}d ${timeZone}`, () =>
    startOfDay(localDate(at, timeZone).add({ days }), timeZone),
  );
}

/** 00:00 on the local date `days` business days after the local date of `at`. */
export function businessDaysAfter(at: EpochMs, days: number, count: DayCount): EpochMs {
  return counted(`${at}+${days}b ${count.timeZone} ${count.holidays}`, () =>
    businessDaysAfterDate(localDate(at, count.timeZone), days, count),
  );
}

/** 00:00 on the local date `days` business days after `date`. */
export function businessDaysAfterDate(
  date: Temporal.PlainDate | string,
  days: number,
  { timeZone, holidays }: DayCount,
): EpochMs {
  const start = Temporal.PlainDate.from(date);
  // Weekdays are counted in the head, and the calendar asked once: dates are the costly part of a fold.
  let offset = 0;
  for (let left = days; left > 0; ) {
    offset += 1;
    const isWeekend = (start.dayOfWeek + offset - 1) % 7 >= 5;
    if (isWeekend) continue;
    if (holidays.length > 0 && holidays.includes(start.add({ days: offset }).toString())) continue;
    left -= 1;
  }
  return startOfDay(start.add({ days: offset }), timeZone);
}

/** Hours of the day, local time, within which a call may be made: from `fromHour` up to but not including `untilHour`. */
export interface CallHours {
  fromHour: number;
  untilHour: number;
}

/** Whether a call fits the hours. A day that was agreed on need not be a business day. */
export function isCallTime(at: EpochMs, hours: CallHours, count: DayCount, dayAgreed: boolean): boolean {
  const local = localTime(at, count.timeZone);
  if (local.hour < hours.fromHour || local.hour >= hours.untilHour) return false;
  return dayAgreed || isBusinessDay(local.toPlainDate(), count.holidays);
}

/** The next instant, `at` or later, at which calls open on a business day, or today when the day was agreed on. */
export function nextCallOpening(at: EpochMs, hours: CallHours, count: DayCount, dayAgreed: boolean): EpochMs {
  if (isCallTime(at, hours, count, dayAgreed)) return at;
  const today = localDate(at, count.timeZone);
  const opensAt = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: count.timeZone, plainTime: { hour: hours.fromHour } }).epochMilliseconds;
  if (dayAgreed && opensAt(today) >= at) return opensAt(today);
  let day = today;
  while (!isBusinessDay(day, count.holidays) || opensAt(day) < at) day = day.add({ days: 1 });
  return opensAt(day);
}

/** Whole local days from one instant to a later one. */
export function localDaysBetween(from: EpochMs, to: EpochMs, timeZone: string): number {
  return localDay(to, timeZone) - localDay(from, timeZone);
}

/** The date on the wall at an instant, in days since 1 January 1970. */
export function localDay(at: EpochMs, timeZone: string): number {
  return dayNumber(localDate(at, timeZone));
}

/** A date in days since 1 January 1970. */
export function dayNumber(date: Temporal.PlainDate | string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / (24 * hourMs);
}
