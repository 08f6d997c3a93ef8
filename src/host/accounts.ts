import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { Store, Transaction } from '../store/store.ts';
import { newDigestSetting } from './digest-settings.ts';
import { requireKnownClient } from './known-client.ts';
import { isOwnerAccount, requireSomeOwner } from './owners.ts';

export interface NewAccount {
  email: string;
  name: string;
  role: AccountRow['role'];
  clientId?: string | null;
  reach?: AccountRow['reach'];
}

/** What may be changed; what is left out stays. */
export interface AccountChange {
  name?: string;
  role?: AccountRow['role'];
  clientId?: string | null;
  reach?: AccountRow['reach'];
  disabled?: boolean;
}

/** Addresses are compared without case: no mailbox that people have tells upper from lower. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Makes an account that nobody can sign in to yet: that takes an invitation, or the OpenID provider. */
export async function createAccount(
  store: Store,
  now: number,
  workspaceId: string,
  wanted: NewAccount,
): Promise<AccountRow> {
  const row = newAccount(now, workspaceId, wanted);
  await store.write(async transaction => {
    await requireFree(transaction, row);
    await requirePossible(transaction, row);
    await insertAccount(transaction, row);
  });
  return row;
}

/** With the mail that a new account gets. */
export async function insertAccount(transaction: Transaction, row: AccountRow): Promise<void> {
  await transaction.insertAccount(row);
  await transaction.insertDigestSetting(newDigestSetting(row, row.created_at));
}

/** The row of an account that nobody has signed in to. */
export function newAccount(now: number, workspaceId: string, wanted: NewAccount): AccountRow {
  return {
    workspace_id: workspaceId,
    id: newId('usr'),
    email: normalEmail(wanted.email),
    name: wanted.name,
    role: wanted.role,
    client_id: wanted.clientId ?? null,
    reach: wanted.reach ?? 'workspace',
    password_hash: null,
    oidc_subject: null,
    failed_attempts: 0,
    locked_until: null,
    disabled_at: null,
    created_at: now,
  };
}

/** One address, one account. */
export async function requireFree(
  transaction: Transaction,
  { workspace_id, email }: AccountRow,
): Promise<void> {
  if ((await transaction.accountByEmail(workspace_id, email)) === undefined) return;
  throw problem('email-taken', 'Somebody in this workspace has that address already.', {
    errors: [{ pointer: '/email', detail: 'belongs to another account' }],
  });
}

/** Changes an account. Whatever its sessions may do is decided when they open, so they end unless only the name changed. */
export async function changeAccount(
  store: Store,
  now: number,
  workspaceId: string,
  id: string,
  change: AccountChange,
): Promise<AccountRow> {
  return store.write(async transaction => {
    const before = await transaction.lockAccount(workspaceId, id);
    if (before === undefined) throw noAccount();
    const after = changed(before, change, now);
    await requirePossible(transaction, after);
    await transaction.updateAccount(after);
    const mayDo = ({ role, client_id, reach, disabled_at }: AccountRow) =>
      [role, client_id, reach, disabled_at].join(' ');
    if (mayDo(before) !== mayDo(after)) await transaction.revokeKeysOfAccount(workspaceId, id, now);
    if (after.disabled_at !== null) await transaction.dropAccountTokens(workspaceId, id);
    if (isOwnerAccount(before) && !isOwnerAccount(after)) {
      await requireSomeOwner(transaction, workspaceId, now);
    }
    return after;
  });
}

function changed(before: AccountRow, change: AccountChange, now: number): AccountRow {
  const role = change.role ?? before.role;
  // Another role has no client unless it is given one.
  const kept = role === before.role ? before.client_id : null;
  const disabledAt = change.disabled === true ? (before.disabled_at ?? now) : null;
  return {
    ...before,
    name: change.name ?? before.name,
    role,
    client_id: change.clientId === undefined ? kept : change.clientId,
    reach: change.reach ?? (role === before.role ? before.reach : 'workspace'),
    disabled_at: change.disabled === undefined ? before.disabled_at : disabledAt,
  };
}

export function noAccount() {
  return problem('not-found', 'There is no such account.');
}

async function requirePossible(
  transaction: Transaction,
  { workspace_id, role, client_id, reach }: AccountRow,
): Promise<void> {
  if ((role === 'candidate') !== (client_id !== null)) {
    throw problem(
      'impossible-account',
      role === 'candidate'
        ? 'A candidate’s account needs the client whose applications it opens.'
        : 'Only a candidate’s account has a client.',
      { errors: [{ pointer: '/clientId', detail: 'goes with the role candidate, and with no other' }] },
    );
  }
  if (role !== 'coach' && reach === 'granted') {
    throw problem('impossible-account', 'Only a coach’s reach can be limited to what clients granted.', {
      errors: [{ pointer: '/reach', detail: 'can be granted for a coach only' }],
    });
  }
  await requireKnownClient(transaction, workspace_id, client_id, { pointer: '/clientId' });
}
