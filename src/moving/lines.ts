import { formatInstant, parseInstant } from '../instants.ts';
import type { MovingTable } from '../store/moving.ts';
import { columnsOf, type Holds } from './columns.ts';

/** What a line is called by: the singular of its table. */
export const kindOf = {
  policies: 'policy',
  templates: 'template',
  clients: 'client',
  accounts: 'account',
  applications: 'application',
  people: 'person',
  entries: 'entry',
  client_notes: 'client-note',
  inbox: 'inbox-item',
  grants: 'grant',
  looks: 'look',
  webhooks: 'webhook',
  intakes: 'intake',
} as const satisfies Record<MovingTable, string>;

/** In the order of the lines. People and entries follow the application that they belong to. */
export const tablesInOrder = Object.keys(kindOf) as MovingTable[]; // its own keys

const tableOf: ReadonlyMap<string, MovingTable> = new Map(
  tablesInOrder.map(table => [kindOf[table], table] as const),
);

type Cell = string | number | null;

/** What a line says of a row: its columns but those that stay behind. */
export type MovedRow = Record<string, Cell>;

/** Why a line cannot be read. */
export class LineFault extends Error {}

interface Field {
  column: string;
  /** As the line calls it. */
  name: string;
  holds: Holds;
}

const fieldsOf = Object.fromEntries(
  tablesInOrder.map(table => [
    table,
    Object.entries(columnsOf[table]).map(
      ([column, holds]): Field => ({ column, name: camel(column), holds }),
    ),
  ]),
) as Record<MovingTable, Field[]>;

/** A row as a line, without its end. JSON that is stored is put in byte for byte. */
export function lineOf(table: MovingTable, row: Readonly<Record<string, Cell>>): string {
  const fields = fieldsOf[table].map(
    ({ column, name, holds }) => `,"${name}":${written(row[column] ?? null, holds)}`,
  );
  return `{"record":"${kindOf[table]}"${fields.join('')}}`;
}

function written(value: Cell, holds: Holds): string {
  if (value === null) return 'null';
  if (holds === 'json' || holds === 'json?') return String(value);
  if (holds === 'instant' || holds === 'instant?') return JSON.stringify(formatInstant(Number(value)));
  if (holds === 'flag') return value === 1 ? 'true' : 'false';
  return JSON.stringify(value);
}

/**
 * The row that a line says, or a `LineFault`. A line is taken only in the very spelling that `lineOf` has for it: so
 * nothing stands in it that is not looked at, and every byte of it counts.
 */
export function readLine(line: string): { table: MovingTable; row: MovedRow } {
  const value = parsed(line);
  const table = tableOf.get(String(value['record']));
  if (table === undefined) throw new LineFault('is of no kind that is known');
  const row = Object.fromEntries(
    fieldsOf[table].map(field => [field.column, readField(field, value[field.name])]),
  );
  if (lineOf(table, row) !== line) throw new LineFault('is not written as an export writes it');
  return { table, row };
}

/** A line as an object. */
export function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>; // an object that is no array has names for keys
    }
  } catch {
    // Said below.
  }
  throw new LineFault('is no JSON object');
}

function readField({ name, holds }: Field, value: unknown): Cell {
  const wrong = (what: string) => new LineFault(`has no ${name} that is ${what}`);
  if (typeof holds === 'object') {
    if (value === null && holds.orNull) return null;
    if (typeof value !== 'string' || !isStorable(value)) throw wrong('a text');
    if (value.length > holds.most) throw wrong(`at most ${holds.most} characters long`);
    return value;
  }
  if (value === null && holds.endsWith('?')) return null;
  switch (holds) {
    case 'flag':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value ? 1 : 0;
    case 'integer':
    case 'integer?':
      if (!Number.isSafeInteger(value)) throw wrong('a whole number');
      return Number(value);
    case 'instant':
    case 'instant?': {
      const instant = typeof value === 'string' ? parseInstant(value) : undefined;
      if (instant === undefined) throw wrong('an instant');
      return instant;
    }
    default:
      if (typeof value !== 'object' || value === null) throw wrong('an object or a list');
      return JSON.stringify(value);
  }
}

/** PostgreSQL refuses U+0000, and half a surrogate pair is no character. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function camel(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
