import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** The first tables. Every primary key leads with the workspace, so that the data could be spread by it. */
export async function firstTables(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable, wideTable } = words;

  await db.schema
    .createTable('workspaces')
    .ifNotExists()
    .addColumn('id', text, c => c.notNull().primaryKey())
    .addColumn('name', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .modifyEnd(keyedTable)
    .execute();

  await db.schema
    .createTable('clients')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('email', text)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('clients_pk', ['workspace_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();

  await db.schema
    .createTable('keys')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('prefix', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('role', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('expires_at', integer)
    .addColumn('last_used_at', integer)
    .addColumn('revoked_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('keys_pk', ['workspace_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema.createIndex('keys_by_hash').ifNotExists().unique().on('keys').column('hash').execute();

  await db.schema
    .createTable('policies')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('version', integer, c => c.notNull())
    .addColumn('body', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('policies_pk', ['workspace_id', 'name', 'version'])
    .modifyEnd(wideTable)
    .execute();

  await db.schema
    .createTable('applications')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('company', text, c => c.notNull())
    .addColumn('role', text, c => c.notNull())
    .addColumn('search_text', text, c => c.notNull())
    .addColumn('time_zone', text, c => c.notNull())
    .addColumn('state', text, c => c.notNull())
    .addColumn('attention', text, c => c.notNull())
    .addColumn('next_change_at', integer)
    .addColumn('next_follow_up_at', integer)
    .addColumn('revision', integer, c => c.notNull())
    .addColumn('head', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('updated_at', integer, c => c.notNull())
    // Last, so that a query that only filters need not read past it.
    .addColumn('envelope', text, c => c.notNull())
    .addPrimaryKeyConstraint('applications_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('applications_by_next_change')
    .ifNotExists()
    .on('applications')
    .column('next_change_at')
    .where('next_change_at', 'is not', null)
    .execute();
  await db.schema
    .createIndex('applications_by_follow_up')
    .ifNotExists()
    .on('applications')
    .columns(['workspace_id', 'next_follow_up_at', 'id'])
    .where(sql.ref('next_follow_up_at'), 'is not', null)
    .execute();
  // For the list by follow-up, which also gives those that have none stored and may have one by now.
  await db.schema
    .createIndex('applications_without_follow_up')
    .ifNotExists()
    .on('applications')
    .columns(['workspace_id', 'next_change_at'])
    .where(sql<boolean>`next_follow_up_at is null and next_change_at is not null`)
    .execute();
  await db.schema
    .createIndex('applications_by_client')
    .ifNotExists()
    .on('applications')
    .columns(['workspace_id', 'client_id', 'id'])
    .where(sql.ref('client_id'), 'is not', null)
    .execute();

  await db.schema
    .createTable('people')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('application_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('email', text)
    .addColumn('role', text)
    .addColumn('search_text', text, c => c.notNull())
    .addPrimaryKeyConstraint('people_pk', ['workspace_id', 'application_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();

  await db.schema
    .createTable('entries')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('application_id', text, c => c.notNull())
    .addColumn('seq', integer, c => c.notNull())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('type', text, c => c.notNull())
    .addColumn('at', integer, c => c.notNull())
    .addColumn('recorded_at', integer, c => c.notNull())
    .addColumn('event', text, c => c.notNull())
    .addColumn('words', text)
    .addColumn('decision', text)
    .addColumn('from_state', text)
    .addColumn('to_state', text, c => c.notNull())
    .addColumn('duplicate_of', integer)
    .addColumn('revised', text)
    .addColumn('actor', text, c => c.notNull())
    .addColumn('source', text)
    .addColumn('digest', text, c => c.notNull())
    .addColumn('previous_hash', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('idempotency_key', text)
    .addColumn('request_digest', text)
    .addPrimaryKeyConstraint('entries_pk', ['workspace_id', 'application_id', 'seq'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('entries_by_idempotency_key')
    .ifNotExists()
    .unique()
    .on('entries')
    .columns(['workspace_id', 'application_id', 'idempotency_key'])
    .where(sql.ref('idempotency_key'), 'is not', null)
    .execute();

  // One creation per key in a workspace: of two that race, the second is refused, starts over and finds the first.
  await db.schema
    .createIndex('entries_by_creation_key')
    .ifNotExists()
    .unique()
    .on('entries')
    .columns(['workspace_id', 'idempotency_key'])
    .where(sql<boolean>`kind = 'created' and idempotency_key is not null`)
    .execute();

  await words.refuseChanges(db, 'entries');
}
