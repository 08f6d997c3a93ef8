import type { Insertable } from 'kysely';
import type { Tables } from './rows.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, IdempotencyRef, PersonRow } from './store.ts';

/**
 * What handles many rows at once, and is fast in different ways: in SQLite a loop over a prepared statement (there
 * is no round trip to save), in PostgreSQL one statement for all rows.
 */
export interface ManyRows {
  lockApplications(refs: readonly ApplicationRef[]): Promise<ApplicationRow[]>;
  entriesByIdempotencyKey(refs: readonly IdempotencyRef[]): Promise<EntryRow[]>;
  people(workspaceId: string, applicationIds: readonly string[]): Promise<PersonRow[]>;
  insert<T extends keyof Tables>(table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void>;
  /** Resolves to the number of rows found and written. */
  updateApplications(rows: readonly ApplicationRow[]): Promise<number>;
}
