import { localDate, localTime } from '../../../machines/business-days.ts';
import type { FollowUp } from '../../../machines/follow-ups.ts';
import type { View } from '../../../machines/view.ts';
import { followUpId, followUpTitles, pastFollowUpIds } from '../follow-up-ids.ts';

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

const thankYouMinutes = 30;

/**
 * What is to be done about an application, and, as cancelled, what has been done: a calendar that has shown an event
 * must be told that it is over. What was due before today is shown today.
 */
export function calendarEvents(source: CalendarSource, now: number): CalendarEvent[] {
  const due = source.view.followUps.map(followUp => eventOf(source, followUp, now));
  const shown = new Set(due.map(({ uid }) => uid));
  const over = pastFollowUpIds(source)
    .map(uidOf)
    .filter(uid => !shown.has(uid));
  return [...due, ...over.map(uid => cancelled(source, uid))];
}

function eventOf(source: CalendarSource, followUp: FollowUp, now: number): CalendarEvent {
  const { company, role, revision, updatedAt } = source;
  const whom = followUp.interviewer === undefined ? '' : ` ${source.nameOf(followUp.interviewer)}`;
  const words = source.wordsFor(followUp);
  return {
    uid: uidOf(followUpId(source, followUp)),
    sequence: revision,
    cancelled: false,
    summary: `${followUpTitles[followUp.kind]}${whom} (${company})`,
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

function uidOf(id: string): string {
  return `${id}@top-of-mind`;
}
