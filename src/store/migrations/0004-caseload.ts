import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** The figures of each application, and what coaches write about their clients. */
export async function caseload(
  db: Kysely<unknown>,
  { integer, text, wideTable }: SchemaWords,
): Promise<void> {
  const tables = await db.introspection.getTables();
  const applications = tables.find(({ name }) => name === 'applications');
  if (applications?.columns.every(({ name }) => name !== 'figures')) {
    await db.schema.alterTable('applications').addColumn('figures', text).execute();
    // What a row says of itself is no longer all there is to say: the poller comes by and writes the figures.
    await sql`update applications set next_change_at = 0`.execute(db);
  }

  await db.schema
    .createTable('client_notes')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('client_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('visibility', text, c => c.notNull())
    .addColumn('author', text, c => c.notNull())
    .addColumn('author_role', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('text', text, c => c.notNull())
    .addPrimaryKeyConstraint('client_notes_pk', ['workspace_id', 'client_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
}
