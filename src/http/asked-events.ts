import type { Context } from '../../machines/context.ts';
import type { PostedEvent } from '../../machines/events.ts';
import { type Fact, type PostedFact, toFact } from '../../machines/facts.ts';
import { afterKnown, type History } from '../../machines/history.ts';
import type { AskedVoid } from '../../machines/simulate.ts';
import type { Log } from '../audit/log.ts';
import { matchPeople } from '../host/people.ts';
import {
  isKnown,
  notVoidable,
  personNamedBy,
  requireAskableInstant,
  requirePossibleDate,
  unknownInterviewer,
} from '../host/possible.ts';
import { newId } from '../ids.ts';
import type { ApplicationRow, PersonRow } from '../store/store.ts';

/** What events that are only asked about are judged by. */
export interface Asking {
  row: ApplicationRow;
  context: Pick<Context, 'people' | 'startedAt' | 'timeZone'>;
  /** Everybody who was ever introduced, by id; whom the events of a question would introduce joins them. */
  people: Map<string, PersonRow>;
  /** The log's, read when it is needed. */
  history(): Promise<History>;
  /** False for whoever may not know the names: asking must not tell whether a name is among them. */
  byName: boolean;
}

/** A fact that is asked about, and the people whom it would introduce. */
export interface Asked {
  fact: Fact;
  met: PersonRow[];
}

/** The fact that an event would become, with ids for whomever it would introduce. */
export async function askedFact(posted: PostedFact, at: number, asking: Asking): Promise<Asked> {
  const { row, context, people, byName } = asking;
  requirePossibleDate(posted, at, context.timeZone);
  const named = personNamedBy(posted);
  if (named !== undefined && !(await isKnown(named, context, asking.history)))
    throw unknownInterviewer(named);
  const introduced =
    posted.type === 'interview.completed'
      ? posted.interviewers
      : posted.type === 'contact.added'
        ? [posted]
        : [];
  const ref = { workspaceId: row.workspace_id, applicationId: row.id };
  const { ids, added } = matchPeople(ref, byName ? [...people.values()] : [], introduced);
  return { fact: toFact(posted, at, { people: ids, commitment: newId('com') }), met: added };
}

/** The fact behind an entry that is to be voided. */
export function requireVoidable(entry: number, log: Log, { revision }: ApplicationRow): Fact {
  const fact = log.factOf.get(entry);
  if (fact === undefined) throw notVoidable(entry, log, revision);
  return fact;
}

/** Events of one question, and the history that it is asked of: the log's, less what the events void. */
export class WhatIf {
  readonly events: (Fact | AskedVoid)[] = [];
  history: History;
  readonly #asking: Asking;
  readonly #log: Log;
  #present: number;

  constructor(asking: Asking, log: Log, present: number) {
    this.#asking = asking;
    this.#log = log;
    this.#present = present;
    this.history = log.history;
  }

  /** Adds an event. Those without a time follow one another in the order given. */
  async add(event: PostedEvent): Promise<void> {
    const { row, context, people } = this.#asking;
    const at = requireAskableInstant(event, { startedAt: context.startedAt, now: this.#present });
    if (event.type === 'entry.voided') {
      const target = requireVoidable(event.entry, this.#log, row);
      this.history = { ...this.history, facts: this.history.facts.filter(fact => fact !== target) };
      this.events.push({ type: event.type, at });
      return;
    }
    const { fact, met } = await askedFact(event, at, this.#asking);
    for (const person of met) people.set(person.id, person);
    if (event.at !== undefined) {
      this.events.push(fact);
      return;
    }
    const placed = afterKnown(fact, [...this.history.facts, ...this.events.filter(isFact)]);
    this.#present = placed.at;
    this.events.push(placed);
  }
}

function isFact(event: Fact | AskedVoid): event is Fact {
  return event.type !== 'entry.voided';
}
