import { type Actor, holderOf } from '../actor.ts';
import { hourOf, type LookedAt, noteLooks } from '../host/looks.ts';
import type { Store } from '../store/store.ts';

/** Notes what coaches look at, for their clients. */
export interface LookLog {
  note(actor: Actor, looks: readonly LookedAt[], at: number): void;
  /** Resolves when what was begun is written. */
  settled(): Promise<void>;
}

const MAX_REMEMBERED = 50_000;

/** Off the request's path: nobody waits for it. What was noted in this hour is remembered, so that most looks cost nothing. */
export function createLookLog(store: Store, onError: (error: unknown) => void): LookLog {
  const noted = new Set<string>();
  const underWay = new Set<Promise<void>>();
  return {
    note(actor, looks, at) {
      const hour = hourOf(at);
      const keyOf = ({ what, clientId, applicationId }: LookedAt) =>
        JSON.stringify([hour, actor.workspaceId, holderOf(actor), what, clientId, applicationId]);
      const fresh = looks.filter(look => !noted.has(keyOf(look)));
      if (fresh.length === 0) return;
      if (noted.size + fresh.length > MAX_REMEMBERED) noted.clear();
      for (const look of fresh) noted.add(keyOf(look));
      const write = noteLooks(store, actor, at, fresh)
        .catch(error => {
          // The next look of the hour tries again.
          for (const look of fresh) noted.delete(keyOf(look));
          onError(error);
        })
        .finally(() => underWay.delete(write));
      underWay.add(write);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
