import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** The secret addresses that mail is sent to, and whose mail it is. */
export async function mailAddresses(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, wideTable } = words;
  await db.schema
    .createTable('mail_addresses')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('senders', text, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('last_used_at', integer)
    .addColumn('revoked_at', integer)
    .addPrimaryKeyConstraint('mail_addresses_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('mail_addresses_by_hash')
    .ifNotExists()
    .unique()
    .on('mail_addresses')
    .column('hash')
    .execute();
  await db.schema
    .createIndex('clients_by_email')
    .ifNotExists()
    .on('clients')
    .expression(sql`workspace_id, lower(email)`)
    .where(sql.ref('email'), 'is not', null)
    .execute();
}
