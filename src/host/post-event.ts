import { localDate } from '../../machines/business-days.ts';
import { nothingToRule } from '../../machines/decide.ts';
import { stateOf } from '../../machines/engine.ts';
import { eventDefinition, type PostedEvent } from '../../machines/events.ts';
import { type Fact, type PostedFact, toFact } from '../../machines/facts.ts';
import { advance, isLatest } from '../../machines/history.ts';
import { actThatCounts, take, takeAway } from '../../machines/take.ts';
import type { VoidEvent } from '../audit/log.ts';
import { storedRevision } from '../audit/revision.ts';
import { type Problem, problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { formatInstant, parseInstant } from '../instants.ts';
import type { PersonRow } from '../store/store.ts';
import type { PostCommand, Recorded } from './commands.ts';
import { type Matched, matchPeople } from './people.ts';
import type { EntryDraft, WorkingCopy } from './working-copy.ts';

/** Judges and records one event. Throws a `Problem`, and changes nothing, when the event is impossible. */
export async function postEvent(copy: WorkingCopy, command: PostCommand): Promise<Recorded> {
  const { event, now } = command;
  const at = instantOf(copy, event, now);
  return event.type === 'entry.voided'
    ? voidEntry(copy, command, event, at)
    : postFact(copy, command, event, at);
}

/** When it happened: not in the future, not before the interview. */
function instantOf(copy: WorkingCopy, event: PostedEvent, now: number): number {
  const at = event.at === undefined ? now : parseInstant(event.at);
  if (at === undefined) {
    throw problem('invalid-input', '/at is not an instant.', {
      errors: [{ pointer: '/at', detail: 'must be an RFC 3339 instant' }],
    });
  }
  if (at > now) {
    throw problem('time-in-future', `It is ${formatInstant(now)}; what has not happened cannot be posted.`, {
      errors: [{ pointer: '/at', detail: 'must not be later than now' }],
    });
  }
  const { startedAt } = copy.position.snapshot.context;
  if (at < startedAt) {
    throw problem(
      'before-interview',
      `The application begins with the interview of ${formatInstant(startedAt)}; nothing can be dated before it.`,
      { errors: [{ pointer: '/at', detail: `must not be earlier than ${formatInstant(startedAt)}` }] },
    );
  }
  return at;
}

async function postFact(
  copy: WorkingCopy,
  command: PostCommand,
  posted: PostedFact,
  at: number,
): Promise<Recorded> {
  const { now } = command;
  const people = await resolvePeople(copy, posted, now);
  requirePossibleDate(copy, posted, at);
  const fact = toFact(posted, at, { people: people.ids, commitment: newId('com', now) });

  if (at > copy.position.snapshot.context.asOf) copy.fireTimers(at, now);
  const latest = isLatest(copy.position, fact);
  const log = latest ? null : await copy.log();
  const taken = take(copy.program, copy.position, fact, log?.history ?? null);
  const duplicateOf = taken.isDuplicate ? await entryThatCounts(copy, fact) : null;

  copy.position = taken.position;
  copy.newPeople.push(...people.added);
  copy.completedPeople.push(...people.completed);
  const refused = taken.decision.verdict === 'refused';
  const entry = copy.add(
    {
      ...frame(command, posted, fact),
      kind: refused ? 'refusal' : 'event',
      decision: taken.decision,
      from: taken.from,
      to: taken.to,
      duplicateOf,
      revised: taken.revised === null || log === null ? null : storedRevision(taken.revised, log.seqOf),
    },
    now,
  );
  const view = copy.finish(now);
  return { entry, decision: taken.decision, application: copy.row, view, replayed: false };
}

type Frame = Pick<
  EntryDraft,
  'type' | 'at' | 'event' | 'words' | 'actor' | 'source' | 'idempotencyKey' | 'requestDigest'
>;

/** The part of an entry that says what was posted, and by whom. */
function frame(
  { actor, idempotencyKey, requestDigest }: PostCommand,
  posted: PostedEvent,
  event: Fact | VoidEvent,
): Frame {
  return {
    type: posted.type,
    at: event.at,
    event,
    words: wordsOf(posted),
    actor: { role: actor.role, key: actor.keyId },
    source: posted.source ?? null,
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
async function resolvePeople(copy: WorkingCopy, posted: PostedFact, now: number): Promise<Matched> {
  if (posted.type === 'interview.completed') {
    return matchPeople(copy.ref, await copy.people(), posted.interviewers, now);
  }
  if (posted.type === 'contact.added') {
    return matchPeople(copy.ref, await copy.people(), [posted], now);
  }
  if ('interviewer' in posted && posted.interviewer !== undefined) {
    await requireKnown(copy, posted.interviewer);
  }
  return { ids: [], added: [], completed: [] };
}

async function requireKnown(copy: WorkingCopy, interviewer: string): Promise<void> {
  const isThem = ({ id }: { id: string }) => id === interviewer;
  if (copy.position.snapshot.context.people.some(isThem)) return;
  const people: PersonRow[] = await copy.people();
  if (people.some(isThem)) return;
  throw problem('unknown-interviewer', `This application knows nobody with the id ${interviewer}.`, {
    errors: [{ pointer: '/interviewer', detail: 'must be the id of a person of this application' }],
  });
}

/** A promise is made for the day it is made on or a later one. */
function requirePossibleDate(copy: WorkingCopy, posted: PostedFact, at: number): void {
  if (posted.type !== 'commitment.made') return;
  const today = localDate(at, copy.position.snapshot.context.timeZone);
  if (Temporal.PlainDate.compare(posted.on, today) >= 0) return;
  throw problem('impossible-event', `A promise of ${today} cannot be for ${posted.on}.`, {
    errors: [{ pointer: '/on', detail: 'must not be before the day of the promise' }],
  });
}

async function entryThatCounts(copy: WorkingCopy, duplicate: Fact): Promise<number | null> {
  const { history, seqOf } = await copy.log();
  const counts = actThatCounts(copy.program, { ...history, facts: [...history.facts, duplicate] }, duplicate);
  return counts === undefined ? null : (seqOf.get(counts) ?? null);
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
  if (target === undefined) throw cannotVoid(copy, posted.entry, log.voided);
  const remaining = log.history.facts.filter(fact => fact !== target);
  const from = stateOf(advance(copy.program, copy.position, now));
  const { position, revised } = takeAway(copy.program, copy.position, log.history, {
    ...log.history,
    facts: remaining,
  });
  copy.position = position;
  const event: VoidEvent = { type: posted.type, at, entry: posted.entry };
  const entry = copy.add(
    {
      ...frame(command, posted, event),
      kind: 'void',
      decision: nothingToRule,
      from,
      to: stateOf(position),
      duplicateOf: null,
      revised: storedRevision(revised, log.seqOf),
    },
    now,
  );
  const view = copy.finish(now);
  return { entry, decision: nothingToRule, application: copy.row, view, replayed: false };
}

function cannotVoid(copy: WorkingCopy, entry: number, voided: ReadonlySet<number>): Problem {
  const errors = [{ pointer: '/entry', detail: 'must be the seq of an event that has not been voided' }];
  if (entry > copy.row.revision) {
    return problem('unknown-entry', `The log has ${copy.row.revision} entries.`, { errors });
  }
  return voided.has(entry)
    ? problem('impossible-event', `Entry ${entry} has already been voided.`, { errors })
    : problem('impossible-event', 'Creations, refusals, timers and voids cannot be voided.', { errors });
}
