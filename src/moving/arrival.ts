import { createHash } from 'node:crypto';
import { problem } from '../errors.ts';
import { createPrograms } from '../host/programs.ts';
import type { MovingTable } from '../store/moving.ts';
import type { ApplicationRow, EntryRow, PersonRow, PolicyRow } from '../store/store.ts';
import { applicationProof } from './application-proof.ts';
import { arrivingRow } from './arriving-rows.ts';
import { type Counts, endLine, readHeader } from './header.ts';
import { kindOf, LineFault, type MovedRow, readLine, tablesInOrder } from './lines.ts';
import { requirePolicy } from './policies.ts';
import { References } from './references.ts';

/** Rows of one table, ready to be stored. */
export interface Arrived {
  table: MovingTable;
  rows: Record<string, string | number | null>[];
}

/** One application with its people and its log, until all its lines are there. */
interface Group {
  line: number;
  row: MovedRow;
  people: MovedRow[];
  entries: MovedRow[];
}

const mostEntries = 50_000;
/** People and entries stand behind their application, at its place. */
const within: ReadonlySet<MovingTable> = new Set(['people', 'entries']);

/** Reads an export line by line and lets through what is proved. Nothing counts before `end` has said that all is there. */
export class Arrival {
  readonly #workspaceId: string;
  readonly #now: number;
  readonly #references = new References();
  readonly #digest = createHash('sha256');
  readonly #counts: Counts = Object.fromEntries(tablesInOrder.map(table => [kindOf[table], 0]));
  readonly #policies: PolicyRow[] = [];
  readonly #programs = createPrograms({ policies: async () => this.#policies });
  #line = 0;
  #place = 0;
  #group: Group | undefined;
  #isWhole = false;

  constructor(workspaceId: string, now: number) {
    this.#workspaceId = workspaceId;
    this.#now = now;
  }

  /** The rows that a further line has completed. Throws `import-refused`, and says which line is at fault. */
  async take(bytes: Buffer | null): Promise<Arrived[]> {
    this.#line += 1;
    try {
      if (bytes === null) throw new LineFault('is too long');
      return await this.#take(textOf(bytes));
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  /** Throws `import-refused` where the file was cut off. */
  end(): Counts {
    if (this.#isWhole) return this.#counts;
    throw refused(this.#line, 'is the last: the file ends too early');
  }

  async #take(line: string): Promise<Arrived[]> {
    if (this.#isWhole) throw new LineFault('comes after the end');
    if (this.#line === 1) {
      readHeader(line, this.#workspaceId);
      return [];
    }
    if (line.startsWith('{"record":"end",')) return this.#end(line);
    const { table, row } = readLine(line);
    this.#digest.update(`${line}\n`);
    const kind = kindOf[table];
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
    this.#requirePlace(table);
    if (within.has(table)) {
      this.#join(table, row);
      return [];
    }
    const done = await this.#endGroup();
    this.#references.take(table, row);
    if (table === 'applications') {
      this.#group = { line: this.#line, row, people: [], entries: [] };
      return done;
    }
    const complete = arrivingRow(table, row, this.#workspaceId, this.#now);
    if (table === 'policies') this.#policies.push(requirePolicy(complete));
    return [...done, { table, rows: [complete] }];
  }

  #requirePlace(table: MovingTable): void {
    if (within.has(table)) return;
    const place = tablesInOrder.indexOf(table);
    if (place < this.#place) throw new LineFault('is not where an export has it');
    this.#place = place;
  }

  #join(table: MovingTable, row: MovedRow): void {
    const group = this.#group;
    if (group === undefined || row['application_id'] !== group.row['id']) {
      throw new LineFault('is not behind its application');
    }
    if (table === 'people' && group.entries.length > 0) throw new LineFault('is not where an export has it');
    if (group.entries.length >= mostEntries) throw new LineFault(`is one entry too many (${mostEntries})`);
    this.#references.take(table, row);
    (table === 'people' ? group.people : group.entries).push(row);
  }

  async #endGroup(): Promise<Arrived[]> {
    const group = this.#group;
    if (group === undefined) return [];
    this.#group = undefined;
    this.#references.endApplication();
    const complete = (table: MovingTable) => (row: MovedRow) =>
      arrivingRow(table, row, this.#workspaceId, this.#now);
    const people = group.people.map(complete('people'));
    const entries = group.entries.map(complete('entries'));
    const { row, fault } = await applicationProof({
      // Every column of these tables has been read by name; `columnsOf` names them all.
      application: { workspace_id: this.#workspaceId, ...group.row } as unknown as ApplicationRow,
      people: people as unknown as PersonRow[],
      entries: entries as unknown as EntryRow[],
      programs: this.#programs,
      now: this.#now,
    });
    if (fault !== undefined) {
      const at = fault.entry === 0 ? group.line : group.line + group.people.length + fault.entry;
      throw refused(at, fault.what);
    }
    return [
      { table: 'applications', rows: [{ ...row }] },
      { table: 'people', rows: people },
      { table: 'entries', rows: entries },
    ];
  }

  async #end(line: string): Promise<Arrived[]> {
    const done = await this.#endGroup();
    if (line !== endLine(this.#counts, this.#digest.digest('hex'))) {
      throw new LineFault('does not fit the lines before it: some were changed, or are missing');
    }
    this.#isWhole = true;
    return done;
  }

  #refusal(error: unknown): unknown {
    return error instanceof LineFault ? refused(this.#line, error.message) : error;
  }
}

function refused(line: number, what: string) {
  return problem('import-refused', `Line ${line} ${what}.`, { members: { line } });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new LineFault('is not UTF-8');
  }
}
