import type { Kysely } from 'kysely';

/** For migrations that add a column: SQLite has no "add column if not exists". */
export async function hasColumn(db: Kysely<unknown>, table: string, column: string): Promise<boolean> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name, columns }) => name === table && columns.some(({ name }) => name === column));
}
