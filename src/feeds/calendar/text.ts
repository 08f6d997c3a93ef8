import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent } from './events.ts';

const hour = 60 * 60;

/** A calendar as iCalendar text (RFC 5545), with the time zones that it speaks of. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Top of Mind', product: 'Follow-ups', language: 'EN' },
    ttl: hour,
    timezone: { name: null, generator: zoneBlock },
  });
  for (const { uid, sequence, cancelled, summary, description, when, updatedAt } of events) {
    const stamp = Temporal.Instant.fromEpochMilliseconds(updatedAt);
    calendar.createEvent({
      id: uid,
      sequence,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary,
      description,
      stamp,
      lastModified: stamp,
      // Something to do takes no time from anything else.
      transparency: ICalEventTransparency.TRANSPARENT,
      ...('day' in when
        ? { start: when.day, allDay: true }
        : { start: when.from, end: when.to, timezone: when.from.timeZoneId }),
    });
  }
  return calendar.toString();
}

/** Null for a zone that the library does not know: such times are written in UTC. */
function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block?.startsWith('BEGIN:VTIMEZONE') ? block : null;
}
