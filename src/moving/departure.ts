import { createHash } from 'node:crypto';
import type { MovingTable, PagedTable } from '../store/moving.ts';
import type { EntryRow, Reader } from '../store/store.ts';
import { endLine, headerLine } from './header.ts';
import { kindOf, lineOf, tablesInOrder } from './lines.ts';

const rowsAtOnce = 200;
const entriesAtOnce = 500;

type Row = Readonly<Record<string, string | number | null>>;
type Some = { table: MovingTable; rows: readonly Row[] };

/**
 * Everything of a workspace as lines, some at a time, read from one snapshot: a header, a line for each row, and an end
 * with counts and a digest of all lines but the header, by which one that was cut off is told.
 */
export async function* departure(reader: Reader, workspaceId: string, now: number): AsyncGenerator<string> {
  const workspace = (await reader.workspaces()).find(({ id }) => id === workspaceId);
  if (workspace === undefined) throw new Error('The workspace is not there');
  yield `${headerLine(workspace, now)}\n`;
  const digest = createHash('sha256');
  const counts = Object.fromEntries(tablesInOrder.map(table => [kindOf[table], 0]));
  for await (const { table, rows } of everything(reader, workspaceId)) {
    const text = rows.map(row => `${lineOf(table, row)}\n`).join('');
    counts[kindOf[table]] = (counts[kindOf[table]] ?? 0) + rows.length;
    digest.update(text);
    yield text;
  }
  yield `${endLine(counts, digest.digest('hex'))}\n`;
}

async function* everything(reader: Reader, workspaceId: string): AsyncGenerator<Some> {
  // Sorted here: databases do not agree on the order of names.
  const policies = await reader.policies(workspaceId);
  yield { table: 'policies', rows: policies.map(asRow).sort(by('name', 'version')) };
  const templates = await reader.templates(workspaceId);
  yield { table: 'templates', rows: templates.map(asRow).sort(by('name')) };
  yield* paged(reader, workspaceId, 'clients');
  yield* paged(reader, workspaceId, 'accounts');
  yield* applications(reader, workspaceId);
  yield* clientNotes(reader, workspaceId);
  yield* paged(reader, workspaceId, 'inbox');
  yield* paged(reader, workspaceId, 'grants');
  yield* paged(reader, workspaceId, 'looks');
  yield* paged(reader, workspaceId, 'webhooks');
  yield* paged(reader, workspaceId, 'intakes');
}

async function* paged(reader: Reader, workspaceId: string, table: PagedTable): AsyncGenerator<Some> {
  for (let afterId = ''; ; ) {
    const rows = await reader.pageOf(table, workspaceId, { afterId, limit: rowsAtOnce });
    if (rows.length > 0) yield { table, rows: rows.map(asRow) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    afterId = last.id;
  }
}

async function* clientNotes(reader: Reader, workspaceId: string): AsyncGenerator<Some> {
  for (let afterId = ''; ; ) {
    const rows = await reader.clientNotesAfter(workspaceId, afterId, rowsAtOnce);
    if (rows.length > 0) yield { table: 'client_notes', rows: rows.map(asRow) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    afterId = last.id;
  }
}

/** Each application, its people, its entries. Entries are read in one go over all applications, side by side with them. */
async function* applications(reader: Reader, workspaceId: string): AsyncGenerator<Some> {
  const entries = entriesInOrder(reader, workspaceId);
  let next = await entries.next();
  for await (const { rows } of paged(reader, workspaceId, 'applications')) {
    const ids = rows.map(row => String(row['id']));
    const people = Map.groupBy(await reader.people(workspaceId, ids), person => person.application_id);
    for (const row of rows) {
      const id = String(row['id']);
      yield { table: 'applications', rows: [row] };
      yield { table: 'people', rows: (people.get(id) ?? []).map(asRow) };
      while (!next.done && next.value[0]?.application_id === id) {
        yield { table: 'entries', rows: next.value.map(asRow) };
        next = await entries.next();
      }
    }
  }
}

/** All entries, some of one application at a time. */
async function* entriesInOrder(reader: Reader, workspaceId: string): AsyncGenerator<EntryRow[]> {
  for (let after = { applicationId: '', seq: 0 }; ; ) {
    const page = await reader.entriesAfter(workspaceId, after, entriesAtOnce);
    yield* Map.groupBy(page, entry => entry.application_id).values();
    const last = page.at(-1);
    if (last === undefined || page.length < entriesAtOnce) return;
    after = { applicationId: last.application_id, seq: last.seq };
  }
}

/** Columns hold texts, numbers and null, in every table. */
function asRow(row: object): Row {
  return row as Row;
}

function by(...columns: readonly string[]) {
  return (a: Row, b: Row): number => {
    for (const column of columns) {
      const [left, right] = [a[column] ?? '', b[column] ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
