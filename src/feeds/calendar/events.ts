import { localDate, localTime } from '../../../machines/business-days.ts';
import type { FollowUp } from '../../../machines/follow-ups.ts';
import type { View } from '../../../machines/view.ts';

/** An application as its reader may see it. */
export interface CalendarSource {
  id: string;
  company: string;
  role: string;
  timeZone: string;
  revision: number;
  /** Epoch ms. */
  updatedAt: number;
  view: View;
  nameOf(interviewer: string): string;
  /** A sentence of the core with the names put in. */
  sentence(text: string): string;
  /** Ready words for a follow-up; empty where there are none. */
  wordsFor(followUp: FollowUp): string;
}

/** One event of a calendar. Its `uid` stays the same for as long as it is about the same thing to do. */
export interface CalendarEvent {
  uid: string;
  /** Grows with every change of the application. */
  sequence: number;
  cancelled: boolean;
  summary: string;
  description: string;
  /** A whole day of the application's zone, or a stretch of it. */
  when: { day: Temporal.PlainDate } | { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime };
  updatedAt: number;
}

const titles: Readonly<Record<FollowUp['kind'], string>> = {
  'thank-you': 'Thank',
  'check-in': 'Check in with',
  promise: 'Promised:',
  invitation: 'Invite on LinkedIn:',
  networking: 'Stay in touch with',
  close: 'Close the file?',
};

const thankYouMinutes = 30;

/**
 * What is to be done about an application, and, as cancelled, what has been done: a calendar that has shown an event
 * must be told that it is over. What was due before today is shown today.
 */
export function calendarEvents(source: CalendarSource, now: number): CalendarEvent[] {
  const due = source.view.followUps.map(followUp => eventOf(source, followUp, now));
  const shown = new Set(due.map(({ uid }) => uid));
  const over = pastUids(source).filter(uid => !shown.has(uid));
  return [...due, ...over.map(uid => cancelled(source, uid))];
}

function eventOf(source: CalendarSource, followUp: FollowUp, now: number): CalendarEvent {
  const { company, role, revision, updatedAt } = source;
  const whom = followUp.interviewer === undefined ? '' : ` ${source.nameOf(followUp.interviewer)}`;
  const words = source.wordsFor(followUp);
  return {
    uid: uidOf(source, followUp),
    sequence: revision,
    cancelled: false,
    summary: `${titles[followUp.kind]}${whom} (${company})`,
    description: [`${company}, ${role}`, source.sentence(followUp.reason), words]
      .filter(Boolean)
      .join('\n\n'),
    when: whenOf(followUp, source.timeZone, now),
    updatedAt,
  };
}

/** A thank-you has an hour by which it is due; everything else is for a day. */
function whenOf({ kind, from, due }: FollowUp, timeZone: string, now: number): CalendarEvent['when'] {
  const today = localDate(now, timeZone);
  if (kind === 'thank-you' && due > now) {
    const to = localTime(due, timeZone);
    return { from: to.subtract({ minutes: thankYouMinutes }), to };
  }
  const first = localDate(from, timeZone);
  return { day: Temporal.PlainDate.compare(first, today) < 0 ? today : first };
}

function uidOf({ id, view }: CalendarSource, { kind, interviewer = 'all', from }: FollowUp): string {
  switch (kind) {
    case 'promise': {
      const made = view.commitments.find(
        each => each.interviewer === interviewer && each.status === 'open' && isOn(each.on, from),
      );
      return promiseUid(made?.id ?? id);
    }
    case 'check-in':
      return checkInUid(id, view.round, view.attempts, interviewer);
    default:
      return `${id}-${kind}-${view.round}-${interviewer}@top-of-mind`;
  }
}

/** The day of a promise begins somewhere within a day of its date in UTC. */
function isOn(date: string, from: number): boolean {
  const start = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
  return Math.abs(from - start) <= 15 * 60 * 60_000;
}

const promiseUid = (commitment: string) => `${commitment}@top-of-mind`;
const checkInUid = (id: string, round: number, attempt: number, interviewer: string) =>
  `${id}-check-in-${round}-${attempt}-${interviewer}@top-of-mind`;

/** Everything that may have been shown before. */
function pastUids({ id, view }: CalendarSource): string[] {
  const { round, attempts, interviewers, commitments } = view;
  const rounds = Array.from({ length: round }, (_, index) => index + 1);
  return [
    ...interviewers.flatMap(person => [
      ...rounds.map(each => `${id}-thank-you-${each}-${person.id}@top-of-mind`),
      ...Array.from({ length: attempts + 1 }, (_, attempt) => checkInUid(id, round, attempt, person.id)),
      `${id}-invitation-${round}-${person.id}@top-of-mind`,
    ]),
    `${id}-networking-${round}-all@top-of-mind`,
    `${id}-close-${round}-all@top-of-mind`,
    ...commitments.map(made => promiseUid(made.id)),
  ];
}

function cancelled(source: CalendarSource, uid: string): CalendarEvent {
  const { company, role, revision, updatedAt, timeZone } = source;
  return {
    uid,
    sequence: revision,
    cancelled: true,
    summary: `Done (${company})`,
    description: `${company}, ${role}`,
    when: { day: localDate(updatedAt, timeZone) },
    updatedAt,
  };
}
