import { type Kysely, sql } from 'kysely';
import { hasColumn } from './has-column.ts';
import type { SchemaWords } from './schema-words.ts';

/** What other tools send: how they name applications, what waits for somebody to say where it belongs, their mappings. */
export async function intake(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, wideTable } = words;

  if (!(await hasColumn(db, 'applications', 'external_id'))) {
    await db.schema.alterTable('applications').addColumn('external_id', text).execute();
  }
  // Two without a client are two of the same client, which a plain column would not say: null is equal to nothing.
  await db.schema
    .createIndex('applications_by_external_id')
    .ifNotExists()
    .unique()
    .on('applications')
    .expression(sql`workspace_id, external_id, coalesce(client_id, '')`)
    .where(sql.ref('external_id'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('people_by_email')
    .ifNotExists()
    .on('people')
    .expression(sql`workspace_id, lower(email)`)
    .where(sql.ref('email'), 'is not', null)
    .execute();

  // What was recorded for an application that its caller did not name by id: once in a workspace.
  await db.schema
    .createIndex('entries_by_routed_key')
    .ifNotExists()
    .unique()
    .on('entries')
    .columns(['workspace_id', 'idempotency_key'])
    .where(sql<boolean>`idempotency_key >= 'routed ' and idempotency_key < 'routed!'`)
    .execute();

  await db.schema
    .createTable('inbox')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('status', text, c => c.notNull())
    .addColumn('reason', text, c => c.notNull())
    .addColumn('event', text, c => c.notNull())
    .addColumn('naming', text, c => c.notNull())
    .addColumn('candidates', text, c => c.notNull())
    .addColumn('actor', text, c => c.notNull())
    .addColumn('received_at', integer, c => c.notNull())
    .addColumn('idempotency_key', text)
    .addColumn('request_digest', text, c => c.notNull())
    .addColumn('application_id', text)
    .addColumn('entry_seq', integer)
    .addColumn('settled_by', text)
    .addColumn('settled_at', integer)
    .addPrimaryKeyConstraint('inbox_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('inbox_by_key')
    .ifNotExists()
    .unique()
    .on('inbox')
    .columns(['workspace_id', 'idempotency_key'])
    .where(sql.ref('idempotency_key'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('inbox_by_status')
    .ifNotExists()
    .on('inbox')
    .columns(['workspace_id', 'status', 'id'])
    .execute();

  await db.schema
    .createTable('intakes')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('expression', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('revoked_at', integer)
    .addPrimaryKeyConstraint('intakes_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('intakes_by_hash')
    .ifNotExists()
    .unique()
    .on('intakes')
    .column('hash')
    .execute();
}
