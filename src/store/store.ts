import type { Insertable, Selectable } from 'kysely';
import type { AccountReads, AccountWrites } from './accounts.ts';
import type { DeliveryReads, DeliveryWrites } from './deliveries.ts';
import type { DigestWrites } from './digest-writes.ts';
import type { DigestReads } from './digests.ts';
import type { GrantReads, GrantWrites } from './grants.ts';
import type { InboxReads, InboxWrites } from './inbox.ts';
import type { IntakeReads, IntakeWrites } from './intakes.ts';
import type { ListPage } from './list-page.ts';
import type { MailAddressReads, MailAddressWrites } from './mail-addresses.ts';
import type { MovingReads, MovingWrites } from './moving.ts';
import type {
  ApplicationTable,
  ClientNoteTable,
  ClientTable,
  EntryTable,
  KeyTable,
  PersonTable,
  PolicyTable,
  WorkspaceTable,
} from './rows.ts';
import type { SandboxReads, SandboxWrites } from './sandboxes.ts';
import type { TemplateReads, TemplateWrites } from './templates.ts';
import type { WebhookReads, WebhookWrites } from './webhooks.ts';

export type WorkspaceRow = Selectable<WorkspaceTable>;
export type ClientRow = Selectable<ClientTable>;
export type KeyRow = Selectable<KeyTable>;
export type PolicyRow = Selectable<PolicyTable>;
export type ApplicationRow = Selectable<ApplicationTable>;
export type PersonRow = Selectable<PersonTable>;
export type EntryRow = Selectable<EntryTable>;
export type ClientNoteRow = Selectable<ClientNoteTable>;

/** An application as the caseload reads it: everything but its envelope, which is most of a row. */
export type CaseRow = Pick<
  ApplicationRow,
  | 'workspace_id'
  | 'id'
  | 'client_id'
  | 'company'
  | 'role'
  | 'search_text'
  | 'time_zone'
  | 'state'
  | 'attention'
  | 'next_change_at'
  | 'revision'
  | 'created_at'
  | 'figures'
>;

/** Names one application. The workspace leads every key. */
export interface ApplicationRef {
  workspaceId: string;
  applicationId: string;
}

/** Names one client. */
export interface ClientRef {
  workspaceId: string;
  clientId: string;
}

/** Names the entry that a request with this idempotency key made. */
export interface IdempotencyRef extends ApplicationRef {
  idempotencyKey: string;
}

/** Which applications `applications()` returns, newest first by id. */
export interface ApplicationFilter {
  /** Rows whose stored state may be out of date (`next_change_at <= now`) match too; the caller judges them. */
  now: number;
  state?: string;
  attention?: string;
  clientId?: string;
  /** Only those of clients that let this holder of grants in now; `q` finds only what the grants show. */
  grantedTo?: string;
  /** Substring of company, role or a person's name, any case. */
  q?: string;
  /** Rows with `next_follow_up_at < dueBefore`, epoch ms. */
  dueBefore?: number;
  /** Rows that come after this id. */
  afterId?: string;
  limit: number;
}

/** Reads see only what is committed, and can be used at any time, also while a write is under way. */
export interface Reader
  extends AccountReads,
    GrantReads,
    InboxReads,
    IntakeReads,
    MovingReads,
    SandboxReads,
    MailAddressReads,
    TemplateReads,
    WebhookReads,
    DeliveryReads,
    DigestReads {
  /** The one lookup without a workspace: the key is what names it. */
  keyByHash(hash: string): Promise<KeyRow | undefined>;
  keys(workspaceId: string): Promise<KeyRow[]>;
  workspaces(): Promise<WorkspaceRow[]>;
  clients(workspaceId: string, page: ListPage): Promise<ClientRow[]>;
  client(workspaceId: string, id: string): Promise<ClientRow | undefined>;
  policies(workspaceId: string): Promise<PolicyRow[]>;
  application(ref: ApplicationRef): Promise<ApplicationRow | undefined>;
  applications(workspaceId: string, filter: ApplicationFilter): Promise<ApplicationRow[]>;
  /**
   * Applications with a follow-up, or stale, by the stored `next_follow_up_at`, then id. Stale rows that have none come
   * first, as if theirs were 0; that is also their place in `after`.
   */
  applicationsByFollowUp(
    workspaceId: string,
    filter: {
      now: number;
      clientId?: string;
      grantedTo?: string;
      after?: { nextFollowUpAt: number; id: string };
      limit: number;
    },
  ): Promise<ApplicationRow[]>;
  /** All applications of a workspace, or of one client, in no order. Stored figures may be out of date, or missing. */
  caseload(workspaceId: string, clientId: string | null): Promise<CaseRow[]>;
  /** Newest first. */
  clientNotes(
    client: ClientRef,
    page: ListPage & {
      visibility?: ClientNoteRow['visibility'] | undefined;
      /** What this author wrote, and what is shared where they may read that. */
      readableBy?: { author: string; shared: boolean } | undefined;
    },
  ): Promise<ClientNoteRow[]>;
  /** Entries in `seq` order, those after `afterSeq`. */
  entries(ref: ApplicationRef, page: { afterSeq: number; limit: number }): Promise<EntryRow[]>;
  /** Every entry of one application, in `seq` order, read in pages so that memory stays bounded. */
  everyEntry(ref: ApplicationRef): AsyncIterable<EntryRow>;
  people(workspaceId: string, applicationIds: readonly string[]): Promise<PersonRow[]>;
  /** Applications of any live workspace whose `next_change_at` has passed: the poller's query. */
  due(now: number, limit: number): Promise<ApplicationRef[]>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
}

