import { localDate, startOfDay } from '../../../machines/business-days.ts';
import type { FollowUp } from '../../../machines/follow-ups.ts';
import { sayInstant } from '../../../machines/wording.ts';
import type { Actor } from '../../actor.ts';
import type { DueThing } from '../../feeds/digest/facts.ts';
import { draftsFor } from '../../feeds/drafts/drafts.ts';
import { TemplateError } from '../../feeds/drafts/render.ts';
import type { Template, TemplateName } from '../../feeds/drafts/templates.ts';
import { followUpId, followUpTitles } from '../../feeds/follow-up-ids.ts';
import type { Mention, Occasion } from '../../host/digests.ts';
import { type Sources, standingNow } from '../current.ts';
import { followUpsUntil } from '../follow-up-list.ts';
import type { MailLinks } from '../mail-links.ts';
import { Shown } from '../shown.ts';
import { templatesOf } from '../templates.ts';
import type { Mentioned } from './mentioned.ts';

/** As many as somebody does on a morning. The others are counted, and named when these are done. */
const mostThings = 10;
/** Far more than a job seeker has open. */
const mostRead = 1_000;

export interface DuePart {
  things: DueThing[];
  more: number;
  mentions: Mention[];
}

export interface PartDeps extends Sources {
  links: MailLinks;
  publicUrl: string | null;
}

type Listed = Awaited<ReturnType<typeof followUpsUntil>>['due'][number];

/** What can be done before the next mail, soonest due first, as far as it is to be named. */
export async function duePart(
  deps: PartDeps,
  occasion: Occasion,
  { actor, now, mentioned }: { actor: Actor; now: number; mentioned: Mentioned | null },
): Promise<DuePart> {
  const { until } = occasion;
  const asked = { actor, now, until: until - 1, clientId: undefined, skip: 0, limit: mostRead };
  const { due } = await followUpsUntil(deps, asked);
  const named = due.flatMap(listed => {
    const { row, view, followUp } = listed;
    // An owner follows up for themselves where an application belongs to no client.
    if (actor.role === 'owner' && row.client_id !== null) return [];
    const person = view.interviewers.find(({ id }) => id === followUp.interviewer);
    if (person?.preference === 'none') return [];
    const thing = followUpId({ id: row.id, view }, followUp);
    const { from, overdue } = followUp;
    const mentions = mentioned === null ? [] : mentioned.followUp(thing, from, { overdue, now });
    return mentions === undefined ? [] : [{ listed, thing, mentions }];
  });
  const templates = await templatesOf(deps.reader, actor.workspaceId);
  const shown = named.slice(0, mostThings);
  const things: DueThing[] = [];
  for (const { listed, thing } of shown) {
    things.push(await thingFrom(deps, occasion, { actor, now, templates, listed, thing }));
  }
  return {
    things,
    more: named.length - shown.length,
    mentions: shown.flatMap(({ mentions }) => mentions),
  };
}

interface Naming {
  actor: Actor;
  now: number;
  templates: Readonly<Record<TemplateName, Template>>;
  listed: Listed;
  thing: string;
}

async function thingFrom(
  deps: PartDeps,
  { account }: Occasion,
  { actor, now, templates, listed, thing }: Naming,
): Promise<DueThing> {
  const { row, followUp, people } = listed;
  const shown = new Shown(actor, row, people);
  const { company, role } = shown;
  const { program, position, view } = await standingNow(deps, row, now);
  const { interviewer, kind } = followUp;
  const name = interviewer === undefined ? '' : shown.person(interviewer).name;
  const whom = interviewer === undefined ? (kind === 'networking' ? company : '') : name;
  const draft = draftOf(() =>
    draftsFor(
      {
        followUp,
        context: position.snapshot.context,
        now,
        company,
        role,
        name,
        sender: account.name,
        skill: undefined,
      },
      templates,
    ),
  );
  const { workspaceId } = actor;
  const isWaiting = kind !== 'thank-you' && view.daysOfSilence > 0;
  return {
    title: `${followUpTitles[kind]} ${whom}`.trim(),
    where: `${company}, ${role}`,
    overdue: followUp.overdue,
    when: whenOf(followUp, row.time_zone, now),
    reason: shown.sentence(followUp.reason),
    ways: waysOf(followUp),
    patience: isWaiting
      ? `Day ${view.daysOfSilence} without a word; the mean decision takes ${program.policy.numbers.meanDecisionDays}.`
      : '',
    ...(draft === undefined ? {} : { draft }),
    address: `${deps.publicUrl ?? ''}/applications/${row.id}`,
    snoozeAddress: deps.links.snooze(
      { workspaceId, accountId: account.id, thing, applicationId: row.id, kind },
      now,
    ),
  };
}

/** A workspace's own template may ask for too much: then the mail goes without the words. */
function draftOf(make: () => ReturnType<typeof draftsFor>): DueThing['draft'] {
  try {
    const [draft] = make();
    if (draft === undefined) return undefined;
    return draft.subject === null ? { text: draft.text } : { subject: draft.subject, text: draft.text };
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function whenOf({ from, due, overdue }: FollowUp, timeZone: string, now: number): string {
  const limit = limitOf(due, timeZone);
  if (overdue) return `It was due ${limit}`;
  if (from > now) return `From ${sayInstant(from, timeZone)}, ${limit}`;
  return due > now ? `Due ${limit}` : 'Fine from today on';
}

/** A day that has only begun is no day for it any more: what is due at midnight is due before that day. */
function limitOf(due: number, timeZone: string): string {
  const isMidnight = startOfDay(localDate(due, timeZone), timeZone) === due;
  return `${isMidnight ? 'before' : 'by'} ${sayInstant(due, timeZone)}`;
}

const wayNames: Readonly<Record<string, string>> = {
  email: 'e-mail',
  handwritten: 'hand',
  call: 'telephone',
};

function waysOf({ channels }: FollowUp): string {
  const ways = channels.flatMap(channel => wayNames[channel] ?? []);
  return ways.length === 0 ? '' : `By ${ways.join(' or by ')}.`;
}
