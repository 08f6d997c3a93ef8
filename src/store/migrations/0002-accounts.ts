import { type Kysely, sql } from 'kysely';
import { hasColumn } from './has-column.ts';
import type { SchemaWords } from './schema-words.ts';

/** People who sign in with an e-mail address; a session of theirs is a key that names their account. */
export async function accounts(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable } = words;

  await db.schema
    .createTable('accounts')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('email', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('role', text, c => c.notNull())
    .addColumn('client_id', text)
    .addColumn('reach', text, c => c.notNull())
    .addColumn('password_hash', text)
    .addColumn('oidc_subject', text)
    .addColumn('failed_attempts', integer, c => c.notNull())
    .addColumn('locked_until', integer)
    .addColumn('disabled_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('accounts_pk', ['workspace_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .createIndex('accounts_by_email')
    .ifNotExists()
    .unique()
    .on('accounts')
    .columns(['workspace_id', 'email'])
    .execute();
  await db.schema
    .createIndex('accounts_by_oidc_subject')
    .ifNotExists()
    .unique()
    .on('accounts')
    .columns(['workspace_id', 'oidc_subject'])
    .where(sql.ref('oidc_subject'), 'is not', null)
    .execute();

  await db.schema
    .createTable('account_tokens')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('account_id', text, c => c.notNull())
    .addColumn('purpose', text, c => c.notNull())
    .addColumn('expires_at', integer, c => c.notNull())
    .addColumn('used_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('account_tokens_pk', ['workspace_id', 'hash'])
    .modifyEnd(keyedTable)
    .execute();

  if (!(await hasColumn(db, 'keys', 'account_id'))) {
    await db.schema.alterTable('keys').addColumn('account_id', text).execute();
  }
  await db.schema
    .createIndex('keys_by_account')
    .ifNotExists()
    .on('keys')
    .columns(['workspace_id', 'account_id'])
    .where(sql.ref('account_id'), 'is not', null)
    .execute();
}
