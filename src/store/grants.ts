import type { Insertable, Kysely, Selectable } from 'kysely';
import { BEHIND_ALL, type ListPage } from './list-page.ts';
import type { GrantTable, LookTable, Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';

export type GrantRow = Selectable<GrantTable>;
export type LookRow = Selectable<LookTable>;

/** What can be read of grants and looks: outside a transaction only what is committed. */
export interface GrantReads {
  /** Every grant of a client, ended ones too, newest first. */
  grantsOfClient(workspaceId: string, clientId: string, page: ListPage): Promise<GrantRow[]>;
  /** What a key or an account was granted and has not been withdrawn; it may have expired. */
  grantsHeldBy(workspaceId: string, holderId: string): Promise<GrantRow[]>;
  grant(workspaceId: string, id: string): Promise<GrantRow | undefined>;
  grantByToken(workspaceId: string, tokenHash: string): Promise<GrantRow | undefined>;
  /** Who looked at what of a client, newest first. */
  looksAt(workspaceId: string, clientId: string, page: ListPage): Promise<LookRow[]>;
}

/** What a transaction may do to grants and looks. */
export interface GrantWrites {
  insertGrant(row: Insertable<GrantTable>): Promise<void>;
  /** False when it was accepted or withdrawn before. */
  acceptGrant(
    workspaceId: string,
    id: string,
    by: { holderId: string; holderName: string; at: number },
  ): Promise<boolean>;
  /** False when there is none, or it was withdrawn before. */
  withdrawGrant(workspaceId: string, id: string, at: number): Promise<boolean>;
  /** Adds a line, unless there is one of the same hour. */
  noteLook(row: Insertable<LookTable>): Promise<void>;
}

export function grantReads(queries: Kysely<Tables>): (session: Session) => GrantReads {
  const ofClient = compile((at: { workspaceId: string; clientId: string; afterId: string; limit: number }) =>
    queries
      .selectFrom('grants')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '<', at.afterId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  const heldBy = compile((at: { workspaceId: string; holderId: string }) =>
    queries
      .selectFrom('grants')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('holder_id', '=', at.holderId)
      .where('withdrawn_at', 'is', null)
      .orderBy('id'),
  );
  const grant = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('grants')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const byToken = compile((at: { workspaceId: string; tokenHash: string }) =>
    queries
      .selectFrom('grants')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('token_hash', '=', at.tokenHash),
  );
  const looks = compile((at: { workspaceId: string; clientId: string; afterId: string; limit: number }) =>
    queries
      .selectFrom('looks')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '<', at.afterId)
      .orderBy('id', 'desc')
      .limit(at.limit),
  );
  return session => ({
    grantsOfClient: (workspaceId, clientId, { afterId = BEHIND_ALL, limit }) =>
      session.all(ofClient, { workspaceId, clientId, afterId, limit }),
    grantsHeldBy: (workspaceId, holderId) => session.all(heldBy, { workspaceId, holderId }),
    grant: (workspaceId, id) => first(session, grant, { workspaceId, id }),
    grantByToken: (workspaceId, tokenHash) => first(session, byToken, { workspaceId, tokenHash }),
    looksAt: (workspaceId, clientId, { afterId = BEHIND_ALL, limit }) =>
      session.all(looks, { workspaceId, clientId, afterId, limit }),
  });
}

export function grantWrites(queries: Kysely<Tables>): (session: Session) => GrantWrites {
  const accept = compile(
    (at: { workspaceId: string; id: string; holderId: string; holderName: string; at: number }) =>
      queries
        .updateTable('grants')
        .set({ holder_id: at.holderId, holder_name: at.holderName, accepted_at: at.at })
        .where('workspace_id', '=', at.workspaceId)
        .where('id', '=', at.id)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null),
  );
  const withdraw = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('grants')
      .set({ withdrawn_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('withdrawn_at', 'is', null),
  );
  const look = compile((row: LookRow) =>
    queries
      .insertInto('looks')
      .values({
        workspace_id: row.workspace_id,
        client_id: row.client_id,
        id: row.id,
        application_id: row.application_id,
        actor_id: row.actor_id,
        actor_name: row.actor_name,
        what: row.what,
        at: row.at,
        hour: row.hour,
      })
      .onConflict(conflict => conflict.doNothing()),
  );
  return session => ({
    insertGrant: row => session.manyRows.insert('grants', [row]),
    acceptGrant: async (workspaceId, id, by) => (await session.run(accept, { workspaceId, id, ...by })) > 0,
    withdrawGrant: async (workspaceId, id, at) => (await session.run(withdraw, { workspaceId, id, at })) > 0,
    async noteLook(row) {
      await session.run(look, row);
    },
  });
}
