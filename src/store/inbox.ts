import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { BEFORE_ALL, type ListPage } from './list-page.ts';
import type { InboxTable, Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { EntryRow } from './store.ts';

export type InboxRow = Selectable<InboxTable>;

/** A person of an application that is not closed, found by an address. */
export interface FoundPerson {
  applicationId: string;
  clientId: string | null;
  personId: string;
}

/** What can be read of the review queue: outside a transaction only what is committed. */
export interface InboxReads {
  inboxItem(workspaceId: string, id: string): Promise<InboxRow | undefined>;
  /** Items of this status, oldest first; those of one client only where one is named. */
  inboxItems(
    workspaceId: string,
    page: ListPage & { status: InboxRow['status']; clientId?: string | undefined },
  ): Promise<InboxRow[]>;
  /** People of this address, in any case, in applications that are not stored as closed. At most `limit`. */
  peopleByEmail(workspaceId: string, email: string, limit: number): Promise<FoundPerson[]>;
}

/** What a transaction may ask and write to find out where an event belongs. */
export interface InboxWrites {
  /** Applications of this external id, whoever their client is. */
  applicationsByExternalId(
    workspaceId: string,
    externalId: string,
  ): Promise<{ applicationId: string; clientId: string | null }[]>;
  /** The entry that was recorded under this key, which begins with `routed `, in whichever application. */
  entryByRoutedKey(workspaceId: string, key: string): Promise<EntryRow | undefined>;
  inboxItemByKey(workspaceId: string, key: string): Promise<InboxRow | undefined>;
  insertInboxItems(rows: readonly Insertable<InboxTable>[]): Promise<void>;
  /** Locks the item until the transaction ends. */
  lockInboxItem(workspaceId: string, id: string): Promise<InboxRow | undefined>;
  /** Writes what became of an item that was locked. */
  settleInboxItem(row: InboxRow): Promise<void>;
}

interface ListInputs {
  workspaceId: string;
  status: InboxRow['status'];
  clientId: string;
  afterId: string;
  limit: number;
}

/** Builds the statements once; the result makes them run on a session. */
export function inboxReads(queries: Kysely<Tables>): (session: Session) => InboxReads {
  const item = itemById(queries);
  const items = (isOfOne: boolean) =>
    compile((at: ListInputs) => {
      const query = queries
        .selectFrom('inbox')
        .selectAll()
        .where('workspace_id', '=', at.workspaceId)
        .where('status', '=', at.status)
        .where('id', '>', at.afterId)
        .orderBy('id')
        .limit(at.limit);
      return isOfOne ? query.where('client_id', '=', at.clientId) : query;
    });
  const byEmail = compile((at: { workspaceId: string; email: string; limit: number }) =>
    queries
      .selectFrom('people as p')
      .innerJoin('applications as a', join =>
        join.onRef('a.workspace_id', '=', 'p.workspace_id').onRef('a.id', '=', 'p.application_id'),
      )
      .select(['p.application_id as applicationId', 'a.client_id as clientId', 'p.id as personId'])
      .where('p.workspace_id', '=', at.workspaceId)
      .where(sql<string>`lower(p.email)`, '=', at.email)
      .where('a.state', '<>', 'closed')
      .orderBy('p.application_id')
      .limit(at.limit),
  );
  const [ofAll, ofOne] = [items(false), items(true)];
  return session => ({
    inboxItem: (workspaceId, id) => first(session, item, { workspaceId, id }),
    peopleByEmail: (workspaceId, email, limit) =>
      session.all(byEmail, { workspaceId, email: email.toLowerCase(), limit }),
    inboxItems: (workspaceId, { status, clientId, afterId = BEFORE_ALL, limit }) =>
      session.all(clientId === undefined ? ofAll : ofOne, {
        workspaceId,
        status,
        clientId: clientId ?? '',
        afterId,
        limit,
      }),
  });
}

export function inboxWrites(queries: Kysely<Tables>): (session: Session) => InboxWrites {
  const byExternalId = compile((at: { workspaceId: string; externalId: string }) =>
    queries
      .selectFrom('applications')
      .select(['id as applicationId', 'client_id as clientId'])
      .where('workspace_id', '=', at.workspaceId)
      .where('external_id', '=', at.externalId)
      .orderBy('id'),
  );
  const byRoutedKey = compile((at: { workspaceId: string; key: string }) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('idempotency_key', '=', at.key)
      .where(sql<boolean>`idempotency_key >= 'routed ' and idempotency_key < 'routed!'`),
  );
  const itemByKey = compile((at: { workspaceId: string; key: string }) =>
    queries
      .selectFrom('inbox')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('idempotency_key', '=', at.key),
  );
  const item = itemById(queries);
  const lock = compile((at: { workspaceId: string; id: string }) =>
    queries
      .updateTable('inbox')
      .set({ id: at.id })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const settle = compile((row: InboxRow) =>
    queries
      .updateTable('inbox')
      .set({
        status: row.status,
        application_id: row.application_id,
        entry_seq: row.entry_seq,
        settled_by: row.settled_by,
        settled_at: row.settled_at,
      })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id),
  );
  return session => ({
    applicationsByExternalId: (workspaceId, externalId) =>
      session.all(byExternalId, { workspaceId, externalId }),
    entryByRoutedKey: (workspaceId, key) => first(session, byRoutedKey, { workspaceId, key }),
    inboxItemByKey: (workspaceId, key) => first(session, itemByKey, { workspaceId, key }),
    insertInboxItems: async rows => {
      if (rows.length > 0) await session.manyRows.insert('inbox', rows);
    },
    async lockInboxItem(workspaceId, id) {
      await session.run(lock, { workspaceId, id });
      return first(session, item, { workspaceId, id });
    },
    async settleInboxItem(row) {
      await session.run(settle, row);
    },
  });
}

function itemById(queries: Kysely<Tables>) {
  return compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('inbox')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
}
