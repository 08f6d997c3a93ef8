import { type Actor, holderOf } from '../actor.ts';
import { newId } from '../ids.ts';
import type { LookRow } from '../store/grants.ts';
import type { Store } from '../store/store.ts';
import { holderFrom } from './grants.ts';

/** What was looked at: something of one application, or of a client as a whole. */
export interface LookedAt {
  what: LookRow['what'];
  clientId: string;
  applicationId: string | null;
}

const hourMs = 3_600_000;

/** Hours since the epoch: of one hour there is one line for each reader and thing. */
export function hourOf(at: number): number {
  return Math.floor(at / hourMs);
}

/** Notes for the client who looked at what. A second line of the same hour is not written. */
export async function noteLooks(
  store: Store,
  actor: Actor,
  at: number,
  looks: readonly LookedAt[],
): Promise<void> {
  if (looks.length === 0) return;
  const { name } = await holderFrom(store, actor);
  await store.write(async transaction => {
    for (const { what, clientId, applicationId } of looks) {
      await transaction.noteLook({
        workspace_id: actor.workspaceId,
        client_id: clientId,
        id: newId('lok'),
        application_id: applicationId ?? '',
        actor_id: holderOf(actor),
        actor_name: name,
        what,
        at,
        hour: hourOf(at),
      });
    }
  });
}
