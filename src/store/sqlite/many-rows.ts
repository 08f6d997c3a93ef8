import type { Kysely } from 'kysely';
import { columns, derivedColumns } from '../columns.ts';
import type { ManyRows } from '../database.ts';
import type { Tables } from '../rows.ts';
import type { Session } from '../session.ts';
import { compile, type Statement } from '../statement.ts';
import type { ApplicationRef, ApplicationRow, IdempotencyRef } from '../store.ts';
import { SqliteSession } from './session.ts';

/** Loops over a prepared statement: there is no round trip that one large statement would save. */
export function sqliteManyRows(queries: Kysely<Tables>): ManyRows {
  const application = compile((at: ApplicationRef) =>
    queries
      .selectFrom('applications')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.applicationId),
  );
  const entryByKey = compile((at: IdempotencyRef) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('application_id', '=', at.applicationId)
      .where('idempotency_key', '=', at.idempotencyKey),
  );
  const people = compile((at: ApplicationRef) =>
    queries
      .selectFrom('people')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('application_id', '=', at.applicationId)
      .orderBy('id'),
  );
  const update = compile((row: ApplicationRow) =>
    queries
      .updateTable('applications')
      .set(Object.fromEntries(derivedColumns.map(name => [name, row[name]])))
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id),
  );
  const inserts = new Map<keyof Tables, Statement<object, unknown>>();

  return {
    // The transaction began immediate: the whole file is locked, so these rows are.
    async lockApplications(session, refs) {
      return each(session, refs, application);
    },
    async entriesByIdempotencyKey(session, refs) {
      return each(session, refs, entryByKey);
    },
    async people(session, workspaceId, applicationIds) {
      const refs = applicationIds.map(applicationId => ({ workspaceId, applicationId }));
      return each(session, refs, people);
    },
    async insert(session, table, rows) {
      let statement = inserts.get(table);
      if (!statement) {
        statement = compile((row: Record<string, never>) =>
          queries
            .insertInto(table as 'workspaces')
            .values(Object.fromEntries(columns[table].map(name => [name, row[name]])) as never),
        );
        inserts.set(table, statement);
      }
      const connection = synchronous(session);
      for (const row of rows) connection.runNow(statement, row);
    },
    async updateApplications(session, rows) {
      const connection = synchronous(session);
      let written = 0;
      for (const row of rows) written += connection.runNow(update, row);
      return written;
    },
  };
}

function each<Inputs, Row>(
  session: Session,
  inputs: readonly Inputs[],
  statement: Statement<Inputs, Row>,
): Row[] {
  const connection = synchronous(session);
  return inputs.flatMap(input => connection.allNow(statement, input));
}

function synchronous(session: Session): SqliteSession {
  if (session instanceof SqliteSession) return session;
  throw new TypeError('A session of another database');
}
