import type { Grant } from '../actor.ts';
import { hasExpired } from '../host/grants.ts';
import type { GrantRow } from '../store/grants.ts';
import type { KeyRow, Reader } from '../store/store.ts';

/** When it is asked. A grant ends by the clock of its workspace; what is remembered ages by that of the machine. */
export interface GrantTime {
  now: number;
  receivedAt: number;
}

/** What coaches were granted. */
export interface GrantCache {
  /** By client; null where the key needs no grants. */
  of(key: KeyRow, at: GrantTime): Promise<ReadonlyMap<string, Grant> | null>;
  /** After a grant began or ended: nothing read before counts any more. */
  clear(): void;
}

const MAX_KEYS = 1_000;

/** Remembers for at most `maxAgeMs`, as keys are; what expires meanwhile ends at its instant. */
export function createGrantCache(reader: Reader, maxAgeMs: number): GrantCache {
  const known = new Map<string, { rows: readonly GrantRow[] | null; readAt: number }>();
  let generation = 0;

  async function rowsOf(key: KeyRow, receivedAt: number): Promise<readonly GrantRow[] | null> {
    const id = `${key.workspace_id}/${key.id}`;
    const found = known.get(id);
    if (found !== undefined && found.readAt <= receivedAt && receivedAt - found.readAt < maxAgeMs)
      return found.rows;
    const startedIn = generation;
    const rows = await readRows(reader, key);
    // A withdrawal while the lookup was under way: the rows may be the old ones.
    if (startedIn === generation) {
      if (known.size >= MAX_KEYS) known.clear();
      known.set(id, { rows, readAt: receivedAt });
    }
    return rows;
  }

  return {
    async of(key, { now, receivedAt }) {
      if (key.role !== 'coach') return null;
      const rows = await rowsOf(key, receivedAt);
      return rows === null ? null : grantsFrom(rows.filter(row => !hasExpired(row, now)));
    },
    clear() {
      generation++;
      known.clear();
    },
  };
}

async function readRows(reader: Reader, key: KeyRow): Promise<readonly GrantRow[] | null> {
  const { workspace_id, id, account_id } = key;
  const reach = account_id === null ? key.reach : (await reader.account(workspace_id, account_id))?.reach;
  return reach === 'workspace' ? null : reader.grantsHeldBy(workspace_id, account_id ?? id);
}

/** Grants by client. */
export function grantsFrom(rows: readonly GrantRow[]): ReadonlyMap<string, Grant> {
  return new Map(
    rows.map(row => [
      row.client_id,
      {
        id: row.id,
        clientId: row.client_id,
        names: row.shows_names === 1,
        notes: row.shows_notes === 1,
        employers: row.shows_employers === 1,
        post: row.post,
      },
    ]),
  );
}
