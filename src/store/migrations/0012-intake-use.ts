import type { Kysely } from 'kysely';
import { hasColumn } from './has-column.ts';
import type { SchemaWords } from './schema-words.ts';

/** When something last came to an intake. */
export async function intakeUse(db: Kysely<unknown>, { integer }: SchemaWords): Promise<void> {
  if (await hasColumn(db, 'intakes', 'last_used_at')) return;
  await db.schema.alterTable('intakes').addColumn('last_used_at', integer).execute();
}
