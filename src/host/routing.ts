import type { PostedEvent } from '../../machines/events.ts';
import { mayTouchClient, signatureOf } from '../actor.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { formatInstant, parseInstant } from '../instants.ts';
import type { InboxRow } from '../store/inbox.ts';
import type { ApplicationRef, EntryRow, Transaction } from '../store/store.ts';
import { type Candidate, inOpen, isNews, only, peopleOf, type Unclear } from './candidates.ts';
import type { AssignCommand, Command, PostCommand, Queued, Recorded, RouteCommand } from './commands.ts';
import { keyReused } from './first-answer.ts';
import { assignedEvent, noSuchItem, settledBefore, unknownApplication } from './inbox.ts';
import { knownClient } from './known-client.ts';
import { settled } from './settled.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What routing needs of the group that it belongs to. */
export interface Door {
  /** The copy of an application that is locked; undefined where there is none. */
  find(ref: ApplicationRef, now: number): Promise<WorkingCopy | undefined>;
  /** Every copy that the group has opened so far. */
  opened(): Iterable<WorkingCopy>;
  change(command: PostCommand): Promise<Recorded>;
  again(command: RouteCommand, entry: EntryRow): Promise<Recorded>;
}

/** Further ones are not looked at: an event that may be about eleven applications is for a person to place. */
const mostCandidates = 11;

/** Finds out where events belong that are not posted to one application, and keeps those that belong nowhere. */
export class Routing {
  readonly #transaction: Transaction;
  /** Applications that may be meant, by command. */
  readonly #refs = new Map<RouteCommand, ApplicationRef[]>();
  /** What was recorded or put aside under a routed key. */
  readonly #recorded = new Map<string, EntryRow>();
  readonly #aside = new Map<string, InboxRow>();
  /** Items that were locked, as they stand by now. */
  readonly #items = new Map<string, InboxRow>();
  readonly #queued: InboxRow[] = [];
  readonly #settled: InboxRow[] = [];

