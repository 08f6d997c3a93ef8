import type { Envelope } from '../../../machines/envelope.ts';
import type { Actor } from '../../actor.ts';
import { type CsvCell, csvText } from '../../feeds/csv.ts';
import type { Programs } from '../../host/programs.ts';
import type { EntryRow, PersonRow, Reader } from '../../store/store.ts';
import { type Listed, listApplications } from '../application-list.ts';
import { entryFrom } from '../schemas/entry.ts';
import { Shown } from '../shown.ts';

/** What can be had for a spreadsheet. */
export const tableNames = ['applications', 'entries', 'follow-ups', 'people'] as const;
export type TableName = (typeof tableNames)[number];

interface Table {
  head: readonly string[];
  rows(item: Listed, shown: Shown, read: Read): CsvCell[][];
  /** Whether it is made from the log as well. */
  readsEntries?: true;
  /** Whether it says what clients are called. */
  readsClients?: true;
}

/** What is read for a table beside the application. */
interface Read {
  entries: readonly EntryRow[];
  /** The name of its client, where there is one and the reader is an owner. */
  clientName: string | undefined;
}

const tables: Readonly<Record<TableName, Table>> = {
  applications: {
    readsClients: true,
    head: [
      'Company',
      'Role',
      'Client',
      'Client name',
      'Interviewed on',
      'Interviewers',
      'State',
      'Balance',
      'Next follow-up',
      'Due',
      'Time zone',
      'Begun',
      'Entries',
      'External id',
      'Application',
    ],
    rows: ({ row, view, people }, shown, { clientName }) => {
      const [next] = view.followUps;
      return [
        [
          shown.company,
          shown.role,
          row.client_id,
          clientName,
          localDate(interviewAt(row), row.time_zone),
          [...people.keys()].map(id => shown.person(id).name).join('; '),
          view.state,
          view.attention.level,
          next?.kind,
          next === undefined ? null : localDate(next.due, row.time_zone),
          row.time_zone,
          localDate(row.created_at, row.time_zone),
          row.revision,
          row.external_id,
          row.id,
        ],
      ];
    },
  },
  entries: {
    readsEntries: true,
    head: [
      'Company',
      'Role',
      'Entry',
      'Date',
      'Time',
      'Time zone',
      'Kind',
      'What',
      'Person',
      'Verdict',
      'State before',
      'State after',
      'Details',
      'Recorded at',
      'Application',
    ],
    rows: ({ row }, shown, { entries }) =>
      entries.map(entry => {
        const { seq, kind, type, event, decision, transition, recordedAt } = entryFrom(entry, shown);
        const { interviewer, type: _, at: __, ...details } = event;
        return [
          shown.company,
          shown.role,
          seq,
          localDate(entry.at, row.time_zone),
          localTime(entry.at, row.time_zone),
          row.time_zone,
          kind,
          type,
          typeof interviewer === 'string' ? shown.person(interviewer).name : null,
          decision?.verdict,
          transition.from,
          transition.to,
          Object.keys(details).length === 0 ? null : JSON.stringify(details),
          recordedAt,
          row.id,
        ];
      }),
  },
  'follow-ups': {
    head: [
      'Company',
      'Role',
      'What',
      'Person',
      'By',
      'From',
      'Due',
      'Overdue',
      'Why',
      'Time zone',
      'Application',
    ],
    rows: ({ row, view }, shown) =>
      view.followUps.map(({ kind, interviewer, channels, from, due, overdue, reason }) => [
        shown.company,
        shown.role,
        kind,
        interviewer === undefined ? null : shown.person(interviewer).name,
        channels.join(', '),
        localDate(from, row.time_zone),
        localDate(due, row.time_zone),
        overdue ? 'yes' : 'no',
        shown.sentence(reason),
        row.time_zone,
        row.id,
      ]),
  },
  people: {
    head: ['Company', 'Role', 'Name', 'E-mail', 'Position', 'Application', 'Person'],
    rows: ({ row, people }, shown) =>
      [...people.values()].map(({ id, role }: PersonRow) => {
        const { name, email } = shown.person(id);
        return [
          shown.company,
          shown.role,
          name,
          email,
          role === null ? null : shown.masked(role),
          row.id,
          id,
        ];
      }),
  },
};

const applicationsAtOnce = 100;

/** A table as CSV, some applications at a time, newest first; the first line names the columns. */
export async function* tableText(
  sources: { reader: Reader; programs: Programs },
  { actor, now, of }: { actor: Actor; now: number; of: TableName },
): AsyncGenerator<string> {
  const table = tables[of];
  const nameOf = clientNames(sources.reader, actor);
  yield csvText([table.head], { isStart: true });
  const everything = {
    state: undefined,
    attention: undefined,
    clientId: undefined,
    q: undefined,
    dueBefore: undefined,
  };
  for (let afterId: string | undefined; ; ) {
    const page = { actor, now, limit: applicationsAtOnce, afterId, ...everything };
    const { items, lastId } = await listApplications(sources, page);
    for (const item of items) {
      const entries = table.readsEntries === true ? await entriesOf(sources.reader, item) : [];
      const clientName = table.readsClients === true ? await nameOf(item.row.client_id) : undefined;
      const rows = table.rows(item, new Shown(actor, item.row, item.people), { entries, clientName });
      if (rows.length > 0) yield csvText(rows, { isStart: false });
    }
    if (lastId === null) return;
    afterId = lastId;
  }
}

/** What clients are called, for an owner; each is read once. */
function clientNames(
  reader: Reader,
  { role, workspaceId }: Actor,
): (id: string | null) => Promise<string | undefined> {
  const names = new Map<string, string | undefined>();
  return async id => {
    if (id === null || role !== 'owner') return undefined;
    if (!names.has(id)) names.set(id, (await reader.client(workspaceId, id))?.name);
    return names.get(id);
  };
}

function entriesOf(reader: Reader, { row }: Listed): Promise<EntryRow[]> {
  return Array.fromAsync(reader.everyEntry({ workspaceId: row.workspace_id, applicationId: row.id }));
}

/** The latest interview. */
function interviewAt({ envelope }: Listed['row']): number {
  const { snapshot } = JSON.parse(envelope) as Envelope; // written by the host
  return snapshot.context.interviewAt;
}

function localDate(at: number, timeZone: string): string {
  return local(at, timeZone).toPlainDate().toString();
}

function localTime(at: number, timeZone: string): string {
  return local(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

function local(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
