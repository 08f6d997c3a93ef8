import { genesis, hashOf } from '../../src/audit/chain.ts';
import type { EntryRow } from '../../src/store/store.ts';

export type Column = keyof EntryRow;

/** Another value that a column of this entry could hold. */
export function otherValue(entry: EntryRow, column: Column): string | number | null {
  switch (column) {
    case 'kind':
      return entry.kind === 'event' ? 'refusal' : 'event';
    case 'from_state':
    case 'to_state':
      return entry[column] === 'closed' ? 'awaiting' : 'closed';
    case 'recorded_at':
      // Before it happened. That it was later cannot be told.
      return entry.at - 1;
    case 'event':
      return JSON.stringify({ ...JSON.parse(entry.event), at: entry.at - 1 });
    case 'decision':
      return entry.decision === null ? nothingToRule : otherVerdict(entry.decision);
    case 'duplicate_of':
      return (entry.duplicate_of ?? 0) + 1;
    case 'revised':
      return entry.revised === null ? '{"from":"awaiting","to":"awaiting","verdicts":[]}' : null;
    case 'digest':
    case 'hash':
    case 'previous_hash':
      return entry[column].replace(/^./, first => (first === 'a' ? 'b' : 'a'));
    case 'actor':
      return '{"role":"coach","key":"key_somebody"}';
    default: {
      const value = entry[column];
      return typeof value === 'number' ? value + 1 : `${value ?? ''} or other`;
    }
  }
}

const nothingToRule = '{"verdict":"allowed","rules":[],"alternatives":[],"advice":[]}';

function otherVerdict(decision: string): string {
  return decision.replace(/"verdict":"(\w+)"/, (_, verdict) =>
    verdict === 'breach' ? '"verdict":"allowed"' : '"verdict":"breach"',
  );
}

/** The entry with one column changed. */
export function edited(entry: EntryRow, column: Column): EntryRow {
  return Object.assign({}, entry, { [column]: otherValue(entry, column) });
}

/** The entry with a hash that fits. */
export function rehashed(entry: EntryRow): EntryRow {
  return { ...entry, hash: hashOf(entry) };
}

/** A chain that fits from its beginning to its end, whatever its entries say. */
export function rechained(entries: readonly EntryRow[]): EntryRow[] {
  let head = genesis;
  return entries.map(entry => {
    const chained = rehashed({ ...entry, previous_hash: head });
    head = chained.hash;
    return chained;
  });
}