/**
 * The rows that a transaction locked. Asked by workspace as well as by id, so that a group of writes from several
 * workspaces cannot hand one the application of another.
 */
export interface LockedApplications {
  get(ref: ApplicationRef): ApplicationRow | undefined;
}

/** Exists only inside `write`: what a write may read under the lock, and what it may change. */
export interface Transaction
  extends AccountReads,
    AccountWrites,
    GrantReads,
    GrantWrites,
    InboxReads,
    InboxWrites,
    IntakeReads,
    IntakeWrites,
    MovingWrites,
    SandboxReads,
    SandboxWrites,
    MailAddressReads,
    MailAddressWrites,
    TemplateWrites,
    WebhookReads,
    WebhookWrites,
    DeliveryReads,
    DeliveryWrites,
    DigestReads,
    DigestWrites {
  /** Locks the rows that exist, in id order. */
  lockApplications(refs: readonly ApplicationRef[]): Promise<LockedApplications>;
  /** Every entry of one application, in `seq` order. */
  entries(ref: ApplicationRef): Promise<EntryRow[]>;
  /** The entries of events that happened at this instant, voided ones included. */
  eventsAt(ref: ApplicationRef, at: number): Promise<EntryRow[]>;
  /** The entries recorded under these idempotency keys. */
  entriesByIdempotencyKey(refs: readonly IdempotencyRef[]): Promise<EntryRow[]>;
  /** The first entry of the application that was created under this idempotency key. */
  creationByIdempotencyKey(workspaceId: string, idempotencyKey: string): Promise<EntryRow | undefined>;
  people(ref: ApplicationRef): Promise<PersonRow[]>;
  client(workspaceId: string, id: string): Promise<ClientRow | undefined>;
  keys(workspaceId: string): Promise<KeyRow[]>;
  policies(workspaceId: string): Promise<PolicyRow[]>;
  insertWorkspace(row: Insertable<WorkspaceTable>): Promise<void>;
  insertClient(row: Insertable<ClientTable>): Promise<void>;
  insertClientNote(row: Insertable<ClientNoteTable>): Promise<void>;
  /** False when there is no such note, or it is not this author's; null for any. */
  deleteClientNote(client: ClientRef, id: string, author: string | null): Promise<boolean>;
  insertKey(row: Insertable<KeyTable>): Promise<void>;
  /** False when there is no such key, or it is already revoked. */
  revokeKey(workspaceId: string, id: string, at: number): Promise<boolean>;
  /** Notes a use; called at most once a minute per key. */
  touchKey(workspaceId: string, id: string, at: number): Promise<void>;
  insertPolicy(row: Insertable<PolicyTable>): Promise<void>;
  insertApplications(rows: readonly Insertable<ApplicationTable>[]): Promise<void>;
  /** Writes envelope and derived columns of rows that `lockApplications` returned. */
  updateApplications(rows: readonly ApplicationRow[]): Promise<void>;
  insertPeople(rows: readonly Insertable<PersonTable>[]): Promise<void>;
  /** Fills in an address that was not known before. */
  updatePerson(row: PersonRow): Promise<void>;
  insertEntries(rows: readonly Insertable<EntryTable>[]): Promise<void>;
}

export interface Store {
  readonly reader: Reader;
  /**
   * Runs `work` in one transaction and resolves after the commit is on disk. One write runs at a time per
   * SQLite file; on PostgreSQL they run side by side and meet at the application rows, and `work` may run again from
   * the start, so it does nothing outside the database. A `write` inside `work` would wait for itself for ever.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Everything as it is committed now, to be read for as long as it takes. Whoever opens it closes it. */
  snapshot(): Promise<{ readonly reader: Reader; close(): Promise<void> }>;
  /** Runs `work` while nobody else, on whatever node, runs work under the same name; waits for its turn. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The same without waiting: resolves to undefined, with nothing done, where somebody else is at work. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  close(): Promise<void>;
}
