import { createHmac } from 'node:crypto';
import type { Role } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { ConfigError } from '../config.ts';
import { problem } from '../errors.ts';
import { isSandbox, newId } from '../ids.ts';
import { hashKey, keyPrefix, makeKey } from '../keys.ts';
import type { ClientRow, KeyRow, Store } from '../store/store.ts';
import { requireKnownClient } from './known-client.ts';
import { isOwnerAccount, isOwnerKey, requireSomeOwner } from './owners.ts';

/** The same on every node, so that two that start together on one new database make one workspace. */
const FIRST_WORKSPACE_ID = 'wsp_00000000000000000000000000';

export interface Owned {
  workspaceId: string;
  /** Only when a key was made: the one time that it can be shown. */
  key?: string;
}

/**
 * Makes sure that there is a workspace and that somebody can get in. Safe to call at every start. With `ownerKey`
 * that key works afterwards; without, a key is made when no usable owner key is left and no owner can sign in.
 */
export async function ensureOwner(store: Store, clock: Clock, ownerKey?: string): Promise<Owned> {
  const now = clock.now();
  await ensureWorkspace(store, now);
  const workspaceId = FIRST_WORKSPACE_ID;
  if (ownerKey !== undefined) {
    await ensureOwnerKey(store, ownerKey, now);
    return { workspaceId };
  }
  const keys = await store.reader.keys(workspaceId);
  if (keys.some(key => isOwnerKey(key, now))) return { workspaceId };
  if ((await store.reader.accounts(workspaceId)).some(isOwnerAccount)) return { workspaceId };
  const key = makeKey();
  await insertKey(store, ownerKeyRow(key, now));
  return { workspaceId, key };
}

async function ensureWorkspace(store: Store, now: number): Promise<void> {
  const exists = async () =>
    (await store.reader.workspaces()).some(workspace => workspace.id === FIRST_WORKSPACE_ID);
  if (await exists()) return;
  const row = { id: FIRST_WORKSPACE_ID, name: 'Top of Mind', created_at: now };
  try {
    await store.write(transaction => transaction.insertWorkspace(row));
  } catch (error) {
    // Another node was faster; anything else is a real failure.
    if (!(await exists())) throw error;
  }
}

async function ensureOwnerKey(store: Store, key: string, now: number): Promise<void> {
  const known = await store.reader.keyByHash(hashKey(key));
  if (known === undefined) {
    try {
      await insertKey(store, ownerKeyRow(key, now));
    } catch (error) {
      if ((await store.reader.keyByHash(hashKey(key))) === undefined) throw error;
    }
    return;
  }
  // Revoking has to outlast a restart: whoever revoked it may have done so because it leaked.
  if (!isOwnerKey(known, now)) {
    throw new ConfigError(['OWNER_KEY was revoked, has expired or is not an owner’s key; choose another']);
  }
}

function ownerKeyRow(key: string, now: number): KeyRow {
  return keyRow(FIRST_WORKSPACE_ID, key, { name: 'First owner', role: 'owner' }, now);
}

export interface NewKey {
  name: string;
  role: Role;
  clientId?: string | null;
  /** Whether a coach's key opens every client, or only those who granted it; every one unless given. */
  reach?: 'workspace' | 'granted';
  expiresAt?: number | null;
}

/** Makes a key. The answer is the only place where the key itself ever appears. */
export async function createKey(
  store: Store,
  now: number,
  workspaceId: string,
  wanted: NewKey,
): Promise<{ row: KeyRow; key: string }> {
  const { role, clientId = null, expiresAt = null } = wanted;
  if (role === 'candidate' && clientId === null) {
    throw problem('impossible-key', 'A candidate’s key needs the client whose applications it opens.', {
      errors: [{ pointer: '/clientId', detail: 'is needed with this role' }],
    });
  }
  if (role === 'owner' && clientId !== null) {
    throw problem('impossible-key', 'An owner’s key opens the whole workspace; it has no client.');
  }
  if (wanted.reach === 'granted' && (role !== 'coach' || clientId !== null)) {
    throw problem('impossible-key', 'Only a coach’s key without a client can depend on grants.');
  }
  if (expiresAt !== null && expiresAt <= now) {
    throw problem('impossible-key', 'The key would have expired already.');
  }
  const key = makeKey(isSandbox(workspaceId) ? 'test' : 'live');
  const row = keyRow(workspaceId, key, wanted, now);
  await store.write(async transaction => {
    await requireKnownClient(transaction, workspaceId, clientId, { pointer: '/clientId' });
    await transaction.insertKey(row);
  });
  return { row, key };
}

/** Revokes a key; doing it again changes nothing. */
export async function revokeKey(store: Store, now: number, workspaceId: string, id: string): Promise<void> {
  await store.write(async transaction => {
    const key = (await transaction.keys(workspaceId)).find(candidate => candidate.id === id);
    if (key === undefined) throw problem('not-found', 'There is no such key.');
    await transaction.revokeKey(workspaceId, id, now);
    if (isOwnerKey(key, now)) await requireSomeOwner(transaction, workspaceId, now);
  });
}

/** Notes when a key was last used. */
export function noteKeyUse(store: Store, key: KeyRow, now: number): Promise<void> {
  return store.write(transaction => transaction.touchKey(key.workspace_id, key.id, now));
}

export async function createClient(
  store: Store,
  now: number,
  workspaceId: string,
  wanted: { name: string; email?: string | null },
): Promise<ClientRow> {
  const row: ClientRow = {
    workspace_id: workspaceId,
    id: newId('cli'),
    name: wanted.name,
    email: wanted.email ?? null,
    created_at: now,
  };
  await store.write(transaction => transaction.insertClient(row));
  return row;
}

/** Makes those of these clients that are not there yet; two nodes that do it at once make each of them once. */
export function ensureClients(store: Store, rows: readonly ClientRow[]): Promise<void> {
  return store.write(async transaction => {
    for (const row of rows) {
      const known = await transaction.client(row.workspace_id, row.id);
      if (known === undefined) await transaction.insertClient(row);
    }
  });
}

/**
 * A secret that all nodes of one deployment share and nobody outside sees: derived from the hash of the first
 * key, which never leaves the database and is never deleted. Call after `ensureOwner`.
 */
export async function sharedSecret(store: Store, workspaceId: string, purpose: string): Promise<string> {
  const keys = await store.reader.keys(workspaceId);
  const first = keys.reduce<KeyRow | undefined>(
    (oldest, key) => (oldest === undefined || key.id < oldest.id ? key : oldest),
    undefined,
  );
  if (first === undefined) throw new Error('The workspace has no key yet');
  return createHmac('sha256', first.hash).update(purpose).digest('hex');
}

/** The row of a new key. */
export function keyRow(workspaceId: string, key: string, wanted: NewKey, now: number): KeyRow {
  return {
    workspace_id: workspaceId,
    id: newId('key'),
    hash: hashKey(key),
    prefix: keyPrefix(key),
    name: wanted.name,
    role: wanted.role,
    client_id: wanted.clientId ?? null,
    expires_at: wanted.expiresAt ?? null,
    last_used_at: null,
    revoked_at: null,
    created_at: now,
    account_id: null,
    reach: wanted.reach ?? 'workspace',
  };
}

function insertKey(store: Store, row: KeyRow): Promise<void> {
  return store.write(transaction => transaction.insertKey(row));
}
