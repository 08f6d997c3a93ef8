import type { MovingTable } from '../store/moving.ts';
import { LineFault, type MovedRow } from './lines.ts';

/** Columns that name a row of another table, in a line that comes later. */
const names: { readonly [T in MovingTable]?: readonly { column: string; table: MovingTable }[] } = {
  accounts: [{ column: 'client_id', table: 'clients' }],
  applications: [{ column: 'client_id', table: 'clients' }],
  client_notes: [{ column: 'client_id', table: 'clients' }],
  inbox: [
    { column: 'client_id', table: 'clients' },
    { column: 'application_id', table: 'applications' },
  ],
  grants: [{ column: 'client_id', table: 'clients' }],
  looks: [{ column: 'client_id', table: 'clients' }],
  webhooks: [{ column: 'client_id', table: 'clients' }],
  intakes: [{ column: 'client_id', table: 'clients' }],
};

/** What may stand once in a workspace, as the databases hold it; null where a row has none. */
const single: { readonly [T in MovingTable]?: readonly ((row: MovedRow) => string | null)[] } = {
  policies: [row => `${row['name']}/${row['version']}`],
  templates: [row => String(row['name'])],
  accounts: [row => String(row['email'])],
  applications: [
    row => (row['external_id'] === null ? null : `${row['client_id'] ?? ''}/${row['external_id']}`),
  ],
  people: [row => `${row['application_id']}/${row['id']}`],
  entries: [
    row => (row['idempotency_key'] === null ? null : `${row['application_id']}/${row['idempotency_key']}`),
    row => (row['kind'] === 'created' ? text(row['idempotency_key']) : null),
    row => (String(row['idempotency_key']).startsWith('routed ') ? text(row['idempotency_key']) : null),
  ],
  inbox: [row => text(row['idempotency_key'])],
  looks: [
    row => ['client_id', 'actor_id', 'what', 'application_id', 'hour'].map(column => row[column]).join('/'),
  ],
};

const withoutId: ReadonlySet<MovingTable> = new Set(['policies', 'templates', 'people', 'entries']);
/** Of these nothing is named later: what has to be single in them is looked at application by application. */
const ofOneApplication: ReadonlySet<MovingTable> = new Set(['people']);

/** Remembers what has arrived, so that nothing names what is not there, and nothing is there twice. */
export class References {
  readonly #seen = new Map<string, Set<string>>();

  /** Throws a `LineFault` where the row names what is not there, or is there already. */
  take(table: MovingTable, row: MovedRow): void {
    for (const { column, table: named } of names[table] ?? []) {
      const id = row[column];
      if (id === null || id === undefined) continue;
      if (!this.has(named, String(id))) throw new LineFault(`names ${id}, which is not in the file`);
    }
    if (!withoutId.has(table)) this.#once(table, String(row['id']));
    for (const [index, keyOf] of (single[table] ?? []).entries()) {
      const key = keyOf(row);
      if (key !== null) this.#once(`${table} ${index}`, key);
    }
  }

  has(table: MovingTable, id: string): boolean {
    return this.#seen.get(table)?.has(id) ?? false;
  }

  /** What only counts within one application need not be remembered after it. */
  endApplication(): void {
    for (const table of ofOneApplication) this.#seen.delete(`${table} 0`);
    this.#seen.delete('entries 0');
  }

  #once(what: string, key: string): void {
    const seen = this.#seen.get(what) ?? new Set();
    if (seen.has(key)) throw new LineFault('is there twice');
    this.#seen.set(what, seen.add(key));
  }
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
