import { localDate, startOfDay } from '../../machines/business-days.ts';

/** When somebody wants mail: a time of day on the days of the week that are named, 1 for Monday to 7 for Sunday. */
export interface DigestTimes {
  /** `HH:MM` */
  time: string;
  timeZone: string;
  days: ReadonlySet<number>;
}

/** The instant of a day's mail. A time that daylight saving skips is an hour later; of one that comes twice, the first. */
export function digestAt({ time, timeZone }: Omit<DigestTimes, 'days'>, day: Temporal.PlainDate): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/** The next instant after `after`; null where no day is named. */
export function nextDigestAfter(times: DigestTimes, after: number): number | null {
  const { timeZone, days } = times;
  if (days.size === 0) return null;
  for (let day = localDate(after, timeZone); ; day = day.add({ days: 1 })) {
    const at = days.has(day.dayOfWeek) ? digestAt(times, day) : after;
    if (at > after) return at;
  }
}

/** The local day on which a mail is due and not yet over; undefined where there is none now. */
export function digestDayAt(times: DigestTimes, now: number): Temporal.PlainDate | undefined {
  const today = localDate(now, times.timeZone);
  return times.days.has(today.dayOfWeek) && digestAt(times, today) <= now ? today : undefined;
}

/** The end of a local day. */
export function endOfDay(day: Temporal.PlainDate, timeZone: string): number {
  return startOfDay(day.add({ days: 1 }), timeZone);
}

/** Up to when a mail of this day looks ahead: the beginning of the local day of the next one. */
export function looksAheadTo(times: DigestTimes, day: Temporal.PlainDate): number {
  const next = nextDigestAfter(times, endOfDay(day, times.timeZone) - 1);
  return startOfDay(localDate(next ?? endOfDay(day, times.timeZone), times.timeZone), times.timeZone);
}
