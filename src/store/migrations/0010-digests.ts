import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './schema-words.ts';

/** Mail of ours about what is due: who gets it when, what was sent, what it named, and what is to wait. */
export async function digests(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text, keyedTable, wideTable } = words;

  await db.schema
    .createTable('digest_settings')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('account_id', text, c => c.notNull())
    .addColumn('enabled', integer, c => c.notNull())
    .addColumn('time', text, c => c.notNull())
    .addColumn('time_zone', text)
    .addColumn('weekdays_only', integer, c => c.notNull())
    .addColumn('weekday', integer, c => c.notNull())
    .addColumn('next_at', integer)
    .addColumn('last_delivered_at', integer)
    .addPrimaryKeyConstraint('digest_settings_pk', ['workspace_id', 'account_id'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .createIndex('digest_settings_due')
    .ifNotExists()
    .on('digest_settings')
    .columns(['workspace_id', 'next_at'])
    .where(sql.ref('next_at'), 'is not', null)
    .execute();

  await db.schema
    .createTable('digests')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('id', text, c => c.notNull())
    .addColumn('account_id', text, c => c.notNull())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('local_date', text, c => c.notNull())
    .addColumn('status', text, c => c.notNull())
    .addColumn('things', integer, c => c.notNull())
    .addColumn('attempts', integer, c => c.notNull())
    .addColumn('next_attempt_at', integer)
    .addColumn('gives_up_at', integer, c => c.notNull())
    .addColumn('sent_at', integer)
    .addColumn('created_at', integer, c => c.notNull())
    .addColumn('letter', text)
    .addPrimaryKeyConstraint('digests_pk', ['workspace_id', 'id'])
    .modifyEnd(wideTable)
    .execute();
  // Whoever is second to claim somebody's day finds it taken.
  await db.schema
    .createIndex('digests_once_a_day')
    .ifNotExists()
    .unique()
    .on('digests')
    .columns(['workspace_id', 'account_id', 'local_date'])
    .where(sql<boolean>`kind = 'digest'`)
    .execute();
  await db.schema
    .createIndex('digests_due')
    .ifNotExists()
    .on('digests')
    .columns(['workspace_id', 'next_attempt_at'])
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();

  await db.schema
    .createTable('digest_mentions')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('account_id', text, c => c.notNull())
    .addColumn('thing', text, c => c.notNull())
    .addColumn('from_at', integer, c => c.notNull())
    .addColumn('stage', text, c => c.notNull())
    .addColumn('mentioned_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('digest_mentions_pk', [
      'workspace_id',
      'account_id',
      'thing',
      'from_at',
      'stage',
    ])
    .modifyEnd(keyedTable)
    .execute();

  await db.schema
    .createTable('digest_snoozes')
    .ifNotExists()
    .addColumn('workspace_id', text, c => c.notNull())
    .addColumn('account_id', text, c => c.notNull())
    .addColumn('thing', text, c => c.notNull())
    .addColumn('application_id', text, c => c.notNull())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('until_at', integer, c => c.notNull())
    .addColumn('created_at', integer, c => c.notNull())
    .addPrimaryKeyConstraint('digest_snoozes_pk', ['workspace_id', 'account_id', 'thing'])
    .modifyEnd(keyedTable)
    .execute();

  // Whoever has an account by now gets what a new one gets; when, the worker counts.
  await sql`insert into digest_settings
      (workspace_id, account_id, enabled, time, time_zone, weekdays_only, weekday, next_at, last_delivered_at)
    select a.workspace_id, a.id, 1, '08:00', null, 1, 1, 0, null from accounts as a
    where not exists (
      select 1 from digest_settings as s where s.workspace_id = a.workspace_id and s.account_id = a.id
    )`.execute(db);
}
