import type { FollowUp } from '../../machines/follow-ups.ts';
import type { Actor } from '../actor.ts';
import { type CalendarEvent, calendarEvents } from '../feeds/calendar/events.ts';
import { draftsFor } from '../feeds/drafts/drafts.ts';
import type { Template, TemplateName } from '../feeds/drafts/templates.ts';
import { type Listed, listApplications } from './application-list.ts';
import { type Sources, storedPosition } from './current.ts';
import { Shown } from './shown.ts';
import { templatesOf } from './templates.ts';

const page = 100;
/** Calendar programs read the whole every hour: what lies furthest ahead is left out. */
const mostEvents = 2_000;
const day = 24 * 60 * 60_000;
/** How long a calendar is told that something is over. */
const cancelledForDays = 60;

/** What a calendar of this actor shows now: everything to be done, and what has lately been done, as cancelled. */
export async function calendarOf(
  sources: Sources,
  actor: Actor,
  now: number,
): Promise<{ name: string; events: CalendarEvent[] }> {
  const templates = await templatesOf(sources.reader, actor.workspaceId);
  const client =
    actor.clientId === null ? undefined : await sources.reader.client(actor.workspaceId, actor.clientId);
  const events: CalendarEvent[] = [];
  let afterId: string | undefined;
  do {
    const { items, lastId } = await listApplications(sources, { ...everything, actor, now, afterId });
    for (const listed of items) events.push(...(await eventsOf(sources, actor, listed, now, templates)));
    afterId = lastId ?? undefined;
  } while (afterId !== undefined && events.length < 10 * mostEvents);
  const kept = events
    .filter(({ cancelled, updatedAt }) => !cancelled || updatedAt > now - cancelledForDays * day)
    .sort((one, other) => startOf(one) - startOf(other))
    .slice(0, mostEvents);
  return { name: client === undefined ? 'Follow-ups' : `Follow-ups: ${client.name}`, events: kept };
}

const everything = {
  limit: page,
  state: undefined,
  attention: undefined,
  clientId: undefined,
  q: undefined,
  dueBefore: undefined,
} as const;

async function eventsOf(
  sources: Sources,
  actor: Actor,
  { row, view, people }: Listed,
  now: number,
  templates: Readonly<Record<TemplateName, Template>>,
): Promise<CalendarEvent[]> {
  const shown = new Shown(actor, row, people);
  const { position } = await storedPosition(sources, row);
  const { company, role } = shown;
  const wordsFor = (followUp: FollowUp) => {
    const name = followUp.interviewer === undefined ? '' : shown.person(followUp.interviewer).name;
    const about = { followUp, context: position.snapshot.context, now, company, role, name };
    return draftsFor({ ...about, sender: undefined, skill: undefined }, templates)[0]?.text ?? '';
  };
  const source = {
    id: row.id,
    company,
    role,
    timeZone: row.time_zone,
    revision: row.revision,
    updatedAt: row.updated_at,
    view,
    nameOf: (id: string) => shown.person(id).name,
    sentence: (text: string) => shown.sentence(text),
    wordsFor,
  };
  return calendarEvents(source, now);
}

function startOf({ when }: CalendarEvent): number {
  return 'day' in when ? when.day.toZonedDateTime('UTC').epochMilliseconds : when.from.epochMilliseconds;
}
