import { randomBytes } from 'node:crypto';
import { problem } from '../errors.ts';
import { hashKey } from '../keys.ts';
import type { AccountRow, AccountTokenRow } from '../store/accounts.ts';
import type { Store, Transaction } from '../store/store.ts';
import { noAccount, normalEmail } from './accounts.ts';
import { requireGoodPassword } from './password-rules.ts';
import { type SignInDeps, setPassword } from './sessions.ts';

const hourMs = 60 * 60_000;
/** An invitation waits for somebody who does not expect it; a reset for somebody who sits there. */
const lifeMs = { invitation: 7 * 24 * hourMs, reset: hourMs } as const;
/** However often it is asked for: one mail in this time. */
const resetPauseMs = 2 * 60_000;

/** A link that was made. The token is nowhere else: the store keeps its hash. */
export interface AccountLink {
  account: AccountRow;
  purpose: AccountTokenRow['purpose'];
  token: string;
  expiresAt: number;
}

/** Makes the link by which somebody takes over an account. Earlier ones end. */
export async function invite(
  store: Store,
  now: number,
  workspaceId: string,
  id: string,
): Promise<AccountLink> {
  return store.write(async transaction => {
    const account = await transaction.lockAccount(workspaceId, id);
    if (account === undefined) throw noAccount();
    if (account.disabled_at !== null) {
      throw problem('impossible-account', 'The account is disabled; let it in again first.');
    }
    await transaction.dropAccountTokens(workspaceId, id);
    return makeLink(transaction, account, 'invitation', now);
  });
}

/** Makes the link for a forgotten password; undefined where there is nobody to send it to, or one was just sent. */
export async function requestReset(
  store: Store,
  now: number,
  workspaceId: string,
  email: string,
): Promise<AccountLink | undefined> {
  const known = await store.reader.accountByEmail(workspaceId, normalEmail(email));
  if (known === undefined) return undefined;
  return store.write(async transaction => {
    const account = await transaction.lockAccount(workspaceId, known.id);
    if (account === undefined || account.disabled_at !== null) return undefined;
    const links = await transaction.accountTokens(workspaceId, account.id);
    const isRecent = links.some(
      link => link.purpose === 'reset' && link.used_at === null && link.created_at > now - resetPauseMs,
    );
    return isRecent ? undefined : makeLink(transaction, account, 'reset', now);
  });
}

/** Sets the password that somebody chose by an invitation or a reset. Whoever is signed in to the account is signed out. */
export async function choosePassword(
  { store, passwords, workspaceId }: SignInDeps,
  { token, password, now }: { token: string; password: string; now: number },
): Promise<AccountRow> {
  const hash = hashKey(token);
  const link = await store.reader.accountToken(workspaceId, hash);
  const account =
    link === undefined || !isOpen(link, now)
      ? undefined
      : await store.reader.account(workspaceId, link.account_id);
  if (account === undefined) throw deadLink();
  requireGoodPassword(password, account);
  const passwordHash = await passwords.hash(password);
  return store.write(async transaction => {
    const current = await transaction.lockAccount(workspaceId, account.id);
    if (current === undefined || current.disabled_at !== null) throw deadLink();
    if (!(await transaction.spendAccountToken(workspaceId, hash, now))) throw deadLink();
    await setPassword(transaction, current, passwordHash, now);
    return current;
  });
}

async function makeLink(
  transaction: Transaction,
  account: AccountRow,
  purpose: AccountTokenRow['purpose'],
  now: number,
): Promise<AccountLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now + lifeMs[purpose];
  await transaction.insertAccountToken({
    workspace_id: account.workspace_id,
    hash: hashKey(token),
    account_id: account.id,
    purpose,
    expires_at: expiresAt,
    used_at: null,
    created_at: now,
  });
  return { account, purpose, token, expiresAt };
}

function isOpen({ used_at, expires_at }: AccountTokenRow, now: number): boolean {
  return used_at === null && expires_at > now;
}

function deadLink() {
  return problem('dead-link', 'This link was used before, has expired, or was replaced by a later one.', {
    errors: [{ pointer: '/token', detail: 'is not the token of a link that is open' }],
  });
}
