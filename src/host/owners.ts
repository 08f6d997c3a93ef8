import { problem } from '../errors.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { KeyRow, Transaction } from '../store/store.ts';

/** An owner's key that stands for itself: it outlives every session. */
export function isOwnerKey(key: KeyRow, now: number): boolean {
  return (
    key.role === 'owner' &&
    key.account_id === null &&
    key.revoked_at === null &&
    (key.expires_at === null || key.expires_at > now)
  );
}

/** An owner who can sign in without anybody's help. */
export function isOwnerAccount({ role, disabled_at, password_hash, oidc_subject }: AccountRow): boolean {
  return role === 'owner' && disabled_at === null && (password_hash ?? oidc_subject) !== null;
}

/**
 * Undoes the transaction that would leave nobody to get in as an owner. Two owners who shut each other out at the same
 * instant on PostgreSQL could still lock both out; the next start then makes a new owner key.
 */
export async function requireSomeOwner(
  transaction: Transaction,
  workspaceId: string,
  now: number,
): Promise<void> {
  const [keys, accounts] = await Promise.all([
    transaction.keys(workspaceId),
    transaction.accounts(workspaceId),
  ]);
  if (keys.some(key => isOwnerKey(key, now)) || accounts.some(isOwnerAccount)) return;
  throw problem('last-owner-key', 'Nobody would be left to get in as an owner. Make another owner first.');
}
