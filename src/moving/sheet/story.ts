import type { PostedEvent } from '../../../machines/events.ts';
import { formatInstant } from '../../instants.ts';
import type { Moment } from './dates.ts';
import type { SheetField } from './headings.ts';
import { type Row, RowFault } from './values.ts';

/** An event that a line becomes, and which of its people it is about. */
export interface SheetEvent {
  event: PostedEvent;
  /** What of it stands in the sheet: the same is known again by it. */
  content: string;
  person: number | null;
}

interface Setting {
  interviewAt: number;
  timeZone: string;
  now: number;
  /** How many people the line names. */
  people: number;
}

const minute = 60_000;

/** What a line says that happened after the interview, in the order of time. */
export function storyOf(row: Row, setting: Setting): { events: SheetEvent[]; remarks: string[] } {
  const { interviewAt, people } = setting;
  const thanked = when(row, 'thankedOn', setting);
  const touched = when(row, 'lastContactOn', setting);
  const replied = when(row, 'repliedOn', setting);
  const remarks: string[] = [];
  const made: { at: number; event: object; content: unknown[]; person: number | null }[] = [];
  const add = (at: number, event: { type: string }, person: number | null, ...content: unknown[]) =>
    made.push({ at, event, person, content: [event.type, ...content] });

  if (thanked !== undefined) {
    const channel = byHand(row.text('thankedBy', 100)) ? 'handwritten' : 'email';
    for (let person = 0; person < people; person += 1) {
      add(thanked.at, { type: 'thank-you.sent', ...asFact, channel } as PostedEvent, person, thanked.day);
    }
  }
  const isSameDay = touched !== undefined && (touched.day === thanked?.day || touched.at <= interviewAt);
  if (touched !== undefined && !isSameDay) {
    const channel = channelOf(row.text('lastContactBy', 100));
    add(touched.at, { type: 'check-in.sent', ...asFact, channel } as PostedEvent, 0, touched.day);
  }
  if (replied !== undefined) add(replied.at, { type: 'reply.received' }, null, replied.day);
  const decision = row.moment('decisionOn')?.date.toString();
  if (decision !== undefined) {
    add(interviewAt, { type: 'decision-date.announced', on: decision } as PostedEvent, null, decision);
  }
  const promised = row.moment('promisedOn')?.date.toString();
  if (promised !== undefined) {
    const channel = channelOf(row.text('promisedBy', 100));
    if (promised < dayOf(interviewAt, setting.timeZone)) {
      throw new RowFault('promisedOn', `${promised} lies before the interview`);
    }
    const commitment = { type: 'commitment.made', channel, on: promised } as PostedEvent;
    add(interviewAt, commitment, 0, promised);
  }
  const status = row.text('status', 1_000);
  const closing = status === undefined ? undefined : closingOf(status);
  if (closing !== undefined) {
    const said = when(row, 'statusOn', setting);
    const last = Math.max(interviewAt, thanked?.at ?? 0, touched?.at ?? 0, replied?.at ?? 0);
    if (said === undefined) {
      remarks.push(`${status}: without a date of its own it is dated ${dayOf(last, setting.timeZone)}`);
    }
    add(said?.at ?? last, { type: closing }, null, said?.day ?? null);
  } else if (status !== undefined && !isOpen(status)) {
    remarks.push(`“${status}” is no outcome that is known, and is kept as a note`);
    add(interviewAt, { type: 'note.added', text: `Status: ${status}` } as PostedEvent, null, status);
  }
  const notes = row.text('notes', 4_000);
  if (notes !== undefined) add(interviewAt, { type: 'note.added', text: notes } as PostedEvent, null, notes);

  const sorted = made
    .map((each, index) => ({ ...each, order: index }))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  const events = sorted.map(({ at, event, content, person }) => ({
    event: { ...event, at: formatInstant(at) } as PostedEvent,
    content: JSON.stringify(content),
    person,
  }));
  return { events, remarks };
}

/** It was done, whatever the rules say; the host puts in who is meant. */
const asFact = { interviewer: '', alreadyHappened: true } as const;

/** The instant of the interview; noon where the sheet says no time, or now where that is still to come today. */
export function interviewIn(row: Row, timeZone: string, now: number): { at: number; day: string } {
  const moment = row.moment('interviewOn');
  if (moment === undefined) throw new RowFault('interviewOn', 'is empty');
  const at = instantOf(moment, timeZone);
  const day = dayOf(at, timeZone);
  if (at <= now) return { at, day };
  if (moment.time === undefined && day === dayOf(now, timeZone)) return { at: now, day };
  throw new RowFault('interviewOn', `${day} is still to come; import it when it is over`);
}

/** When something happened after the interview: where only its day is known, as late in it as need be. */
function when(row: Row, field: SheetField, setting: Setting): { at: number; day: string } | undefined {
  const moment = row.moment(field);
  if (moment === undefined) return undefined;
  const { interviewAt, timeZone, now } = setting;
  const exact = instantOf(moment, timeZone);
  const day = dayOf(exact, timeZone);
  const isDayOnly = moment.time === undefined && moment.instant === undefined;
  if (day < dayOf(interviewAt, timeZone)) throw new RowFault(field, `${day} lies before the interview`);
  if (day > dayOf(now, timeZone)) throw new RowFault(field, `${day} is still to come`);
  const at = isDayOnly ? Math.min(Math.max(exact, interviewAt + minute), now) : exact;
  if (at < interviewAt) throw new RowFault(field, 'lies before the interview');
  if (at > now) throw new RowFault(field, 'is still to come');
  return { at, day };
}

const noon = Temporal.PlainTime.from('12:00');

function instantOf({ date, time, instant }: Moment, timeZone: string): number {
  return instant ?? date.toZonedDateTime({ timeZone, plainTime: time ?? noon }).epochMilliseconds;
}

function dayOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function byHand(text: string | undefined): boolean {
  return text !== undefined && /hand|card|letter|post/i.test(text);
}

function channelOf(text: string | undefined): 'email' | 'call' {
  return text !== undefined && /call|phone|tel/i.test(text) ? 'call' : 'email';
}

const closings: readonly [
  RegExp,
  'rejection.received' | 'offer.received' | 'application.withdrawn' | 'position.closed',
][] = [
  [
    /^(rejected|rejection|declined|turned down|no offer|unsuccessful|lost|not selected|denied)\b/i,
    'rejection.received',
  ],
  [/^(offer|offered|offer received|accepted|hired|got it|won|success)\b/i, 'offer.received'],
  [/^(withdrawn|withdrew|pulled out|cancelled by me|not interested)\b/i, 'application.withdrawn'],
  [
    /^(position closed|closed|filled|position filled|cancelled|canceled|on hold|job closed)\b/i,
    'position.closed',
  ],
];

function closingOf(status: string) {
  return closings.find(([pattern]) => pattern.test(status))?.[1];
}

function isOpen(status: string): boolean {
  return /^(open|waiting|awaiting|pending|active|in progress|interviewed|thanked|applied|ongoing|no (answer|reply|response)( yet)?|ghosted|silence|followed up|checked.in)\b/i.test(
    status,
  );
}
