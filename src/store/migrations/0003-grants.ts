import type { Kysely } from 'kysely';
import { hasColumn } from './has-column.ts';
import type { SchemaWords } from './schema-words.ts';

/** How far clients let coaches in, and what coaches looked at. */
export async function grants(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable } = words;

  await db.schema
    .createTable('grants')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('client_id', text, c => c.notNull())
    .addColumn('coach', text, c => c.notNull())
    .addColumn('shows_names', integer, c => c.notNull())
    .addColumn('shows_notes', integer, c => c.notNull())
    .addColumn('shows_employers', integer, c => c.notNull())
    .addColumn('post', text, c => c.notNull())
    .addColumn('token_hash', text, c => c.notNull())
    .addColumn('expires_at', integer)
    .addColumn('holder_id', text)
    .addColumn('holder_name', text)
    .addColumn('accepted_at', integer)
    .addColumn('withdrawn_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('grants_pk', ['workspace_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .createIndex('grants_by_holder')
    .ifNotExists()
    .on('grants')
    .columns(['workspace_id', 'holder_id', 'client_id'])
    .execute();
  await db.schema
    .createIndex('grants_by_client')
    .ifNotExists()
    .on('grants')
    .columns(['workspace_id', 'client_id', 'id'])
    .execute();
  await db.schema
    .createIndex('grants_by_token')
    .ifNotExists()
    .unique()
    .on('grants')
    .columns(['workspace_id', 'token_hash'])
    .execute();

  await db.schema
    .createTable('looks')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('client_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('application_id', text, c => c.notNull())
    .addColumn('actor_id', text, c => c.notNull())
    .addColumn('actor_name', text, c => c.notNull())
    .addColumn('what', text, c => c.notNull())
    .addColumn('at', integer, c => c.notNull())
    .addColumn('hour', integer, c => c.notNull())
    .addPrimaryKeyConstraint('looks_pk', ['workspace_id', 'client_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();
  // One line for each hour, however often somebody looks, and on however many nodes.
  await db.schema
    .createIndex('looks_once_an_hour')
    .ifNotExists()
    .unique()
    .on('looks')
    .columns(['workspace_id', 'client_id', 'actor_id', 'what', 'application_id', 'hour'])
    .execute();

  if (!(await hasColumn(db, 'keys', 'reach'))) {
    await db.schema
      .alterTable('keys')
      .addColumn('reach', text, c => c.notNull().defaultTo('workspace'))
      .execute();
  }
}
