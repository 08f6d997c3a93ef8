import type { Insertable, Kysely } from 'kysely';
import type { SchemaWords } from './migrations/schema-words.ts';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, IdempotencyRef, PersonRow } from './store.ts';

/** What a kind of database offers. `sqlite/` and `postgres/` have the same files, and differ in nothing else. */
export interface Database {
  /** Builds queries in this database's SQL. It has no connection: it compiles and runs nothing. */
  readonly queries: Kysely<Tables>;
  readonly schemaWords: SchemaWords;
  readonly manyRows: ManyRows;
  /** Sees only what is committed. */
  readonly reader: Session;
  /** The session ends with `work`: a query on it afterwards is an error. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs `work` while no other process migrates this database. */
  migrating(work: (connected: Kysely<unknown>) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * What handles many rows at once, and is fast in different ways: in SQLite a loop over a prepared statement (there
 * is no round trip to save), in PostgreSQL one statement for all rows.
 */
export interface ManyRows {
  lockApplications(session: Session, refs: readonly ApplicationRef[]): Promise<ApplicationRow[]>;
  entriesByIdempotencyKey(session: Session, refs: readonly IdempotencyRef[]): Promise<EntryRow[]>;
  people(session: Session, workspaceId: string, applicationIds: readonly string[]): Promise<PersonRow[]>;
  insert<T extends keyof Tables>(
    session: Session,
    table: T,
    rows: readonly Insertable<Tables[T]>[],
  ): Promise<void>;
  /** Resolves to the number of rows found and written. */
  updateApplications(session: Session, rows: readonly ApplicationRow[]): Promise<number>;
}
