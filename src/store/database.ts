import type { Kysely } from 'kysely';
import type { SchemaWords } from './migrations/schema-words.ts';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';

/** All of a database as it was at one instant, until it is closed. */
export interface Snapshot {
  readonly session: Session;
  close(): Promise<void>;
}

/** What a kind of database offers. `sqlite/` and `postgres/` have the same files, and differ in nothing else. */
export interface Database {
  /** Builds queries in this database's SQL. It has no connection: it compiles and runs nothing. */
  readonly queries: Kysely<Tables>;
  readonly schemaWords: SchemaWords;
  /** Sees only what is committed. */
  readonly reader: Session;
  /** The session ends with `work`: a query on it afterwards is an error. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  snapshot(): Promise<Snapshot>;
  /** Runs `work` while no other process migrates this database. */
  migrating(work: (connected: Kysely<unknown>) => Promise<void>): Promise<void>;
  /** Runs `work` while nobody else, in this process or another, runs work under the same name. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The same without waiting: where somebody does, it is not run at all, and this resolves to undefined. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  close(): Promise<void>;
}
