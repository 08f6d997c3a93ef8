/** Notes when something was last used: keys, the addresses of intakes. */
export interface LastUse<Row> {
  note(row: Row, now: number): void;
  /** Resolves when what was begun is written. */
  settled(): Promise<void>;
}

const EVERY_MS = 60_000;
const MAX_REMEMBERED = 10_000;

/** Off the request's path: nobody waits for it, and when it fails the time stays as it was. */
export function createLastUse<Row extends { id: string; last_used_at: number | null }>(
  write: (row: Row, now: number) => Promise<void>,
  onError: (error: unknown) => void,
): LastUse<Row> {
  const notedAt = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  return {
    note(row, now) {
      const last = Math.max(row.last_used_at ?? 0, notedAt.get(row.id) ?? 0);
      if (now - last < EVERY_MS) return;
      if (notedAt.size >= MAX_REMEMBERED) notedAt.clear();
      notedAt.set(row.id, now);
      const written = write(row, now)
        .catch(onError)
        .finally(() => underWay.delete(written));
      underWay.add(written);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
