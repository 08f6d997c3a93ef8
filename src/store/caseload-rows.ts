import type { Kysely } from 'kysely';
import type { ApplicationTable, Tables } from './rows.ts';
import type { Session } from './session.ts';
import { compile, type Statement } from './statement.ts';
import type { CaseRow } from './store.ts';

const fields = [
  'workspace_id',
  'id',
  'client_id',
  'company',
  'role',
  'search_text',
  'time_zone',
  'state',
  'attention',
  'next_change_at',
  'revision',
  'created_at',
  'figures',
] as const satisfies readonly (keyof ApplicationTable)[];

interface Inputs {
  workspaceId: string;
  clientId: string;
}

/**
 * Every application of a workspace, or of a client, without its envelope: one walk through the primary key, or through
 * the index on the client.
 */
export function caseloadRows(queries: Kysely<Tables>) {
  const ofWorkspace: Statement<Inputs, CaseRow> = compile((at: Inputs) =>
    queries.selectFrom('applications').select(fields).where('workspace_id', '=', at.workspaceId),
  );
  const ofClient: Statement<Inputs, CaseRow> = compile((at: Inputs) =>
    queries
      .selectFrom('applications')
      .select(fields)
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId),
  );
  return (session: Session, workspaceId: string, clientId: string | null): Promise<CaseRow[]> =>
    session.all(clientId === null ? ofWorkspace : ofClient, { workspaceId, clientId: clientId ?? '' });
}
