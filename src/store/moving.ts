import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';
import { compile, type Statement } from './statement.ts';
import type { ClientNoteRow, EntryRow } from './store.ts';

/** Tables that go along when a workspace moves, and that are read page by page in the order of their ids. */
export const pagedTables = [
  'clients',
  'accounts',
  'applications',
  'inbox',
  'grants',
  'looks',
  'webhooks',
  'intakes',
] as const;
export type PagedTable = (typeof pagedTables)[number];

/** All tables that go along. */
export type MovingTable = PagedTable | 'policies' | 'templates' | 'people' | 'entries' | 'client_notes';

type RowOf<T extends keyof Tables> = Selectable<Tables[T]>;

/** Where one entry stands among all. */
export interface EntryPlace {
  applicationId: string;
  seq: number;
}

/** What a whole workspace is read by. */
export interface MovingReads {
  /** The rows after `afterId`, by id. */
  pageOf<T extends PagedTable>(
    table: T,
    workspaceId: string,
    page: { afterId: string; limit: number },
  ): Promise<RowOf<T>[]>;
  /** The entries of every application, by application and `seq`. */
  entriesAfter(workspaceId: string, after: EntryPlace, limit: number): Promise<EntryRow[]>;
  /** The notes on every client, by id. */
  clientNotesAfter(workspaceId: string, afterId: string, limit: number): Promise<ClientNoteRow[]>;
}

/** What a workspace moves in by. */
export interface MovingWrites {
  insertMoved<T extends MovingTable>(table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void>;
  /** Which of the tables that are moved has a row of this workspace already, accounts aside. */
  occupied(workspaceId: string): Promise<MovingTable[]>;
}

type PageInputs = { workspaceId: string; afterId: string; limit: number };

export function movingReads(queries: Kysely<Tables>): (session: Session) => MovingReads {
  const pages = new Map<PagedTable, Statement<PageInputs, unknown>>(
    pagedTables.map(table => [
      table,
      // Kysely wants one table known to the compiler; here the columns are those that all of them have.
      compile((at: PageInputs) =>
        queries
          .selectFrom(table as 'clients')
          .selectAll()
          .where('workspace_id', '=', at.workspaceId)
          .where('id', '>', at.afterId)
          .orderBy('id')
          .limit(at.limit),
      ),
    ]),
  );
  const entriesAfter = compile((at: EntryPlace & { workspaceId: string; limit: number }) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where(sql<boolean>`(application_id, seq) > (${at.applicationId}, ${at.seq})`)
      .orderBy('application_id')
      .orderBy('seq')
      .limit(at.limit),
  );
  const notesAfter = compile((at: PageInputs) =>
    queries
      .selectFrom('client_notes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '>', at.afterId)
      .orderBy('id')
      .limit(at.limit),
  );
  return session => ({
    async pageOf<T extends PagedTable>(
      table: T,
      workspaceId: string,
      page: { afterId: string; limit: number },
    ) {
      const statement = pages.get(table);
      if (statement === undefined) throw new Error(`${table} is not read by pages`);
      // The statement selects all columns of this very table.
      return (await session.all(statement, { workspaceId, ...page })) as RowOf<T>[];
    },
    entriesAfter: (workspaceId, after, limit) => session.all(entriesAfter, { workspaceId, ...after, limit }),
    clientNotesAfter: (workspaceId, afterId, limit) =>
      session.all(notesAfter, { workspaceId, afterId, limit }),
  });
}

const mayBeThere: ReadonlySet<MovingTable> = new Set(['accounts', 'people', 'entries']);
const wanted: readonly MovingTable[] = [...pagedTables, 'policies', 'templates', 'client_notes'];

export function movingWrites(queries: Kysely<Tables>): (session: Session) => MovingWrites {
  const some = wanted
    .filter(table => !mayBeThere.has(table))
    .map(table => ({
      table,
      statement: compile((at: { workspaceId: string }) =>
        queries
          .selectFrom(table as 'clients')
          .select('workspace_id')
          .where('workspace_id', '=', at.workspaceId)
          .limit(1),
      ),
    }));
  return session => ({
    async insertMoved(table, rows) {
      if (rows.length > 0) await session.manyRows.insert(table, rows);
    },
    async occupied(workspaceId) {
      const held: MovingTable[] = [];
      for (const { table, statement } of some) {
        if ((await session.all(statement, { workspaceId })).length > 0) held.push(table);
      }
      return held;
    },
  });
}
