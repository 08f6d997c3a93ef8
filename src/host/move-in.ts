import { problem } from '../errors.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { MovingTable } from '../store/moving.ts';
import type { Store, Transaction } from '../store/store.ts';
import { newDigestSetting } from './digest-settings.ts';

/** Rows of one table. Whoever hands them over has proved them. */
interface Rows {
  table: MovingTable;
  rows: readonly Record<string, string | number | null>[];
}

/** Undoes what was only tried. */
class Tried extends Error {
  readonly accountsKept: number;
  constructor(accountsKept: number) {
    super('Only tried');
    this.accountsKept = accountsKept;
  }
}

/**
 * Writes a whole workspace in one transaction, where there is none yet but for keys and accounts. Resolves to the number
 * of accounts that were here already. With `dryRun` the same is done and taken back.
 * @param all asked again where the database has the transaction run again
 */
export async function moveIn(
  store: Store,
  workspaceId: string,
  all: () => AsyncIterable<Rows>,
  { dryRun }: { dryRun: boolean },
): Promise<number> {
  try {
    return await store.write(async transaction => {
      await requireEmpty(transaction, workspaceId);
      const accountsKept = await writeAll(transaction, workspaceId, all());
      if (dryRun) throw new Tried(accountsKept);
      return accountsKept;
    });
  } catch (error) {
    if (error instanceof Tried) return error.accountsKept;
    throw error;
  }
}

async function requireEmpty(transaction: Transaction, workspaceId: string): Promise<void> {
  const held = await transaction.occupied(workspaceId);
  if (held.length === 0) return;
  throw problem(
    'workspace-not-empty',
    `A workspace is moved into one that has nothing yet; here are ${held.join(', ').replaceAll('_', ' ')}.`,
  );
}

async function writeAll(
  transaction: Transaction,
  workspaceId: string,
  all: AsyncIterable<Rows>,
): Promise<number> {
  const here = await transaction.accounts(workspaceId);
  const taken = new Set(here.flatMap(({ id, email }) => [id, email]));
  let kept = 0;
  for await (const { table, rows } of all) {
    const isNew = (row: Rows['rows'][number]) =>
      table !== 'accounts' || !(taken.has(String(row['id'])) || taken.has(String(row['email'])));
    const fresh = rows.filter(isNew);
    kept += rows.length - fresh.length;
    // The rows have every column of this very table.
    await transaction.insertMoved(table, fresh as never);
    // As above.
    if (table === 'accounts') await letMailBegin(transaction, fresh as never);
  }
  return kept;
}

/** Accounts get mail as new ones do; when, is counted by whoever mails it. */
async function letMailBegin(transaction: Transaction, accounts: readonly AccountRow[]): Promise<void> {
  for (const account of accounts) {
    const setting = newDigestSetting(account, account.created_at);
    await transaction.insertDigestSetting({ ...setting, next_at: 0 });
  }
}
