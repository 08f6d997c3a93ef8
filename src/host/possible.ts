import { localDate } from '../../machines/business-days.ts';
import type { Context } from '../../machines/context.ts';
import type { PostedEvent } from '../../machines/events.ts';
import type { PostedFact } from '../../machines/facts.ts';
import { type History, names } from '../../machines/history.ts';
import type { Log } from '../audit/log.ts';
import { problem } from '../errors.ts';
import { formatInstant, parseInstant } from '../instants.ts';

/*
 * What is well-formed and still cannot be. Asked of events that are posted and of events that are asked about.
 */

/** How far questions reach: every date that is counted from there can still be written down. */
const furthestAsked = Temporal.Instant.from('2199-12-31T23:59:59.999Z').epochMilliseconds;

/** Questions may lie in the future, but not without end. */
export function requireWithinReach(at: number, where: { pointer: string } | { parameter: string }): number {
  if (at <= furthestAsked) return at;
  throw problem('time-in-future', `Questions reach as far as ${formatInstant(furthestAsked)}.`, {
    errors: [{ ...where, detail: `must not be later than ${formatInstant(furthestAsked)}` }],
  });
}

/** When an event is asked to happen: not before the interview. */
export function requireAskableInstant(
  event: PostedEvent,
  { startedAt, now }: { startedAt: number; now: number },
): number {
  const at = requirePossibleInstant(event, { startedAt, now, latest: Number.POSITIVE_INFINITY });
  return requireWithinReach(at, { pointer: '/at' });
}

/** When it happened: not before the interview, not after `latest`. */
export function requirePossibleInstant(
  event: PostedEvent,
  { startedAt, now, latest }: { startedAt: number; now: number; latest: number },
): number {
  const at = event.at === undefined ? now : parseInstant(event.at);
  if (at === undefined) {
    throw problem('invalid-input', '/at is not an instant.', {
      errors: [{ pointer: '/at', detail: 'must be an RFC 3339 instant' }],
    });
  }
  if (at > latest) {
    throw problem('time-in-future', `It is ${formatInstant(now)}; what has not happened cannot be posted.`, {
      errors: [{ pointer: '/at', detail: 'must not be later than now' }],
    });
  }
  return requireSinceInterview(at, startedAt, { pointer: '/at' });
}

/** Nothing can be said about an application before its first interview. */
export function requireSinceInterview(
  at: number,
  startedAt: number,
  where: { pointer: string } | { parameter: string },
): number {
  if (at >= startedAt) return at;
  throw problem(
    'before-interview',
    `The application begins with the interview of ${formatInstant(startedAt)}; nothing can be dated before it.`,
    { errors: [{ ...where, detail: `must not be earlier than ${formatInstant(startedAt)}` }] },
  );
}

/** A promise is made for the day it is made on or a later one. */
export function requirePossibleDate(posted: PostedFact, at: number, timeZone: string): void {
  if (posted.type !== 'commitment.made') return;
  const today = localDate(at, timeZone);
  if (Temporal.PlainDate.compare(posted.on, today) >= 0) return;
  throw problem('impossible-event', `A promise of ${today} cannot be for ${posted.on}.`, {
    errors: [{ pointer: '/on', detail: 'must not be before the day of the promise' }],
  });
}

/** The person whom an event names by id; undefined where it names nobody. */
export function personNamedBy(posted: PostedFact): string | undefined {
  return 'interviewer' in posted ? posted.interviewer : undefined;
}

/** Whether what counts speaks of this person: where an introduction was voided, nothing may. */
export async function isKnown(
  personId: string,
  { people }: Pick<Context, 'people'>,
  history: () => Promise<History>,
): Promise<boolean> {
  return people.some(({ id }) => id === personId) || names(await history(), personId);
}

export function unknownInterviewer(id: string) {
  return problem('unknown-interviewer', `This application knows nobody with the id ${id}.`, {
    errors: [{ pointer: '/interviewer', detail: 'must be the id of a person of this application' }],
  });
}

/** Why an entry cannot be voided. */
export function notVoidable(entry: number, log: Log, revision: number) {
  const errors = [{ pointer: '/entry', detail: 'must be the seq of an event that has not been voided' }];
  if (entry > revision) return problem('unknown-entry', `The log has ${revision} entries.`, { errors });
  return log.voided.has(entry)
    ? problem('impossible-event', `Entry ${entry} has already been voided.`, { errors })
    : problem('impossible-event', 'Creations, refusals, timers and voids cannot be voided.', { errors });
}

/** The zone's own spelling. Offsets are refused: they know no daylight saving. */
export function knownTimeZone(name: string, where: { pointer: string } | { parameter: string }): string {
  const unknown = problem('unknown-time-zone', `There is no time zone "${name}".`, {
    errors: [{ ...where, detail: 'must be a zone of the IANA database, such as Europe/Berlin' }],
  });
  if (!/^[A-Za-z]/.test(name)) throw unknown;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    throw unknown;
  }
}
