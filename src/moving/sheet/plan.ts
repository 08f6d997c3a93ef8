import { sha256 } from '../../audit/chain.ts';
import { fold } from '../../store/search-text.ts';
import { type Cells, cellsOf } from './cells.ts';
import type { DateOrder } from './dates.ts';
import { type Column, columnsOf, type SheetField } from './headings.ts';
import { peopleOf, type SheetPerson } from './people.ts';
import { interviewIn, type SheetEvent, storyOf } from './story.ts';
import { Row, RowFault } from './values.ts';

/** How a sheet is to be read. */
export interface Reading {
  clientId: string | null;
  timeZone: string;
  dateOrder?: DateOrder | undefined;
  /** What columns mean, by their headings, where that is not to be seen from these; null for nothing. */
  columns: Readonly<Record<string, SheetField | null>>;
  now: number;
  /** The zone's own spelling. Throws where there is none. */
  knownTimeZone(name: string): string;
}

/** A line that can be taken in. */
export interface PlannedLine {
  line: number;
  company: string;
  role: string;
  events: (SheetEvent & { key: string })[];
  remarks: string[];
}

/** Lines about one application, and how that begins. */
export interface PlannedApplication {
  /** The same whenever these lines are read again. */
  key: string;
  company: string;
  role: string;
  timeZone: string;
  interviewAt: number;
  people: SheetPerson[];
  externalId?: string;
  lines: PlannedLine[];
}

/** A line that cannot. */
export interface RejectedLine {
  line: number;
  company?: string;
  column: string | null;
  reason: string;
}

export interface Plan {
  columns: Column[];
  applications: PlannedApplication[];
  rejected: RejectedLine[];
  /** How many lines there are below the headings. */
  lines: number;
}

/** What a sheet comes to, as far as it can be told from it alone. Undefined: it has no headings. */
export function planOf(bytes: Uint8Array, reading: Reading): Plan | undefined {
  const [head, ...body] = cellsOf(bytes);
  if (head === undefined || head.fault !== undefined) return undefined;
  const columns = columnsOf(head.cells, reading.columns);
  const applications = new Map<string, PlannedApplication>();
  const rejected: RejectedLine[] = [];
  for (const cells of body) {
    try {
      take(applications, readLine(cells, columns, reading));
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      rejected.push(rejection(cells, columns, error));
    }
  }
  return { columns, applications: [...applications.values()], rejected, lines: body.length };
}

function rejection({ line, cells }: Cells, columns: readonly Column[], fault: RowFault): RejectedLine {
  const heading = columns.find(({ field }) => field === fault.field)?.heading ?? null;
  const company = cells[columns.findIndex(({ field }) => field === 'company')];
  return {
    line,
    ...(company === undefined || company === '' ? {} : { company }),
    column: heading,
    reason: heading === null ? `There is no column for it: ${fault.field} ${fault.message}.` : fault.message,
  };
}

/** One line as the only one of its application. */
function readLine(
  { line, cells, fault }: Cells,
  columns: readonly Column[],
  reading: Reading,
): PlannedApplication {
  if (fault !== undefined) throw new RowFault('company', fault);
  const byField = new Map<SheetField, string>();
  for (const [index, { field }] of columns.entries()) {
    if (field !== null) byField.set(field, cells[index] ?? '');
  }
  const row = new Row(byField, reading.dateOrder);
  const company = row.required('company', 200);
  const role = row.required('role', 200);
  const timeZone = zoneOf(row, reading);
  const { at, day } = interviewIn(row, timeZone, reading.now);
  const people = peopleOf(row);
  const { events, remarks } = storyOf(row, {
    interviewAt: at,
    timeZone,
    now: reading.now,
    people: people.length,
  });
  const externalId = row.text('externalId', 200);
  const identity = [reading.clientId, externalId ?? [fold(company), fold(role), day]];
  const keyed = events.map(each => ({
    ...each,
    key: `sheet-${sha256(JSON.stringify([each.content, each.person === null ? null : nameOf(people[each.person])]))}`,
  }));
  return {
    key: `sheet-${sha256(JSON.stringify(identity))}`,
    company,
    role,
    timeZone,
    interviewAt: at,
    people,
    ...(externalId === undefined ? {} : { externalId }),
    lines: [{ line, company, role, events: keyed, remarks }],
  };
}

function zoneOf(row: Row, reading: Reading): string {
  const own = row.text('timeZone', 64);
  if (own === undefined) return reading.timeZone;
  try {
    return reading.knownTimeZone(own);
  } catch {
    throw new RowFault('timeZone', `“${own}” is no time zone such as Europe/Berlin`);
  }
}

/** Several lines may be about one application: one for each interviewer, say. */
function take(applications: Map<string, PlannedApplication>, next: PlannedApplication): void {
  const before = applications.get(next.key);
  if (before === undefined) {
    applications.set(next.key, next);
    return;
  }
  const places = next.people.map(person => placeOf(before.people, person));
  const moved = next.lines.map(line => ({
    ...line,
    events: line.events.map(event => ({
      ...event,
      person: event.person === null ? null : (places[event.person] ?? null),
    })),
  }));
  before.lines.push(...moved);
}

/** Where somebody stands among the people, who is added where they are new. */
function placeOf(people: SheetPerson[], person: SheetPerson): number {
  const found = people.findIndex(each => nameOf(each) === nameOf(person));
  if (found !== -1) return found;
  people.push(person);
  return people.length - 1;
}

function nameOf(person: SheetPerson | undefined): string {
  return fold(person?.name ?? '');
}
