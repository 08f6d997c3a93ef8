import { type Actor, holderOf, mayTouchClient } from '../actor.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import type { ClientNoteRow, ClientRef, Store } from '../store/store.ts';

export interface NewNote {
  text: string;
  visibility: ClientNoteRow['visibility'];
}

/** Writes a note on a client: for coaches alone, or for the client too. No application's log knows of it. */
export async function addClientNote(
  store: Store,
  { actor, now, clientId }: { actor: Actor; now: number; clientId: string },
  { text, visibility }: NewNote,
): Promise<ClientNoteRow> {
  const row: ClientNoteRow = {
    workspace_id: actor.workspaceId,
    client_id: clientId,
    id: newId('not'),
    visibility,
    author: holderOf(actor),
    author_role: actor.role,
    created_at: now,
    text,
  };
  await store.write(async transaction => {
    const exists =
      mayTouchClient(actor, clientId) &&
      (await transaction.client(actor.workspaceId, clientId)) !== undefined;
    if (!exists) throw problem('not-found', 'There is no such client.');
    await transaction.insertClientNote(row);
  });
  return row;
}

/** Removes a note for good; whoever depends on grants removes their own only. */
export async function removeClientNote(
  store: Store,
  actor: Actor,
  ref: ClientRef,
  id: string,
): Promise<void> {
  await store.write(async transaction => {
    const by = actor.grants === null ? null : holderOf(actor);
    if (!(await transaction.deleteClientNote(ref, id, by)))
      throw problem('not-found', 'There is no such note.');
  });
}