  private constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** Looks around before anything is locked. */
  static async open(
    transaction: Transaction,
    commands: readonly (Command | RouteCommand)[],
  ): Promise<Routing> {
    const routing = new Routing(transaction);
    await Promise.all(
      commands.map(command => (command.kind === 'route' ? routing.#lookAround(command) : undefined)),
    );
    return routing;
  }

  /** The applications to be locked. */
  get refs(): ApplicationRef[] {
    return [
      ...[...this.#refs.values()].flat(),
      ...[...this.#recorded.values()].map(entry => ({
        workspaceId: entry.workspace_id,
        applicationId: entry.application_id,
      })),
    ];
  }

  /** Locks the items that commands speak of: after the applications, in the order of ids. */
  async lockItems(commands: readonly (Command | RouteCommand)[]): Promise<void> {
    const wanted = commands.filter(command => command.kind === 'assign');
    const byId = new Map(wanted.map(({ ref, itemId }) => [itemId, ref.workspaceId]));
    for (const [id, workspaceId] of [...byId].sort()) {
      const item = await this.#transaction.lockInboxItem(workspaceId, id);
      if (item !== undefined) this.#items.set(`${workspaceId}/${id}`, item);
    }
  }

  async route(command: RouteCommand, door: Door): Promise<Recorded | Queued> {
    const { actor, naming, now } = command;
    const at = command.event.at === undefined ? now : parseInstant(command.event.at);
    if (at === undefined || at > now) throw notYet(now);
    const key = routedKey(command);
    const isNamedById = naming.applicationId !== undefined;
    if (key !== null && !isNamedById) {
      const before = this.#recorded.get(key);
      if (before !== undefined) return door.again(command, before);
      const aside = this.#aside.get(key);
      if (aside !== undefined) return repeated(aside, command);
    }
    const found = await this.#find(command, door);
    if ('reason' in found) {
      const aside = isNamedById && key !== null ? await this.#asideOf(actor.workspaceId, key) : undefined;
      const { reason, candidates } = found;
      return aside === undefined
        ? this.#queue(command, { reason: command.doubt ?? reason, candidates })
        : repeated(aside, command);
    }
    const { event, doubt } = await settled(command, found);
    if (doubt !== undefined)
      return this.#queue({ ...command, event }, { reason: doubt, candidates: [found] });
    const recorded = await door.change({
      ...command,
      kind: 'post',
      ref: found.copy.ref,
      event: withPerson(event, naming.fillsInterviewer ? found.personId : undefined),
      ifMatch: null,
      idempotencyKey: isNamedById ? command.idempotencyKey : unscoped(key),
    });
    if (key !== null && !isNamedById && recorded.entry !== null) this.#recorded.set(key, recorded.entry);
    return recorded;
  }

  async assign(command: AssignCommand, door: Door): Promise<Recorded> {
    const { actor, ref, itemId, now } = command;
    const key = `${actor.workspaceId}/${itemId}`;
    const item = this.#items.get(key);
    if (item === undefined || !mayTouchClient(actor, item.client_id)) throw noSuchItem();
    const copy = await door.find(ref, now);
    if (copy === undefined || !mayTouchClient(actor, copy.row.client_id)) throw unknownApplication();
    const isHere = item.status === 'assigned' && item.application_id === ref.applicationId;
    if (item.status !== 'waiting' && !isHere) throw settledBefore(item);
    const recorded = await door.change({
      ...command,
      kind: 'post',
      event: await assignedEvent(item, command.interviewerId, copy),
      ifMatch: null,
      requestDigest: item.request_digest,
    });
    if (!isHere) {
      const settled: InboxRow = {
        ...item,
        status: 'assigned',
        application_id: ref.applicationId,
        entry_seq: recorded.entry?.seq ?? null,
        settled_by: JSON.stringify(signatureOf(actor)),
        settled_at: now,
      };
      this.#items.set(key, settled);
      this.#settled.push(settled);
    }
    return recorded;
  }

  async write(): Promise<void> {
    await Promise.all([
      this.#transaction.insertInboxItems(this.#queued),
      ...this.#settled.map(item => this.#transaction.settleInboxItem(item)),
    ]);
  }

  async #lookAround(command: RouteCommand): Promise<void> {
    const { actor, naming } = command;
    const { workspaceId } = actor;
    const { applicationId, externalId, email } = naming;
    if (applicationId !== undefined) {
      this.#refs.set(command, [{ workspaceId, applicationId }]);
      return;
    }
    const key = routedKey(command);
    const [named, people, entry] = await Promise.all([
      externalId === undefined ? [] : this.#transaction.applicationsByExternalId(workspaceId, externalId),
      externalId !== undefined || email === undefined
        ? []
        : this.#transaction.peopleByEmail(workspaceId, email, mostCandidates),
      key === null ? undefined : this.#transaction.entryByRoutedKey(workspaceId, unscoped(key) ?? ''),
      key === null ? undefined : this.#asideOf(workspaceId, key),
    ]);
    const ids = new Set([...named, ...people].map(found => found.applicationId));
    this.#refs.set(
      command,
      [...ids].map(id => ({ workspaceId, applicationId: id })),
    );
    if (key !== null && entry !== undefined) this.#recorded.set(key, entry);
  }

  async #asideOf(workspaceId: string, key: string): Promise<InboxRow | undefined> {
    const known =
      this.#aside.get(key) ?? (await this.#transaction.inboxItemByKey(workspaceId, unscoped(key) ?? ''));
    if (known !== undefined) this.#aside.set(key, known);
    return known;
  }

  async #find(command: RouteCommand, door: Door): Promise<Candidate | Unclear> {
    const { applicationId, externalId, email, fillsInterviewer } = command.naming;
    const isNamed = applicationId !== undefined || externalId !== undefined;
    if (!isNamed && email === undefined) return { reason: 'unnamed', candidates: [] };
    const copies = await this.#copies(command, door);
    if (!isNamed) return only(await inOpen(copies, email ?? '', command.now));
    const found = only(copies.map(copy => ({ copy })));
    if ('reason' in found || email === undefined || !fillsInterviewer) return found;
    const [person, another] = await peopleOf(found.copy, email);
    return person === undefined || another !== undefined
      ? { reason: 'no-person', candidates: [found] }
      : { ...found, personId: person };
  }

  /** The copies of applications that may be meant and that the actor may know of, those of this group included. */
  async #copies(command: RouteCommand, door: Door): Promise<WorkingCopy[]> {
    const { actor, naming, now } = command;
    const found = await Promise.all((this.#refs.get(command) ?? []).map(ref => door.find(ref, now)));
    const copies = new Set(found.filter(copy => copy !== undefined));
    if (naming.applicationId === undefined) {
      for (const copy of door.opened()) if (isNews(copy, naming)) copies.add(copy);
    }
    return [...copies].filter(
      ({ row }) =>
        row.workspace_id === actor.workspaceId &&
        mayTouchClient(actor, row.client_id) &&
        (naming.clientId === undefined || naming.clientId === row.client_id),
    );
  }

  async #queue(
    command: RouteCommand,
    { reason, candidates }: { reason: string; candidates: readonly Candidate[] },
  ): Promise<Queued> {
    const { actor, naming, event, now } = command;
    const { fillsInterviewer, ...named } = naming;
    const queued: InboxRow = {
      workspace_id: actor.workspaceId,
      id: newId('inb'),
      client_id: await this.#clientOf(command, candidates),
      status: 'waiting',
      reason,
      event: JSON.stringify({
        ...(fillsInterviewer ? { ...event, interviewer: undefined } : event),
        at: event.at ?? formatInstant(now),
      }),
      naming: JSON.stringify(named),
      candidates: JSON.stringify(
        candidates.map(({ copy, personId }) => ({
          application: copy.ref.applicationId,
          interviewer: personId,
        })),
      ),
      actor: JSON.stringify(signatureOf(actor)),
      received_at: now,
      idempotency_key: unscoped(routedKey(command)),
      request_digest: command.requestDigest,
      application_id: null,
      entry_seq: null,
      settled_by: null,
      settled_at: null,
    };
    const key = routedKey(command);
    if (key !== null) this.#aside.set(key, queued);
    this.#queued.push(queued);
    return { queued, replayed: false };
  }

  /** Whose it is: as the caller says, or as every application says that could be meant. */
  async #clientOf({ actor, naming }: RouteCommand, candidates: readonly Candidate[]): Promise<string | null> {
    const known = await knownClient(this.#transaction, actor, naming.clientId);
    if (known !== null) return known;
    const [client = null, another] = new Set(candidates.map(({ copy }) => copy.row.client_id));
    return another === undefined ? client : null;
  }
}

/** A key by which an event is known in its whole workspace, led by the workspace; null where it has none. */
function routedKey({ actor, idempotencyKey }: RouteCommand): string | null {
  return idempotencyKey === null ? null : `${actor.workspaceId}/routed ${idempotencyKey}`;
}

/** The key as it is stored. */
function unscoped(key: string | null): string | null {
  return key === null ? null : key.slice(key.indexOf('/') + 1);
}

function repeated(queued: InboxRow, { requestDigest }: RouteCommand): Queued {
  if (queued.request_digest !== requestDigest) throw keyReused('came with another body before');
  return { queued, replayed: true };
}

function withPerson(event: PostedEvent, personId: string | undefined): PostedEvent {
  return personId === undefined || !('interviewer' in event) ? event : { ...event, interviewer: personId };
}

function notYet(now: number) {
  return problem('time-in-future', `It is ${formatInstant(now)}; what has not happened cannot be posted.`, {
    errors: [{ pointer: '/at', detail: 'must not be later than now' }],
  });
}
