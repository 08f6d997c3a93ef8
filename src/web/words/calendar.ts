/** Something to be reminded of. */
export interface Reminder {
  /** The same for the same thing, so that adding it twice leaves one. */
  uid: string;
  /** From when it is fine. */
  from: string;
  timeZone: string;
  title: string;
  text: string;
}

/** The hour of the day at which a reminder that is fine from midnight comes. */
const morningHour = 9;
const minutes = 15;

/** The instant to be reminded at: in the morning of the day, where the day begins at night. */
export function reminderAt({ from, timeZone }: Pick<Reminder, 'from' | 'timeZone'>): Temporal.Instant {
  const there = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  const isNight = there.hour < morningHour;
  return (isNight ? there.withPlainTime({ hour: morningHour }) : there).toInstant();
}

/** A calendar file (RFC 5545) with one event, which rings when it begins. */
export function calendarFile(reminder: Reminder, now: number): string {
  const at = reminderAt(reminder);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Top of Mind//Follow-ups//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(reminder.uid)}`,
    `DTSTAMP:${utc(Temporal.Instant.fromEpochMilliseconds(now))}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at.add({ minutes }))}`,
    `SUMMARY:${escaped(reminder.title)}`,
    `DESCRIPTION:${escaped(reminder.text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(reminder.title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets; what follows begins with a space. No character is cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}
