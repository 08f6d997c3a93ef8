import { type Actor, mayTouchClient } from '../actor.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { hashKey, makeMailToken } from '../keys.ts';
import type { MailAddressRow } from '../store/mail-addresses.ts';
import type { Store } from '../store/store.ts';
import { knownClient } from './known-client.ts';

/** Makes a secret address for mail. The answer is the only place where the secret ever appears. */
export async function createMailAddress(
  store: Store,
  actor: Actor,
  now: number,
  wanted: { name: string; clientId: string | null; senders: readonly string[] },
): Promise<{ row: MailAddressRow; token: string }> {
  const { workspaceId } = actor;
  const token = makeMailToken();
  const row = await store.write(async transaction => {
    const made: MailAddressRow = {
      workspace_id: workspaceId,
      id: newId('mad'),
      hash: hashKey(token),
      name: wanted.name,
      client_id: await knownClient(transaction, actor, wanted.clientId),
      senders: JSON.stringify([...new Set(wanted.senders.map(sender => sender.toLowerCase()))]),
      created_at: now,
      last_used_at: null,
      revoked_at: null,
    };
    await transaction.insertMailAddress(made);
    return made;
  });
  return { row, token };
}

/** Revokes an address: mail to it is turned away from now on. Doing it again changes nothing. */
export async function revokeMailAddress(store: Store, actor: Actor, id: string, now: number): Promise<void> {
  await store.write(async transaction => {
    const row = await transaction.mailAddress(actor.workspaceId, id);
    if (row === undefined || !mayTouchClient(actor, row.client_id)) {
      throw problem('not-found', 'There is no such mail address.');
    }
    await transaction.revokeMailAddress(actor.workspaceId, id, now);
  });
}

/** Notes when an address was last used. */
export function noteMailAddressUse(store: Store, row: MailAddressRow, now: number): Promise<void> {
  return store.write(transaction => transaction.touchMailAddress(row.workspace_id, row.id, now));
}
