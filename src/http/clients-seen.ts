import { type Actor, mayTouchClient } from '../actor.ts';
import type { ClientRow, Reader } from '../store/store.ts';

const clientsPerRead = 500;

/** Every client that exists for the actor. */
export async function clientsSeen(reader: Reader, actor: Actor): Promise<ClientRow[]> {
  const seen: ClientRow[] = [];
  for (let afterId: string | undefined; ; ) {
    const page = await reader.clients(actor.workspaceId, {
      ...(afterId === undefined ? {} : { afterId }),
      limit: clientsPerRead,
    });
    seen.push(...page.filter(({ id }) => mayTouchClient(actor, id)));
    afterId = page.at(-1)?.id;
    if (page.length < clientsPerRead) return seen;
  }
}
