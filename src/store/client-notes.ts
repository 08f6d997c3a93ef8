import type { Kysely } from 'kysely';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';
import { compile, type Statement } from './statement.ts';
import type { ClientNoteRow, ClientRef, Reader } from './store.ts';

type Page = Parameters<Reader['clientNotes']>[1];

interface Inputs extends ClientRef {
  visibility: ClientNoteRow['visibility'];
  beforeId: string;
  limit: number;
}

/** Sorts after every id. */
const afterAll = '~';

/** The notes on a client, newest first by id: all of them, or those that the client reads too. */
export function clientNotes(queries: Kysely<Tables>) {
  const ofEverybody: Statement<Inputs, ClientNoteRow> = compile((at: Inputs) =>
    queries
      .selectFrom('client_notes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '<', at.beforeId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  const ofVisibility: Statement<Inputs, ClientNoteRow> = compile((at: Inputs) =>
    queries
      .selectFrom('client_notes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('visibility', '=', at.visibility)
      .where('id', '<', at.beforeId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  return (session: Session, client: ClientRef, { visibility, afterId, limit }: Page) =>
    session.all(visibility === undefined ? ofEverybody : ofVisibility, {
      ...client,
      visibility: visibility ?? 'shared',
      beforeId: afterId ?? afterAll,
      limit,
    });
}
