import type { Kysely } from 'kysely';
import { firstTables } from './0001-first-tables.ts';
import { accounts } from './0002-accounts.ts';
import { grants } from './0003-grants.ts';
import { caseload } from './0004-caseload.ts';
import { intake } from './0005-intake.ts';
import { webhooks } from './0006-webhooks.ts';
import { templates } from './0007-templates.ts';
import { sandboxes } from './0008-sandboxes.ts';
import { mailAddresses } from './0009-mail-addresses.ts';
import { digests } from './0010-digests.ts';
import { intakeUse } from './0012-intake-use.ts';
import type { SchemaWords } from './schema-words.ts';

/**
 * All migrations by name, oldest first. What has been released is never edited, only added to. Each may be run again
 * after it broke off half-way.
 */
export const migrations: Readonly<
  Record<string, (db: Kysely<unknown>, words: SchemaWords) => Promise<void>>
> = {
  '0001-first-tables': firstTables,
  '0002-accounts': accounts,
  '0003-grants': grants,
  '0004-caseload': caseload,
  '0005-intake': intake,
  '0006-webhooks': webhooks,
  '0007-templates': templates,
  '0008-sandboxes': sandboxes,
  '0009-mail-addresses': mailAddresses,
  '0010-digests': digests,
  '0012-intake-use': intakeUse,
};
