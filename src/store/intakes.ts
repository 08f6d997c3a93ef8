import type { Insertable, Kysely, Selectable } from 'kysely';
import type { IntakeTable } from './intake-tables.ts';
import { BEFORE_ALL, type ListPage } from './list-page.ts';
import type { Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';

export type IntakeRow = Selectable<IntakeTable>;

/** What can be read of the intakes of other tools. */
export interface IntakeReads {
  /** Without a workspace: the secret in the address is what names it. Revoked ones too. */
  intakeByHash(hash: string): Promise<IntakeRow | undefined>;
  /** Those that were not revoked, oldest first; those of one client only where one is named. */
  intakes(workspaceId: string, page: ListPage & { clientId?: string | undefined }): Promise<IntakeRow[]>;
}

export interface IntakeWrites {
  intake(workspaceId: string, id: string): Promise<IntakeRow | undefined>;
  insertIntake(row: Insertable<IntakeTable>): Promise<void>;
  revokeIntake(workspaceId: string, id: string, at: number): Promise<void>;
  /** Writes its name and its expression. */
  changeIntake(row: Pick<IntakeRow, 'workspace_id' | 'id' | 'name' | 'expression'>): Promise<void>;
  touchIntake(workspaceId: string, id: string, at: number): Promise<void>;
}

interface ListInputs {
  workspaceId: string;
  clientId: string;
  afterId: string;
  limit: number;
}

/** Builds the statements once; the result makes them run on a session. */
export function intakeReads(queries: Kysely<Tables>): (session: Session) => IntakeReads {
  const intakeByHash = compile((at: { hash: string }) =>
    queries.selectFrom('intakes').selectAll().where('hash', '=', at.hash),
  );
  const list = (isOfOne: boolean) =>
    compile((at: ListInputs) => {
      const query = queries
        .selectFrom('intakes')
        .selectAll()
        .where('workspace_id', '=', at.workspaceId)
        .where('revoked_at', 'is', null)
        .where('id', '>', at.afterId)
        .orderBy('id')
        .limit(at.limit);
      return isOfOne ? query.where('client_id', '=', at.clientId) : query;
    });
  const [ofAll, ofOne] = [list(false), list(true)];
  return session => ({
    intakeByHash: hash => first(session, intakeByHash, { hash }),
    intakes: (workspaceId, { clientId, afterId = BEFORE_ALL, limit }) =>
      session.all(clientId === undefined ? ofAll : ofOne, {
        workspaceId,
        clientId: clientId ?? '',
        afterId,
        limit,
      }),
  });
}

export function intakeWrites(queries: Kysely<Tables>): (session: Session) => IntakeWrites {
  const intake = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('intakes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const revoke = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('intakes')
      .set({ revoked_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('revoked_at', 'is', null),
  );
  const change = compile((row: Pick<IntakeRow, 'workspace_id' | 'id' | 'name' | 'expression'>) =>
    queries
      .updateTable('intakes')
      .set({ name: row.name, expression: row.expression })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id),
  );
  const touch = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('intakes')
      .set({ last_used_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  return session => ({
    intake: (workspaceId, id) => first(session, intake, { workspaceId, id }),
    insertIntake: row => session.manyRows.insert('intakes', [row]),
    async revokeIntake(workspaceId, id, at) {
      await session.run(revoke, { workspaceId, id, at });
    },
    async changeIntake(row) {
      await session.run(change, row);
    },
    async touchIntake(workspaceId, id, at) {
      await session.run(touch, { workspaceId, id, at });
    },
  });
}
