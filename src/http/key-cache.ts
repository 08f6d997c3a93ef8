import type { KeyRow, Reader } from '../store/store.ts';

/** Keys by their hash. */
export interface KeyCache {
  find(hash: string, now: number): Promise<KeyRow | undefined>;
  /** After a revocation: nothing read before counts any more. */
  clear(): void;
}

/** Whether a key still opens anything. */
export function isUsable({ revoked_at, expires_at }: KeyRow, now: number): boolean {
  return revoked_at === null && (expires_at === null || expires_at > now);
}

const MAX_KEYS = 1_000;

/**
 * Remembers a key for at most `maxAgeMs`: on PostgreSQL each lookup is a round trip, and there is one in every
 * request. Revoking clears this node at once; another node follows within `maxAgeMs`. Unknown keys are not
 * remembered, so a new key works everywhere at once.
 */
export function createKeyCache(reader: Reader, maxAgeMs: number): KeyCache {
  const known = new Map<string, { row: KeyRow; readAt: number }>();
  let generation = 0;
  return {
    async find(hash, now) {
      const found = known.get(hash);
      if (found !== undefined && found.readAt <= now && now - found.readAt < maxAgeMs) return found.row;
      const startedIn = generation;
      const row = await reader.keyByHash(hash);
      // A revocation while the lookup was under way: the row may be the old one.
      if (row !== undefined && startedIn === generation) {
        if (known.size >= MAX_KEYS) known.clear();
        known.set(hash, { row, readAt: now });
      } else {
        known.delete(hash);
      }
      return row;
    },
    clear() {
      generation++;
      known.clear();
    },
  };
}
