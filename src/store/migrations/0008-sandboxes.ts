import { type Kysely, sql } from 'kysely';
import { hasColumn } from './has-column.ts';
import type { SchemaWords } from './schema-words.ts';

/**
 * Workspaces with a clock of their own. The id of a sandbox begins with `sbx_`, so that the pollers of live workspaces
 * look past sandboxes by their index alone, and each sandbox is asked by its own clock.
 */
export async function sandboxes(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { integer, text } = words;
  if (!(await hasColumn(db, 'workspaces', 'clock_at')))
    await db.schema.alterTable('workspaces').addColumn('clock_at', integer).execute();
  if (!(await hasColumn(db, 'workspaces', 'sandbox_of')))
    await db.schema.alterTable('workspaces').addColumn('sandbox_of', text).execute();

  await db.schema
    .createIndex('applications_due')
    .ifNotExists()
    .on('applications')
    .column('next_change_at')
    .where(sql<boolean>`next_change_at is not null and substr(workspace_id, 1, 4) <> 'sbx_'`)
    .execute();
  await db.schema.dropIndex('applications_by_next_change').ifExists().execute();
  await db.schema
    .createIndex('applications_due_in_sandboxes')
    .ifNotExists()
    .on('applications')
    .columns(['workspace_id', 'next_change_at'])
    .where(sql<boolean>`next_change_at is not null and substr(workspace_id, 1, 4) = 'sbx_'`)
    .execute();

  await db.schema
    .createIndex('deliveries_due_live')
    .ifNotExists()
    .on('deliveries')
    .column('next_attempt_at')
    .where(sql<boolean>`next_attempt_at is not null and substr(workspace_id, 1, 4) <> 'sbx_'`)
    .execute();
  await db.schema.dropIndex('deliveries_due').ifExists().execute();
  await db.schema
    .createIndex('deliveries_due_in_sandboxes')
    .ifNotExists()
    .on('deliveries')
    .columns(['workspace_id', 'next_attempt_at'])
    .where(sql<boolean>`next_attempt_at is not null and substr(workspace_id, 1, 4) = 'sbx_'`)
    .execute();

  // A sandbox is removed with all that is in it; the log of a live workspace is kept by the database as before.
  await words.permitRemoval(db, 'entries', sql`substr(old.workspace_id, 1, 4) = 'sbx_'`);
}
