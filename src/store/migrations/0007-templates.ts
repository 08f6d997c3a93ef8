import type { Kysely } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** The words that a workspace sends in place of those that ship. */
export async function templates(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable } = words;
  await db.schema
    .createTable('templates')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('subject', text)
    .addColumn('body', text, c => c.notNull())
    .addColumn('updated_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('templates_pk', ['workspace_id', 'name'])
    .modifyEnd(keyedTable)
    .execute();
}
