import { type Actor, holderOf, mayTouchClient } from '../actor.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { hashKey, makeInvitation } from '../keys.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { GrantRow } from '../store/grants.ts';
import type { Store, Transaction } from '../store/store.ts';
import { insertAccount, newAccount, requireFree } from './accounts.ts';
import { requireGoodPassword } from './password-rules.ts';
import type { SignInDeps } from './sessions.ts';

export interface NewGrant {
  /** The coach's e-mail address. */
  coach: string;
  names: boolean;
  notes: boolean;
  employers: boolean;
  post: 'remarks' | 'events';
  expiresAt: number | null;
}

/** Invites a coach to a client's applications. The token is shown this once. */
export async function inviteCoach(
  store: Store,
  { actor, now, clientId }: { actor: Actor; now: number; clientId: string },
  wanted: NewGrant,
): Promise<{ row: GrantRow; token: string }> {
  if (wanted.expiresAt !== null && wanted.expiresAt <= now) {
    throw problem('impossible-grant', 'The grant would have expired already.', {
      errors: [{ pointer: '/expiresAt', detail: 'must be later than now' }],
    });
  }
  const token = makeInvitation();
  const row: GrantRow = {
    workspace_id: actor.workspaceId,
    id: newId('gra'),
    client_id: clientId,
    coach: wanted.coach.toLowerCase(),
    shows_names: wanted.names ? 1 : 0,
    shows_notes: wanted.notes ? 1 : 0,
    shows_employers: wanted.employers ? 1 : 0,
    post: wanted.post,
    token_hash: hashKey(token),
    expires_at: wanted.expiresAt,
    holder_id: null,
    holder_name: null,
    accepted_at: null,
    withdrawn_at: null,
    created_at: now,
  };
  await store.write(async transaction => {
    await requireClient(transaction, actor, clientId);
    await transaction.insertGrant(row);
  });
  return { row, token };
}

/** Ends a grant, or takes an invitation back; doing it again changes nothing. */
export async function withdrawGrant(
  store: Store,
  { actor, now, clientId }: { actor: Actor; now: number; clientId: string },
  id: string,
): Promise<void> {
  const { workspaceId } = actor;
  await store.write(async transaction => {
    await requireClient(transaction, actor, clientId);
    const grant = await transaction.grant(workspaceId, id);
    if (grant?.client_id !== clientId) throw problem('not-found', 'There is no such grant.');
    await transaction.withdrawGrant(workspaceId, id, now);
  });
}

/** Who accepts a grant. */
export interface Holder {
  id: string;
  name: string;
  /** The address of an account; null for a key that stands for itself, which has none. */
  email: string | null;
}

/**
 * Accepts an invitation; doing it again changes nothing. What the same client granted the same holder before ends:
 * the latest word counts.
 */
export async function acceptGrant(
  store: Store,
  now: number,
  { workspaceId, token, holder }: { workspaceId: string; token: string; holder: Holder },
): Promise<GrantRow> {
  return store.write(async transaction => {
    const grant = requireOpen(await transaction.grantByToken(workspaceId, hashKey(token)), now);
    if (grant.holder_id === holder.id) return grant;
    if (holder.email !== null && holder.email !== grant.coach) {
      throw problem('impossible-grant', 'This invitation is for another e-mail address than yours.');
    }
    const by = { holderId: holder.id, holderName: holder.name, at: now };
    if (!(await transaction.acceptGrant(workspaceId, grant.id, by))) throw takenAlready();
    const held = await transaction.grantsHeldBy(workspaceId, holder.id);
    for (const { id, client_id } of held) {
      if (client_id === grant.client_id && id !== grant.id) {
        await transaction.withdrawGrant(workspaceId, id, now);
      }
    }
    return { ...grant, holder_id: holder.id, holder_name: holder.name, accepted_at: now };
  });
}

/**
 * Accepts an invitation for somebody who has no account: makes one with the address that was invited, which depends on
 * grants, and a password of their choice.
 */
export async function joinByGrant(
  { store, passwords, workspaceId }: SignInDeps,
  { token, name, password, now }: { token: string; name: string; password: string; now: number },
): Promise<AccountRow> {
  const invitation = requireOpen(await store.reader.grantByToken(workspaceId, hashKey(token)), now);
  const wanted = { email: invitation.coach, name, role: 'coach', reach: 'granted' } as const;
  const account = newAccount(now, workspaceId, wanted);
  requireGoodPassword(password, account);
  const row: AccountRow = { ...account, password_hash: await passwords.hash(password) };
  await store.write(async transaction => {
    await requireFree(transaction, row);
    await insertAccount(transaction, row);
    const by = { holderId: row.id, holderName: name, at: now };
    if (!(await transaction.acceptGrant(workspaceId, invitation.id, by))) throw takenAlready();
  });
  return row;
}

function requireOpen(grant: GrantRow | undefined, now: number): GrantRow {
  if (grant !== undefined && grant.withdrawn_at === null && !hasExpired(grant, now)) return grant;
  throw problem('not-found', 'There is no such invitation: it was withdrawn, has expired or never was.');
}

function takenAlready() {
  return problem('impossible-grant', 'Somebody else has accepted this invitation; ask for another.');
}

export function hasExpired({ expires_at }: GrantRow, now: number): boolean {
  return expires_at !== null && expires_at <= now;
}

/** What somebody who accepts is called, and the address that they signed in with. */
export async function holderFrom(store: Store, actor: Actor): Promise<Holder> {
  const { workspaceId, keyId, accountId } = actor;
  const account = accountId === null ? undefined : await store.reader.account(workspaceId, accountId);
  if (account !== undefined) return { id: account.id, name: account.name, email: account.email };
  const key = (await store.reader.keys(workspaceId)).find(({ id }) => id === keyId);
  return { id: holderOf(actor), name: key?.name ?? 'A coach', email: null };
}

async function requireClient(transaction: Transaction, actor: Actor, clientId: string): Promise<void> {
  const isThere =
    mayTouchClient(actor, clientId) && (await transaction.client(actor.workspaceId, clientId)) !== undefined;
  if (!isThere) throw problem('not-found', 'There is no such client.');
}
