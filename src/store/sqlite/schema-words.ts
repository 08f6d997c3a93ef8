import { sql } from 'kysely';
import type { SchemaWords } from '../migrations/schema-words.ts';

export const sqliteSchemaWords: SchemaWords = {
  integer: 'integer',
  text: 'text',
  keyedTable: sql`strict, without rowid`,
  // With a rowid: rows beyond a fifth of a page would spill over from the nodes of a tree of keys.
  wideTable: sql`strict`,
  async refuseChanges(db, table) {
    for (const change of ['update', 'delete']) {
      await sql`
        create trigger if not exists ${sql.raw(`${table}_refuse_${change}`)}
        before ${sql.raw(change)} on ${sql.table(table)}
        begin
          select raise(abort, ${sql.lit(`${table} are never changed`)});
        end`.execute(db);
    }
  },
  async permitRemoval(db, table, condition) {
    await sql`drop trigger if exists ${sql.raw(`${table}_refuse_delete`)}`.execute(db);
    await sql`
      create trigger ${sql.raw(`${table}_refuse_delete`)}
      before delete on ${sql.table(table)} when not (${condition})
      begin
        select raise(abort, ${sql.lit(`${table} are never changed`)});
      end`.execute(db);
  },
};
