import type { State } from '../../machines/application.ts';
import type { Decision } from '../../machines/decide.ts';
import { type Position, type Program, stateOf } from '../../machines/engine.ts';
import { seal } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { advance, lastOf } from '../../machines/history.ts';
import { emptyTally } from '../../machines/tally.ts';
import { type View, view } from '../../machines/view.ts';
import type { Signature } from '../actor.ts';
import { hashOf, sha256 } from '../audit/chain.ts';
import { type Log, readLog } from '../audit/log.ts';
import type { StoredRevision } from '../audit/revision.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, PersonRow, Transaction } from '../store/store.ts';
import { Announcer } from './announcer.ts';
import { isKnown } from './possible.ts';
import { type Counted, isActivity, readFigures, withFigures, writeFigures } from './stored-figures.ts';

/** An entry before it has its place in the chain. What is left out is null. */
export interface EntryDraft {
  kind: EntryRow['kind'];
  event: { type: string; at: number };
  words?: object | null;
  decision?: Decision;
  from: string | null;
  to: State;
  duplicateOf?: number | null;
  revised?: StoredRevision | null;
  actor: Signature;
  source?: string | undefined;
  idempotencyKey?: string | null;
  requestDigest?: string;
}

/**
 * One application while a group works on it: its row and position under the lock, and what is to be written. A
 * command changes it only once nothing can fail any more.
 */
export class WorkingCopy {
  readonly ref: ApplicationRef;
  readonly isNew: boolean;
  program: Program;
  position: Position;
  counted: Counted;
  readonly newEntries: EntryRow[] = [];
  readonly newPeople: PersonRow[] = [];
  readonly completedPeople: PersonRow[] = [];
  /** Null where nobody would hear of it. */
  readonly announcer: Announcer | null;
  readonly #transaction: Transaction;
  #row: ApplicationRow;
  #last: { fact: Fact | undefined } | undefined;
  #envelope: { position: Position; program: Program; text: string; digest: string } | undefined;

  constructor(
    transaction: Transaction,
    row: ApplicationRow,
    program: Program,
    position: Position,
    { isNew, isHeard }: { isNew: boolean; isHeard: boolean },
  ) {
    this.#transaction = transaction;
    this.#row = row;
    this.ref = { workspaceId: row.workspace_id, applicationId: row.id };
    this.isNew = isNew;
    this.program = program;
    this.position = position;
    this.counted = readFigures(row.figures) ?? { tally: emptyTally, activeAt: row.created_at };
    this.announcer = isHeard ? new Announcer(isNew ? null : { program, position, at: row.updated_at }) : null;
  }

  /** The row as it will be written. */
  get row(): ApplicationRow {
    return this.#row;
  }

  /** Whether the row has to be written: entries were added, or time changed the balance. */
  hasChanged = false;

  /** Whether what counts speaks of this person; where an introduction was voided, nothing may. */
  async knows(personId: string): Promise<boolean> {
    return isKnown(personId, this.position.snapshot.context, async () => (await this.log()).history);
  }

  /** Everybody who was ever introduced to this application. */
  async people(): Promise<PersonRow[]> {
    const stored = this.isNew ? [] : await this.#transaction.people(this.ref);
    const completed = new Map(this.completedPeople.map(person => [person.id, person]));
    return [...stored, ...this.newPeople].map(person => completed.get(person.id) ?? person);
  }

  async entries(): Promise<EntryRow[]> {
    const stored = this.isNew ? [] : await this.#transaction.entries(this.ref);
    return [...stored, ...this.newEntries];
  }

  /** The last fact of the instant that was reached; one that was voided counts here, and an earlier one may be given. */
  async lastFact(): Promise<Fact | undefined> {
    this.#last ??= { fact: await this.#lastAt(this.position.snapshot.context.asOf) };
    return this.#last.fact;
  }

  async #lastAt(instant: number): Promise<Fact | undefined> {
    // Where nothing was recorded but the creation, there is nothing to look for.
    if (this.isNew || this.#row.revision === 1) return lastOf(this.newEntries.flatMap(factIn));
    const stored = await this.#transaction.eventsAt(this.ref, instant);
    return lastOf([...stored, ...this.newEntries].flatMap(factIn));
  }

  /** The last fact is this one now; undefined where that has to be found out again. */
  tookIn(last: Fact | undefined): void {
    this.#last = last === undefined ? undefined : { fact: last };
  }

  async log(): Promise<Log> {
    return readLog(await this.entries());
  }

  /** Puts an entry on the chain, after the position has become what the entry leads to. */
  add(draft: EntryDraft, now: number): EntryRow {
    const { event, words = null, decision = null, revised = null } = draft;
    const unhashed = {
      workspace_id: this.ref.workspaceId,
      application_id: this.ref.applicationId,
      seq: this.#row.revision + 1,
      kind: draft.kind,
      type: event.type,
      at: event.at,
      recorded_at: now,
      event: JSON.stringify(event),
      words: textOrNull(words),
      decision: textOrNull(decision),
      from_state: draft.from,
      to_state: draft.to,
      duplicate_of: draft.duplicateOf ?? null,
      revised: textOrNull(revised),
      actor: JSON.stringify(draft.actor),
      source: draft.source ?? null,
      digest: this.#sealed().digest,
      previous_hash: this.#row.head,
      idempotency_key: draft.idempotencyKey ?? null,
      request_digest: draft.requestDigest ?? null,
    };
    const entry = { ...unhashed, hash: hashOf(unhashed) };
    this.newEntries.push(entry);
    if (isActivity(entry)) this.counted = { ...this.counted, activeAt: now };
    this.announcer?.entryAdded(draft, entry.seq, this, now);
    this.#row = { ...this.#row, revision: entry.seq, head: entry.hash };
    this.hasChanged = true;
    return entry;
  }

  /** Fires every timer due up to `until`, with an entry for each. */
  fireTimers(until: number, now: number): void {
    advance(this.program, this.position, until, ({ at, cause, timer, from, to, position }) => {
      this.position = position;
      const commitment = timer?.commitment === undefined ? {} : { commitment: timer.commitment };
      const event = { type: cause, at, ...commitment };
      this.add({ kind: 'timer', event, from, to, actor: { role: 'timer' } }, now);
    });
  }

  /** Brings the application to `now`, and its row with it. */
  finish(now: number): View {
    this.fireTimers(now, now);
    this.announcer?.timePassed(now);
    const seen = view(this.program, this.position, now);
    const counted = { ...this.counted, followUps: seen.followUps, now };
    const next: ApplicationRow = {
      ...this.#row,
      envelope: this.#sealed().text,
      state: stateOf(this.position),
      attention: seen.attention.level,
      next_change_at: seen.changesAt,
      next_follow_up_at: earliest(seen.followUps.map(({ from }) => from)),
      figures: writeFigures(withFigures(this.program, this.position, counted)),
    };
    this.hasChanged ||=
      next.attention !== this.#row.attention ||
      next.next_change_at !== this.#row.next_change_at ||
      next.figures !== this.#row.figures;
    this.#row = this.hasChanged ? { ...next, updated_at: now } : next;
    return seen;
  }

  #sealed() {
    const { position, program } = this;
    if (this.#envelope?.position === position && this.#envelope.program === program) return this.#envelope;
    const text = JSON.stringify(seal(program, position));
    this.#envelope = { position, program, text, digest: sha256(text) };
    return this.#envelope;
  }
}

/** Entries are written by this program only. */
function factIn({ kind, event }: EntryRow): Fact[] {
  return kind === 'event' ? [JSON.parse(event) as Fact] : [];
}

function textOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function earliest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
