import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { hashKey, keyPrefix, makeKey } from '../keys.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { KeyRow, Store, Transaction } from '../store/store.ts';
import { noAccount, normalEmail } from './accounts.ts';
import { afterFailure, isLocked, withoutFailures } from './lock-out.ts';
import { requireGoodPassword } from './password-rules.ts';
import type { Passwords } from './passwords.ts';

/** What signing in works with. Addresses are known in one workspace: that of this deployment. */
export interface SignInDeps {
  store: Store;
  passwords: Passwords;
  workspaceId: string;
}

const dayMs = 24 * 60 * 60_000;
const sessionMs = 14 * dayMs;
/** How long an expired session can still be told from one that never was. */
const keptMs = 30 * dayMs;

/** One answer for every failure, so that nobody learns from it who has an account. */
function notSignedIn() {
  return problem(
    'unauthenticated',
    'The e-mail address and the password do not go together, or there were too many tries: then wait a quarter of an hour, or ask for a new password.',
  );
}

/** Opens a session for whoever knows the password. The key behind it is forgotten at once; its hash is what counts. */
export async function signIn(
  { store, passwords, workspaceId }: SignInDeps,
  { email, password, browser, now }: { email: string; password: string; browser: string; now: number },
): Promise<KeyRow> {
  const account = await store.reader.accountByEmail(workspaceId, normalEmail(email));
  // The attempt is counted while the password is hashed: many at once cannot slip past the lock, and counting costs
  // no time by which an account could be told from none.
  const [mayTry, matches] = await Promise.all([
    account === undefined ? false : countAttempt(store, account, now),
    passwords.matches(password, account?.password_hash ?? null),
  ]);
  if (account?.password_hash == null || !mayTry || !matches) throw notSignedIn();
  const { password_hash } = account;
  const renewed = passwords.isOutdated(password_hash) ? await passwords.hash(password) : password_hash;
  return store.write(async transaction => {
    const current = await transaction.lockAccount(workspaceId, account.id);
    if (current?.password_hash !== password_hash || current.disabled_at !== null) throw notSignedIn();
    await transaction.updateAccount({ ...withoutFailures(current), password_hash: renewed });
    return openSession(transaction, current, browser, now);
  });
}

/** Opens a session for whoever the OpenID provider vouches for; undefined for people without an account. */
export async function signInWithOpenId(
  { store, workspaceId }: Omit<SignInDeps, 'passwords'>,
  who: { subject: string; email: string | undefined; browser: string; now: number },
): Promise<KeyRow | undefined> {
  const { reader } = store;
  const known =
    (await reader.accountByOidcSubject(workspaceId, who.subject)) ??
    (who.email === undefined ? undefined : await reader.accountByEmail(workspaceId, normalEmail(who.email)));
  if (known === undefined) return undefined;
  return store.write(async transaction => {
    const account = await transaction.lockAccount(workspaceId, known.id);
    if (account === undefined || account.disabled_at !== null) return undefined;
    // An address that changed hands at the provider does not hand over the account.
    if (account.oidc_subject !== null && account.oidc_subject !== who.subject) return undefined;
    if (account.oidc_subject === null) {
      await transaction.updateAccount({ ...account, oidc_subject: who.subject });
    }
    return openSession(transaction, account, who.browser, who.now);
  });
}

/** Chooses another password for the account of a session, which alone stays open. */
export async function changePassword(
  { store, passwords, workspaceId }: SignInDeps,
  change: { accountId: string; keyId: string; current: string; password: string; now: number },
): Promise<void> {
  const { accountId, keyId, current, password, now } = change;
  const account = await store.reader.account(workspaceId, accountId);
  if (account === undefined) throw noAccount();
  requireGoodPassword(password, account);
  const [mayTry, matches] = await Promise.all([
    countAttempt(store, account, now),
    passwords.matches(current, account.password_hash),
  ]);
  if (!mayTry || !matches) {
    throw problem('wrong-password', 'The present password is not right, or was tried too often.', {
      errors: [{ pointer: '/current', detail: 'is not the present password' }],
    });
  }
  const hash = await passwords.hash(password);
  await store.write(async transaction => {
    const locked = await transaction.lockAccount(workspaceId, accountId);
    if (locked === undefined) throw noAccount();
    await setPassword(transaction, locked, hash, now, { except: keyId });
  });
}

/** Writes a new password, ends what the old one opened, and takes back every link that was still open. */
export async function setPassword(
  transaction: Transaction,
  account: AccountRow,
  hash: string,
  now: number,
  options: { except?: string } = {},
): Promise<void> {
  const { workspace_id, id } = account;
  await transaction.updateAccount({ ...withoutFailures(account), password_hash: hash });
  await transaction.revokeKeysOfAccount(workspace_id, id, now, options);
  await transaction.dropAccountTokens(workspace_id, id);
}

/** The sessions of an account that are open, the newest first. */
export async function openSessions(
  store: Store,
  { workspaceId, accountId }: { workspaceId: string; accountId: string | null },
  now: number,
): Promise<KeyRow[]> {
  if (accountId === null) return [];
  const keys = await store.reader.keysOfAccount(workspaceId, accountId);
  return keys
    .filter(key => key.revoked_at === null && key.expires_at !== null && key.expires_at > now)
    .reverse();
}

/** Ends one session of an account. */
export async function endSession(
  store: Store,
  { workspaceId, accountId }: { workspaceId: string; accountId: string | null },
  id: string,
  now: number,
): Promise<void> {
  await store.write(async transaction => {
    const keys = accountId === null ? [] : await transaction.keysOfAccount(workspaceId, accountId);
    if (!keys.some(key => key.id === id)) throw problem('not-found', 'There is no such session.');
    await transaction.revokeKey(workspaceId, id, now);
  });
}

/** Counts an attempt as failed until it has succeeded; false where it may not even be made. */
function countAttempt(store: Store, { workspace_id, id }: AccountRow, now: number): Promise<boolean> {
  return store.write(async transaction => {
    const account = await transaction.lockAccount(workspace_id, id);
    if (account === undefined || account.disabled_at !== null || isLocked(account, now)) return false;
    await transaction.updateAccount(afterFailure(account, now));
    return true;
  });
}

async function openSession(
  transaction: Transaction,
  account: AccountRow,
  browser: string,
  now: number,
): Promise<KeyRow> {
  const key = makeKey();
  const row: KeyRow = {
    workspace_id: account.workspace_id,
    id: newId('key'),
    hash: hashKey(key),
    prefix: keyPrefix(key),
    name: browser,
    role: account.role,
    client_id: account.client_id,
    reach: account.reach,
    expires_at: now + sessionMs,
    last_used_at: now,
    revoked_at: null,
    created_at: now,
    account_id: account.id,
  };
  await transaction.dropExpiredKeysOfAccount(account.workspace_id, account.id, now - keptMs);
  await transaction.insertKey(row);
  return row;
}
