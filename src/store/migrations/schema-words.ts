import type { ColumnDataType, Kysely, RawBuilder } from 'kysely';

/** The few words in which the two databases' schemas differ. */
export interface SchemaWords {
  /** A 64-bit integer. */
  readonly integer: ColumnDataType;
  /** Text that compares and sorts by its bytes, so that both databases agree on the order of ids. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  /** Ends `create table` for a table of small rows that are found by their primary key. */
  readonly keyedTable: RawBuilder<unknown>;
  /** Ends `create table` for a table of large rows. */
  readonly wideTable: RawBuilder<unknown>;
  /** Makes the database itself refuse to change or remove rows of this table. */
  refuseChanges(db: Kysely<unknown>, table: string): Promise<void>;
  /** Lets rows be removed after all where `condition` holds of the row `old`. */
  permitRemoval(db: Kysely<unknown>, table: string, condition: RawBuilder<unknown>): Promise<void>;
}
