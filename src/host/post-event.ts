import { type Decision, nothingToRule } from '../../machines/decide.ts';
import { stateOf } from '../../machines/engine.ts';
import { eventDefinition, type PostedEvent } from '../../machines/events.ts';
import { type Fact, type PostedFact, toFact } from '../../machines/facts.ts';
import { afterKnown, isNext, presentOf } from '../../machines/history.ts';
import { take, takeAway } from '../../machines/take.ts';
import { signatureOf } from '../actor.ts';
import { entryOf, type VoidEvent } from '../audit/log.ts';
import { storedRevision } from '../audit/revision.ts';
import { newId } from '../ids.ts';
import type { EntryRow } from '../store/store.ts';
import type { PostCommand, Recorded } from './commands.ts';
import { countTaken, recount } from './count-figures.ts';
import { type Matched, matchPeople, type NamedPerson } from './people.ts';
import {
  notVoidable,
  personNamedBy,
  requirePossibleDate,
  requirePossibleInstant,
  unknownInterviewer,
} from './possible.ts';
import type { EntryDraft, WorkingCopy } from './working-copy.ts';

/**
 * Judges and records one event; `askedAt` is when it was asked, by the clock, which `now` of the command may be ahead of.
 * Throws a `Problem`, and changes nothing, when the event is impossible.
 */
export async function postEvent(copy: WorkingCopy, command: PostCommand, askedAt: number): Promise<Recorded> {
  const { event } = command;
  const present = event.at === undefined ? presentOf(copy.position, askedAt) : askedAt;
  const now = Math.max(command.now, present);
  const { startedAt } = copy.position.snapshot.context;
  const at = requirePossibleInstant(event, { startedAt, now, latest: now });
  return event.type === 'entry.voided'
    ? voidEntry(copy, { ...command, now }, event, at)
    : postFact(copy, { ...command, now }, event, at);
}

async function postFact(
  copy: WorkingCopy,
  command: PostCommand,
  posted: PostedFact,
  at: number,
): Promise<Recorded> {
  const { entry, decision } = await recordFact(copy, command, posted, at);
  const view = copy.finish(entry.recorded_at);
  return { entry, decision, application: copy.row, view, replayed: false };
}

/**
 * Records what happened at `at`, or right after what is known of that instant where the event itself has no time, and
 * leaves time there: whoever has recorded all of it finishes the copy.
 */
export async function recordFact(
  copy: WorkingCopy,
  command: PostCommand,
  posted: PostedFact,
  wantedAt: number,
): Promise<{ entry: EntryRow; decision: Decision }> {
  const people = await resolvePeople(copy, posted);
  const { asOf, timeZone } = copy.position.snapshot.context;
  const wanted = toFact(posted, wantedAt, { people: people.ids, commitment: newId('com') });
  const last = wantedAt === asOf ? await copy.lastFact() : undefined;
  const fact = posted.at !== undefined || last === undefined ? wanted : afterKnown(wanted, [last]);
  const { at } = fact;
  requirePossibleDate(posted, at, timeZone);
  const now = Math.max(command.now, at);

  const latest = isNext(copy.position, fact, last);
  if (latest) copy.fireTimers(at, now);
  const log = latest ? null : await copy.log();
  const taken = take(copy.program, copy.position, fact, log?.history ?? null);
  const duplicateOf = taken.duplicateOf === null ? null : entryOf(await copy.log(), taken.duplicateOf);

  const before = copy.position.snapshot.context;
  copy.position = taken.position;
  if (taken.decision.verdict !== 'refused') copy.tookIn(latest ? fact : undefined);
  copy.newPeople.push(...people.added);
  copy.completedPeople.push(...people.completed);
  const refused = taken.decision.verdict === 'refused';
  const entry = copy.add(
    {
      ...frame(command, posted, fact, people.named),
      kind: refused ? 'refusal' : 'event',
      decision: taken.decision,
      from: taken.from,
      to: taken.to,
      duplicateOf,
      revised: taken.revised === null || log === null ? null : storedRevision(taken.revised, log.seqOf),
    },
    now,
  );
  await countTaken(copy, taken, { fact, before, latest });
  return { entry, decision: taken.decision };
}

type Frame = Pick<EntryDraft, 'event' | 'words' | 'actor' | 'source' | 'idempotencyKey' | 'requestDigest'>;

/** The part of an entry that says what was posted, and by whom. */
function frame(
  { actor, idempotencyKey, requestDigest }: PostCommand,
  posted: PostedEvent,
  event: Fact | VoidEvent,
  named: readonly NamedPerson[] = [],
): Frame {
  return {
    event,
    words: posted.type === 'interview.completed' ? { interviewers: named } : wordsOf(posted),
    actor: signatureOf(actor),
    source: posted.source,
    idempotencyKey,
    requestDigest,
  };
}

/** The names and the free text of an event, kept apart from its facts. */
function wordsOf(posted: PostedEvent): object | null {
  const fields: readonly string[] = eventDefinition(posted.type)?.words ?? [];
  const words = Object.entries(posted).filter(([field]) => fields.includes(field));
  return words.length === 0 ? null : Object.fromEntries(words);
}

/** Finds the people an event names, or throws when it speaks of somebody nobody knows. */
async function resolvePeople(copy: WorkingCopy, posted: PostedFact): Promise<Matched> {
  if (posted.type === 'interview.completed') {
    return matchPeople(copy.ref, await copy.people(), posted.interviewers);
  }
  if (posted.type === 'contact.added') {
    return matchPeople(copy.ref, await copy.people(), [posted]);
  }
  const named = personNamedBy(posted);
  if (named !== undefined && !(await copy.knows(named))) throw unknownInterviewer(named);
  return { ids: [], named: [], added: [], completed: [] };
}

async function voidEntry(
  copy: WorkingCopy,
  command: PostCommand,
  posted: Extract<PostedEvent, { type: 'entry.voided' }>,
  at: number,
): Promise<Recorded> {
  const { now } = command;
  const log = await copy.log();
  const target = log.factOf.get(posted.entry);
  if (target === undefined) throw notVoidable(posted.entry, log, copy.row.revision);
  const remaining = log.history.facts.filter(fact => fact !== target);
  // Before it, what fell due by what was known: the log must not depend on when the poller last came by.
  copy.fireTimers(now, now);
  const from = stateOf(copy.position);
  const { position, revised } = takeAway(copy.program, copy.position, log.history, {
    ...log.history,
    facts: remaining,
  });
  copy.position = position;
  copy.tookIn(undefined);
  const event: VoidEvent = { type: posted.type, at, entry: posted.entry };
  const entry = copy.add(
    {
      ...frame(command, posted, event),
      kind: 'void',
      decision: nothingToRule,
      from,
      to: stateOf(position),
      revised: storedRevision(revised, log.seqOf),
    },
    now,
  );
  await recount(copy);
  const view = copy.finish(now);
  return { entry, decision: nothingToRule, application: copy.row, view, replayed: false };
}
