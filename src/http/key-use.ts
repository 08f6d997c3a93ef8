import { noteKeyUse } from '../host/access.ts';
import type { KeyRow, Store } from '../store/store.ts';

/** Notes when keys were last used, for the list of keys. */
export interface KeyUse {
  note(key: KeyRow, now: number): void;
  /** Resolves when what was begun is written. */
  settled(): Promise<void>;
}

const EVERY_MS = 60_000;
const MAX_KEYS = 10_000;

/** Off the request's path: nobody waits for it, and when it fails the time stays as it was. */
export function createKeyUse(store: Store, onError: (error: unknown) => void): KeyUse {
  const notedAt = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  return {
    note(key, now) {
      const last = Math.max(key.last_used_at ?? 0, notedAt.get(key.id) ?? 0);
      if (now - last < EVERY_MS) return;
      if (notedAt.size >= MAX_KEYS) notedAt.clear();
      notedAt.set(key.id, now);
      const write = noteKeyUse(store, key, now)
        .catch(onError)
        .finally(() => underWay.delete(write));
      underWay.add(write);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
