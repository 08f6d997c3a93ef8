import type { Context } from '../../../machines/context.ts';
import type { PostedEvent } from '../../../machines/events.ts';
import type { Policy } from '../../../machines/policy.ts';
import { formatInstant } from '../../instants.ts';
import type { Doubt } from './doubts.ts';
import type { PrintedTime, Tone } from './letter.ts';
import type { Reading } from './reading.ts';

/** Where a message belongs: an application, and the person whom it bears the address of. */
export interface MailPlace {
  timeZone: string;
  startedAt: number;
  policy: Policy;
  personId: string;
  contextAt(at: number): Promise<Context>;
}

export interface MailEvent {
  event: PostedEvent;
  doubt?: Doubt;
}

/** The event that a message comes to where nobody knows more than it says. `now` is when it arrived. */
export function guess({ kind, at, writtenAt, tone }: Reading, now: number): PostedEvent {
  const latest = writtenAt ?? now;
  const when = at !== null && 'instant' in at ? Math.min(at.instant, latest) : latest;
  if (kind === 'received') return received(when);
  return sent(tone.thanks && !tone.asks ? 'thank-you.sent' : 'check-in.sent', when);
}

/** The event that a message is, by what was known of this person when it was sent. */
export async function settle(
  { kind, at, writtenAt, tone }: Reading,
  place: MailPlace,
  now: number,
): Promise<MailEvent> {
  // Nothing is passed on before it was written, whatever zone its date was printed in.
  const latest = writtenAt ?? now;
  const when = at === null ? latest : Math.min(instantOf(at, place.timeZone), latest);
  const { type, doubt } =
    kind === 'received'
      ? { type: 'reply.received' as const, doubt: undefined }
      : purposeOf(tone, await place.contextAt(when), place, when);
  const event = type === 'reply.received' ? received(when) : sent(type, when);
  if (when < place.startedAt) return { event, doubt: 'before-interview' };
  return doubt === undefined ? { event } : { event, doubt };
}

type Sent = 'thank-you.sent' | 'check-in.sent' | 'reply.sent';

/** Thanks while they are owed, and a check-in afterwards; what could be either is asked. */
function purposeOf(
  { thanks, asks }: Tone,
  context: Context,
  { personId, policy }: MailPlace,
  at: number,
): { type: Sent; doubt?: Doubt } {
  const again = context.acts.find(
    act =>
      act.interviewer === personId &&
      (act.type === 'thank-you.sent' || act.type === 'check-in.sent') &&
      act.channel === 'email' &&
      at - act.at <= policy.numbers.duplicateMinutes * 60_000,
  );
  // In copy first, and forwarded later: one act.
  if (again !== undefined) return { type: again.type as Sent }; // one of the two above
  const person = context.people.find(({ id }) => id === personId);
  const isOwed =
    person !== undefined &&
    person.interviewedInRound === context.round &&
    person.thankedInRound !== context.round;
  const unclear = { doubt: 'purpose-unclear' } as const;
  if (isOwed) {
    if (thanks && !asks) return { type: 'thank-you.sent' };
    return { type: thanks || !asks ? 'thank-you.sent' : 'check-in.sent', ...unclear };
  }
  // Who was written to last may be answering; that is no check-in.
  if (context.unansweredReply) return { type: 'reply.sent', ...unclear };
  return thanks && !asks ? { type: 'check-in.sent', ...unclear } : { type: 'check-in.sent' };
}

function instantOf(at: PrintedTime, timeZone: string): number {
  if ('instant' in at) return at.instant;
  return Temporal.PlainDateTime.from(at.local).toZonedDateTime(timeZone).epochMilliseconds;
}

const source = 'mail';

/** The person is filled in by whoever finds out where it belongs. */
const interviewer = '-';

function sent(type: Sent, at: number): PostedEvent {
  const common = { interviewer, at: formatInstant(at), source, alreadyHappened: true };
  return type === 'reply.sent' ? { type, ...common } : { type, channel: 'email', ...common };
}

function received(at: number): PostedEvent {
  return { type: 'reply.received', interviewer, at: formatInstant(at), source };
}
