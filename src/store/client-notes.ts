import { type Kysely, sql } from 'kysely';
import { BEHIND_ALL } from './list-page.ts';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';
import { compile, type Statement } from './statement.ts';
import type { ClientNoteRow, ClientRef, Reader } from './store.ts';

type Page = Parameters<Reader['clientNotes']>[1];

interface Inputs extends ClientRef {
  author: string;
  /** 1: shared ones too. */
  shared: number;
  visibility: ClientNoteRow['visibility'];
  afterId: string;
  limit: number;
}

/** The notes on a client, newest first by id: all of them, or those that the client reads too. */
export function clientNotes(queries: Kysely<Tables>) {
  const ofEverybody: Statement<Inputs, ClientNoteRow> = compile((at: Inputs) =>
    queries
      .selectFrom('client_notes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '<', at.afterId)
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
      .where('id', '<', at.afterId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  const ofAuthor: Statement<Inputs, ClientNoteRow> = compile((at: Inputs) =>
    queries
      .selectFrom('client_notes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where(sql<boolean>`(author = ${at.author} or (visibility = 'shared' and ${at.shared} = 1))`)
      .where('id', '<', at.afterId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  return (
    session: Session,
    client: ClientRef,
    { visibility, readableBy, afterId = BEHIND_ALL, limit }: Page,
  ) => {
    const ofAll = visibility === undefined ? ofEverybody : ofVisibility;
    return session.all(readableBy === undefined ? ofAll : ofAuthor, {
      ...client,
      author: readableBy?.author ?? '',
      shared: readableBy?.shared === true ? 1 : 0,
      visibility: visibility ?? 'shared',
      afterId,
      limit,
    });
  };
}
