import { verify } from '../../src/audit/verify.ts';
import { createPrograms } from '../../src/host/programs.ts';
import { openStore } from '../../src/store/open.ts';
import type { ApplicationRow, EntryRow, Store } from '../../src/store/store.ts';
import type { Ledger } from './ledger.ts';

/** What is wrong with a database, by what the clients know. Empty where nothing is. */
export interface Findings {
  lost: string[];
  doubled: string[];
  /** Histories that do not verify: a broken chain, a snapshot without its entry, an entry without its snapshot. */
  unsound: string[];
  /** Timers that fired twice. */
  firedTwice: string[];
  /** Answers that no client expected. */
  surprises: readonly string[];
}

export interface Checked extends Findings {
  applications: number;
  entries: number;
  timers: number;
}

/** Reads everything there is, and compares it with what was acknowledged. */
export async function check(databaseUrl: string, ledger: Ledger): Promise<Checked> {
  const store = await openStore(databaseUrl);
  try {
    const found = new Map<string, EntryRow[]>();
    const checked: Checked = {
      ...{ lost: [], doubled: [], unsound: [], firedTwice: [], surprises: ledger.surprises },
      ...{ applications: 0, entries: 0, timers: 0 },
    };
    for await (const row of everyApplication(store)) {
      const entries = await readSoundly(store, row, checked);
      for (const entry of entries) {
        const mark = entry.kind === 'created' ? row.company : entry.source;
        if (mark !== null) found.set(mark, [...(found.get(mark) ?? []), entry]);
      }
    }
    compare(ledger, found, checked);
    return checked;
  } finally {
    await store.close();
  }
}

export async function* everyApplication(store: Store): AsyncIterable<ApplicationRow> {
  const limit = 500;
  for (const { id } of await store.reader.workspaces()) {
    let afterId: string | undefined;
    for (;;) {
      const page = { now: Date.now(), limit, ...(afterId === undefined ? {} : { afterId }) };
      const rows = await store.reader.applications(id, page);
      yield* rows;
      afterId = rows.at(-1)?.id;
      if (rows.length < limit) break;
    }
  }
}

async function readSoundly(store: Store, row: ApplicationRow, checked: Checked): Promise<EntryRow[]> {
  const ref = { workspaceId: row.workspace_id, applicationId: row.id };
  const programs = createPrograms(store.reader);
  const entries = await Array.fromAsync(store.reader.everyEntry(ref));
  const { ok, fault } = await verify(entries, row, pin => programs.get(row.workspace_id, pin));
  if (!ok) checked.unsound.push(`${row.id}: ${JSON.stringify(fault)}`);
  const fired = entries.filter(({ kind }) => kind === 'timer').map(({ event }) => event);
  const twice = fired.filter((event, index) => fired.indexOf(event) !== index);
  checked.firedTwice.push(...twice.map(event => `${row.id}: ${event}`));
  checked.applications += 1;
  checked.entries += entries.length;
  checked.timers += fired.length;
  return entries;
}

/** Acknowledged: there exactly once, as it was answered. Not acknowledged: at most once. */
function compare(ledger: Ledger, found: ReadonlyMap<string, EntryRow[]>, checked: Checked): void {
  for (const { mark, acknowledged } of ledger.asked) {
    const entries = found.get(mark) ?? [];
    if (entries.length > 1) checked.doubled.push(mark);
    if (acknowledged === undefined) continue;
    const { applicationId, seq, hash } = acknowledged;
    const isThere = entries.some(
      entry =>
        entry.application_id === applicationId &&
        entry.seq === (seq ?? 1) &&
        (hash ?? entry.hash) === entry.hash,
    );
    if (!isThere) checked.lost.push(mark);
  }
}

/** Everything that is wrong, as lines; none where nothing is. */
export function complaints({ lost, doubled, unsound, firedTwice, surprises }: Findings): string[] {
  return [
    ...lost.map(mark => `lost: ${mark}`),
    ...doubled.map(mark => `doubled: ${mark}`),
    ...unsound.map(what => `unsound: ${what}`),
    ...firedTwice.map(what => `fired twice: ${what}`),
    ...surprises.map(what => `surprise: ${what}`),
  ];
}
