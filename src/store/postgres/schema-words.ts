import { sql } from 'kysely';
import type { SchemaWords } from '../migrations/schema-words.ts';

export const postgresSchemaWords: SchemaWords = {
  integer: 'bigint',
  text: sql`text collate "C"`,
  keyedTable: sql``,
  wideTable: sql``,
  async refuseChanges(db, table) {
    await sql`
      create or replace function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% are never changed', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
    await sql`
      create or replace trigger ${sql.raw(`${table}_refuse_change`)}
      before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
  },
  async permitRemoval(db, table, condition) {
    await sql`
      create or replace trigger ${sql.raw(`${table}_refuse_change`)}
      before update or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
    await sql`
      create or replace trigger ${sql.raw(`${table}_refuse_removal`)}
      before delete on ${sql.table(table)}
      for each row when (not (${condition})) execute function refuse_change()`.execute(db);
  },
};
