import type { Kysely } from 'kysely';
import { columns, derivedColumns } from '../columns.ts';
import type { ManyRows } from '../many-rows.ts';
import type { Tables } from '../rows.ts';
import { compile, type Statement } from '../statement.ts';
import type { ApplicationRef, ApplicationRow, IdempotencyRef } from '../store.ts';
import type { SqliteSession } from './session.ts';

/** Loops over a prepared statement: there is no round trip that one large statement would save. */
export function sqliteManyRows(queries: Kysely<Tables>): (session: SqliteSession) => ManyRows {
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

  return session => ({
    // The transaction began immediate: the whole file is locked, so these rows are.
    async lockApplications(refs) {
      return each(session, refs, application);
    },
    async entriesByIdempotencyKey(refs) {
      return each(session, refs, entryByKey);
    },
    async people(workspaceId, applicationIds) {
      const refs = applicationIds.map(applicationId => ({ workspaceId, applicationId }));
      return each(session, refs, people);
    },
    async insert(table, rows) {
      let statement = inserts.get(table);
      if (!statement) {
        // Kysely wants one table known to the compiler; here the columns are those of whichever it is.
        statement = compile((row: Record<string, never>) =>
          queries
            .insertInto(table as 'workspaces')
            .values(Object.fromEntries(columns[table].map(name => [name, row[name]])) as never),
        );
        inserts.set(table, statement);
      }
      for (const row of rows) session.runNow(statement, row);
    },
    async updateApplications(rows) {
      let written = 0;
      for (const row of rows) written += session.runNow(update, row);
      return written;
    },
  });
}

function each<Inputs, Row>(
  session: SqliteSession,
  inputs: readonly Inputs[],
  statement: Statement<Inputs, Row>,
): Row[] {
  return inputs.flatMap(input => session.allNow(statement, input));
}
