import { type Envelope, unseal } from '../../machines/envelope.ts';
import { beginning } from '../../machines/history.ts';
import { isCurrent } from '../../machines/versions.ts';
import { mayTouchClient } from '../actor.ts';
import { type Problem, problem } from '../errors.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, Transaction } from '../store/store.ts';
import { deliveriesOf, type Listeners, readListeners } from './announced.ts';
import { bringEvents } from './bring-events.ts';
import type {
  BringInCommand,
  BroughtIn,
  Command,
  MovePolicyCommand,
  PostCommand,
  Queued,
  Recorded,
  RouteCommand,
} from './commands.ts';
import { recount } from './count-figures.ts';
import { beginApplication, createApplication } from './create-application.ts';
import { firstAnswer, keyReused } from './first-answer.ts';
import { movePolicy } from './move-policy.ts';
import { postEvent } from './post-event.ts';
import type { Programs } from './programs.ts';
import { createdBefore, keyedBy, refOf } from './repeats.ts';
import { type Door, Routing } from './routing.ts';
import { readFigures } from './stored-figures.ts';
import { upgradeMachine } from './upgrade.ts';
import { WorkingCopy } from './working-copy.ts';

/** Commands that one transaction serves: their applications under the lock, and what is to be written of them. */
export class Group {
  readonly #transaction: Transaction;
  readonly #programs: Programs;
  readonly #rows: (ref: ApplicationRef) => ApplicationRow | undefined;
  readonly #copies = new Map<string, WorkingCopy>();
  /** Entries by the idempotency key they were recorded under, stored or new. */
  readonly #byKey: Map<string, EntryRow>;
  readonly #routing: Routing;
  readonly #door: Door = {
    find: (ref, now) => this.#find(ref, now),
    opened: () => this.#copies.values(),
    change: command => this.#change(command),
    again: (command, entry) => this.#again(command, entry),
  };
  readonly #listeners: Listeners;

  private constructor(
    transaction: Transaction,
    programs: Programs,
    rows: (ref: ApplicationRef) => ApplicationRow | undefined,
    byKey: Map<string, EntryRow>,
    routing: Routing,
    listeners: Listeners,
  ) {
    this.#transaction = transaction;
    this.#programs = programs;
    this.#rows = rows;
    this.#byKey = byKey;
    this.#routing = routing;
    this.#listeners = listeners;
  }

  static async open(
    transaction: Transaction,
    programs: Programs,
    commands: readonly (Command | RouteCommand)[],
  ) {
    const routing = await Routing.open(transaction, commands);
    const existing = commands.filter(command => command.kind !== 'create' && command.kind !== 'route');
    const keyed = commands.flatMap(command => keyedBy(command));
    // Before the lock, so that what a repeated creation made is locked with the rest: once, and in the order of ids.
    const created = await createdBefore(transaction, commands);
    const refs = [...existing.map(({ ref }) => ref), ...created.map(refOf), ...routing.refs];
    // Asked together, so that a database over a network answers both in one round trip.
    const [rows, recorded, listeners] = await Promise.all([
      transaction.lockApplications(refs),
      keyed.length === 0 ? [] : transaction.entriesByIdempotencyKey(keyed),
      readListeners(transaction, commands),
    ]);
    await routing.lockItems(commands);
    const byKey = new Map([
      ...recorded.map(entry => [keyOf(entry), entry] as const),
      ...created.map(
        entry => [keyOfCreation(entry.workspace_id, entry.idempotency_key ?? ''), entry] as const,
      ),
    ]);
    return new Group(transaction, programs, ref => rows.get(ref), byKey, routing, listeners);
  }

  async run(command: Command | RouteCommand): Promise<Recorded | Queued> {
    switch (command.kind) {
      case 'create':
        return this.#create(command);
      case 'route':
        return this.#routing.route(command, this.#door);
      case 'assign':
        return this.#routing.assign(command, this.#door);
      case 'advance': {
        const copy = await this.#copy(command.ref, command.now);
        const view = copy.finish(timeFor(copy.row, command.now));
        return { entry: null, decision: null, application: copy.row, view, replayed: false };
      }
      default:
        return this.#change(command);
    }
  }

  async #create(command: Extract<Command, { kind: 'create' }>): Promise<Recorded> {
    const { actor, idempotencyKey } = command;
    if (idempotencyKey !== null) {
      const created = this.#byKey.get(keyOfCreation(actor.workspaceId, idempotencyKey));
      if (created !== undefined) return this.#again(command, created);
    }
    const { copy, recorded } = await createApplication(this.#transaction, this.#programs, command, {
      isHeard: this.#listeners.has(actor.workspaceId),
    });
    this.#copies.set(copyKey(copy.ref), copy);
    if (idempotencyKey !== null && recorded.entry !== null) {
      this.#byKey.set(keyOfCreation(actor.workspaceId, idempotencyKey), recorded.entry);
    }
    return recorded;
  }

  /** Begins an application with what happened since, or adds to one that was brought in before what is new in it. */
  async bringIn({ create, events }: BringInCommand): Promise<BroughtIn> {
    const { actor, idempotencyKey, now } = create;
    const key = keyOfCreation(actor.workspaceId, idempotencyKey);
    const before = this.#byKey.get(key);
    if (before !== undefined) {
      const copy = await this.#copy(refOf(before), now);
      if (!mayTouchClient(actor, copy.row.client_id)) throw keyReused('was used by somebody else before');
      return { created: false, ...(await bringEvents(copy, create, events, timeFor(copy.row, now))) };
    }
    const { copy, entry } = await beginApplication(this.#transaction, this.#programs, create, {
      isHeard: this.#listeners.has(actor.workspaceId),
    });
    const brought = await bringEvents(copy, create, events, now);
    // Only now: where one of the events is impossible, the application does not begin either.
    this.#copies.set(copyKey(copy.ref), copy);
    this.#byKey.set(key, entry);
    return { created: true, ...brought };
  }

  async #change(command: PostCommand | MovePolicyCommand): Promise<Recorded> {
    const { ref, actor, idempotencyKey, ifMatch } = command;
    const copy = await this.#copy(ref, command.now);
    if (!mayTouchClient(actor, copy.row.client_id)) throw notFound();
    const key = idempotencyKey === null ? null : `${copyKey(ref)}/${idempotencyKey}`;
    const before = key === null ? undefined : this.#byKey.get(key);
    if (before !== undefined) return this.#again(command, before);
    if (ifMatch !== null && !ifMatch.includes(copy.row.revision)) {
      throw problem('revision-mismatch', `The application is at revision ${copy.row.revision}.`);
    }
    const now = timeFor(copy.row, command.now);
    const recorded =
      command.kind === 'post'
        ? await postEvent(copy, { ...command, now }, command.now)
        : await movePolicy(copy, this.#programs, { ...command, now });
    if (key !== null && recorded.entry !== null) this.#byKey.set(key, recorded.entry);
    return recorded;
  }

  /** Answers a repeat. What it repeats may be older than this group's rows, or new in this group. */
  async #again(
    command: Exclude<Command, { kind: 'advance' }> | RouteCommand,
    entry: EntryRow,
  ): Promise<Recorded> {
    const copy = await this.#copy(refOf(entry), command.now);
    if (!mayTouchClient(command.actor, copy.row.client_id)) {
      // A creation names no application that could be missing; that the key is taken is all that may be told.
      throw command.kind === 'create' ? keyReused('was used by somebody else before') : notFound();
    }
    const known = { entries: await copy.entries(), people: await copy.people() };
    return firstAnswer(this.#programs, copy.row, known, entry, command.requestDigest);
  }

  async #copy(ref: ApplicationRef, now: number): Promise<WorkingCopy> {
    const known = this.#copies.get(copyKey(ref));
    if (known !== undefined) return known;
    const row = this.#rows(ref);
    if (row === undefined) throw notFound();
    return this.#open(row, now);
  }

  async #find(ref: ApplicationRef, now: number): Promise<WorkingCopy | undefined> {
    const isThere = this.#copies.has(copyKey(ref)) || this.#rows(ref) !== undefined;
    return isThere ? this.#copy(ref, now) : undefined;
  }

  async #open(row: ApplicationRow, now: number): Promise<WorkingCopy> {
    const envelope = JSON.parse(row.envelope) as Envelope; // written by this program
    const program = await this.#programs.get(row.workspace_id, envelope.policy);
    // What another version has sealed is not even opened: its history takes this start's place at once.
    const blank = { timeZone: row.time_zone, at: row.created_at, interviewers: [] };
    const position = isCurrent(envelope) ? unseal(program, envelope) : beginning(program, blank);
    const copy = new WorkingCopy(this.#transaction, row, program, position, {
      isNew: false,
      isHeard: this.#listeners.has(row.workspace_id),
    });
    if (!isCurrent(envelope)) await upgradeMachine(copy, timeFor(row, now));
    else if (readFigures(row.figures) === null) await recount(copy);
    this.#copies.set(copyKey(copy.ref), copy);
    return copy;
  }

  /** Writes what the commands changed, and says which applications those are. */
  async write(): Promise<{ changed: ApplicationRef[]; announcedIn: string[] }> {
    await this.#routing.write();
    const changed = [...this.#copies.values()].filter(copy => copy.hasChanged);
    if (changed.length === 0) return { changed: [], announcedIn: [] };
    const created = changed.filter(copy => copy.isNew);
    const advanced = changed.filter(copy => !copy.isNew);
    const people = changed.flatMap(copy => copy.newPeople);
    const entries = changed.flatMap(copy => copy.newEntries);
    const deliveries = await deliveriesOf(changed, this.#listeners);
    const transaction = this.#transaction;
    await Promise.all([
      created.length > 0 && transaction.insertApplications(created.map(copy => copy.row)),
      advanced.length > 0 && transaction.updateApplications(advanced.map(copy => copy.row)),
      people.length > 0 && transaction.insertPeople(people),
      entries.length > 0 && transaction.insertEntries(entries),
      deliveries.length > 0 && transaction.insertDeliveries(deliveries),
      ...changed.flatMap(copy => copy.completedPeople).map(person => transaction.updatePerson(person)),
    ]);
    const announcedIn = [...new Set(deliveries.map(delivery => delivery.workspace_id))];
    return { changed: changed.map(copy => copy.ref), announcedIn };
  }
}

/**
 * When a command is recorded: its own time, unless the application has already been brought further by a request that
 * was read later, or by a node whose clock is ahead. So recorded times never run backwards in a log.
 */
function timeFor({ updated_at }: ApplicationRow, now: number): number {
  return Math.max(now, updated_at);
}

function copyKey({ workspaceId, applicationId }: ApplicationRef): string {
  return `${workspaceId}/${applicationId}`;
}

function keyOf(entry: EntryRow): string {
  return `${entry.workspace_id}/${entry.application_id}/${entry.idempotency_key}`;
}

function keyOfCreation(workspaceId: string, idempotencyKey: string): string {
  return `${workspaceId}//${idempotencyKey}`;
}

function notFound(): Problem {
  return problem('not-found', 'There is no such application.');
}
