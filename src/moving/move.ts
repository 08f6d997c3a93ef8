import { moveIn } from '../host/move-in.ts';
import type { MovingTable } from '../store/moving.ts';
import type { Store } from '../store/store.ts';
import { Arrival, type Arrived } from './arrival.ts';
import type { Counts } from './header.ts';
import { Spool } from './spool.ts';

const rowsAtOnce = 200;

export interface Moved {
  counts: Counts;
  /** Addresses of accounts that are here already and stay as they are. */
  accountsKept: number;
}

/**
 * Takes an export into a workspace that has nothing yet. Everything is proved while it comes in, and waits on disk; then
 * one transaction writes it, or none of it.
 */
export async function takeIn(
  store: Store,
  { workspaceId, now, dryRun }: { workspaceId: string; now: number; dryRun: boolean },
  lines: AsyncIterable<(Buffer | null)[]>,
): Promise<Moved> {
  const spool = await Spool.open<Arrived>();
  try {
    const arrival = new Arrival(workspaceId, now);
    const waiting = new Map<MovingTable, Arrived['rows']>();
    const put = async (table: MovingTable, rows: Arrived['rows']) => {
      const together = [...(waiting.get(table) ?? []), ...rows];
      const isFull = together.length >= rowsAtOnce;
      waiting.set(table, isFull ? [] : together);
      if (isFull) await spool.add({ table, rows: together });
    };
    for await (const some of lines) {
      for (const line of some) {
        for (const { table, rows } of await arrival.take(line)) await put(table, rows);
      }
    }
    const counts = arrival.end();
    for (const [table, rows] of waiting) if (rows.length > 0) await spool.add({ table, rows });
    const accountsKept = await moveIn(store, workspaceId, () => spool.all(), { dryRun });
    return { counts, accountsKept };
  } finally {
    await spool.close();
  }
}
