import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** Who wants to hear what happens, what they are told, and every attempt to tell them. */
export async function webhooks(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable, wideTable } = words;

  await db.schema
    .createTable('webhooks')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('url', text, c => c.notNull())
    .addColumn('description', text)
    .addColumn('events', text)
    .addColumn('client_id', text)
    .addColumn('secret', text, c => c.notNull())
    .addColumn('previous_secret', text)
    .addColumn('previous_secret_until', integer)
    .addColumn('failing_since', integer)
    .addColumn('disabled_at', integer)
    .addColumn('disabled_reason', text)
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('webhooks_pk', ['workspace_id', 'id'])
    .modifyEnd(keyedTable)
    .execute();

  await db.schema
    .createTable('deliveries')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('webhook_id', text, c => c.notNull())
    .addColumn('application_id', text, c => c.notNull())
    .addColumn('place', text, c => c.notNull())
    .addColumn('type', text, c => c.notNull())
    .addColumn('state', text, c => c.notNull())
    .addColumn('attempts', integer, c => c.notNull())
    .addColumn('failures', integer, c => c.notNull())
    .addColumn('next_attempt_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('body', text, c => c.notNull())
    .addPrimaryKeyConstraint('deliveries_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('deliveries_due')
    .ifNotExists()
    .on('deliveries')
    .column('next_attempt_at')
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('deliveries_in_line')
    .ifNotExists()
    .on('deliveries')
    .columns(['workspace_id', 'webhook_id', 'application_id', 'place'])
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('deliveries_by_webhook')
    .ifNotExists()
    .on('deliveries')
    .columns(['workspace_id', 'webhook_id', 'id'])
    .execute();
  await db.schema
    .createIndex('deliveries_by_age')
    .ifNotExists()
    .on('deliveries')
    .columns(['workspace_id', 'created_at'])
    .execute();

  await db.schema
    .createTable('attempts')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('webhook_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('delivery_id', text, c => c.notNull())
    .addColumn('number', integer, c => c.notNull())
    .addColumn('at', integer, c => c.notNull())
    .addColumn('duration_ms', integer, c => c.notNull())
    .addColumn('outcome', text, c => c.notNull())
    .addColumn('answer_status', integer)
    .addColumn('answer_text', text)
    .addColumn('next_attempt_at', integer)
    .addPrimaryKeyConstraint('attempts_pk', ['workspace_id', 'webhook_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  await db.schema
    .createIndex('attempts_by_age')
    .ifNotExists()
    .on('attempts')
    .columns(['workspace_id', 'at'])
    .execute();

  // Rows of before know nothing of follow-ups whose time comes: the poller visits each once, and learns it.
  await sql`update applications set next_change_at = next_follow_up_at
    where next_follow_up_at is not null
      and (next_change_at is null or next_change_at > next_follow_up_at)`.execute(db);
}
