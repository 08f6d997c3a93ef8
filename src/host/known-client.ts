import { type Actor, mayTouchClient } from '../actor.ts';
import { type InputPlace, problem } from '../errors.ts';
import type { Reader } from '../store/store.ts';

/** Where clients are looked up: a transaction, or what is committed. */
type Clients = Pick<Reader, 'client'>;

/**
 * The client that a call is about: the one that it names, or the only one that exists for the caller; null for nobody in
 * particular. One that does not exist, or not for the caller, is `unknown-client`. `at` is where the call names it.
 */
export async function knownClient(
  clients: Clients,
  actor: Actor,
  named: string | null | undefined,
  at: InputPlace = { pointer: '/client' },
): Promise<string | null> {
  const id = named ?? actor.clientId;
  if (id !== null && !mayTouchClient(actor, id)) throw unknownClient(at);
  await requireKnownClient(clients, actor.workspaceId, id, at);
  return id;
}

/** That a client, where one is named, is of this workspace: `unknown-client` otherwise. */
export async function requireKnownClient(
  clients: Clients,
  workspaceId: string,
  id: string | null,
  at: InputPlace = { pointer: '/client' },
): Promise<void> {
  if (id !== null && (await clients.client(workspaceId, id)) === undefined) throw unknownClient(at);
}

function unknownClient(at: InputPlace) {
  return problem('unknown-client', 'There is no such client.', {
    errors: [{ ...at, detail: 'is not a client of this workspace' }],
  });
}
