import { columns, derivedColumns } from '../columns.ts';
import { integerColumns } from '../integer-columns.ts';
import type { ManyRows } from '../many-rows.ts';
import type { Tables } from '../rows.ts';
import type { PostgresSession } from './session.ts';

/** One statement for all rows, which travel as one JSON parameter, so that its text never depends on their number. */
export function postgresManyRows(): (session: PostgresSession) => ManyRows {
  const inserts = new Map<keyof Tables, string>();
  const updated = ['workspace_id', 'id', ...derivedColumns] as const;
  const update = `
    update applications as a set ${derivedColumns.map(name => `"${name}" = given."${name}"`).join(', ')}
    from json_to_recordset($1::json) as given(${recordOf(updated)})
    where a.workspace_id = given.workspace_id and a.id = given.id`;

  return session => ({
    async lockApplications(refs) {
      // The order of locking is the order of the rows: sorting comes before locking.
      const { rows } = await session.query(
        `select a.* from unnest($1::text[], $2::text[]) as wanted(workspace_id, id)
         join applications as a on a.workspace_id = wanted.workspace_id and a.id = wanted.id
         order by a.id for update of a`,
        [refs.map(ref => ref.workspaceId), refs.map(ref => ref.applicationId)],
      );
      return rows;
    },
    async entriesByIdempotencyKey(refs) {
      const { rows } = await session.query(
        `select e.* from unnest($1::text[], $2::text[], $3::text[]) as wanted(workspace_id, application_id, key)
         join entries as e on e.workspace_id = wanted.workspace_id
           and e.application_id = wanted.application_id and e.idempotency_key = wanted.key`,
        [
          refs.map(ref => ref.workspaceId),
          refs.map(ref => ref.applicationId),
          refs.map(ref => ref.idempotencyKey),
        ],
      );
      return rows;
    },
    async people(workspaceId, applicationIds) {
      const { rows } = await session.query(
        `select * from people where workspace_id = $1 and application_id = any($2::text[])
         order by application_id, id`,
        [workspaceId, applicationIds],
      );
      return rows;
    },
    async insert(table, rows) {
      let text = inserts.get(table);
      if (text === undefined) {
        const names = columns[table].map(name => `"${name}"`).join(', ');
        text = `insert into "${table}" (${names})
          select ${names} from json_to_recordset($1::json) as given(${recordOf(columns[table])})`;
        inserts.set(table, text);
      }
      await session.query(text, [jsonOf(rows)]);
    },
    async updateApplications(rows) {
      const given = rows.map(row => Object.fromEntries(updated.map(name => [name, row[name]])));
      const { rowCount } = await session.query(update, [jsonOf(given)]);
      return rowCount ?? 0;
    },
  });
}

/** The columns of a record as PostgreSQL wants them declared. */
function recordOf(names: readonly string[]): string {
  return names.map(name => `"${name}" ${integerColumns.has(name) ? 'bigint' : 'text'}`).join(', ');
}

/** PostgreSQL takes no half of a surrogate pair in JSON; it becomes U+FFFD, as it would in a plain parameter. */
function jsonOf(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  if (!/\\ud[89a-f]/.test(json)) return json;
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}
