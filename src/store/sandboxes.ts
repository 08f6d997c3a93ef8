import { type Kysely, sql } from 'kysely';
import { columns } from './columns.ts';
import type { DeliveryRow } from './deliveries.ts';
import { BEFORE_ALL, type ListPage } from './list-page.ts';
import type { Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { ApplicationRow, WorkspaceRow } from './store.ts';

/** A live workspace's, as the pollers look for them; the indexes say the same words. */
export const ofLive = sql<boolean>`substr(workspace_id, 1, 4) <> 'sbx_'`;
/** Of a sandbox. */
const ofSandbox = sql<boolean>`substr(workspace_id, 1, 4) = 'sbx_'`;

/** What can be read of sandboxes: outside a transaction only what is committed. */
export interface SandboxReads {
  workspace(workspaceId: string): Promise<WorkspaceRow | undefined>;
  /** The sandboxes of a live workspace, oldest first, those after `afterId`. */
  sandboxes(workspaceId: string, page: ListPage): Promise<WorkspaceRow[]>;
  /** Sandboxes of any workspace where, by their own clock, a timer is due. */
  sandboxesWithTimersDue(): Promise<string[]>;
  /** Sandboxes of any workspace where, by their own clock, something is to be sent. */
  sandboxesWithDeliveriesDue(): Promise<string[]>;
  /** The first instant after `after` at which a stored application of the sandbox stops being true; null for none. */
  nextChangeIn(workspaceId: string, after: number): Promise<number | null>;
  /** The first instant after `after` at which a delivery of the sandbox is due; null for none. */
  nextAttemptIn(workspaceId: string, after: number): Promise<number | null>;
  /** Applications of the sandbox whose `next_change_at` has passed, soonest first. */
  changesDueIn(
    workspaceId: string,
    now: number,
    limit: number,
  ): Promise<Pick<ApplicationRow, 'id' | 'revision'>[]>;
}

/** What a transaction may do to sandboxes. */
export interface SandboxWrites {
  /** Pending deliveries of the sandbox whose time has come, soonest first. */
  deliveriesDueIn(workspaceId: string, now: number, limit: number): Promise<DeliveryRow[]>;
  /** Keeps others from adding sandboxes to a workspace until this transaction ends. */
  lockWorkspace(workspaceId: string): Promise<void>;
  /** Sets the clock, if it still says `from`. False when it does not, or the sandbox is gone. */
  moveClock(workspaceId: string, from: number, to: number): Promise<boolean>;
  /** Removes a sandbox with every row of every table. False when this workspace has no such sandbox. */
  removeSandbox(workspaceId: string, liveId: string): Promise<boolean>;
  /** Removes rows of sandboxes that are gone: what a request that was under way wrote after their removal. */
  removeLeftBehind(): Promise<void>;
}

/** Every table but that of the workspaces themselves. */
const tables = Object.keys(columns).filter(
  (table): table is Exclude<keyof Tables, 'workspaces'> => table !== 'workspaces',
);

export function sandboxReads(queries: Kysely<Tables>): (session: Session) => SandboxReads {
  const workspace = compile((at: { workspaceId: string }) =>
    queries.selectFrom('workspaces').selectAll().where('id', '=', at.workspaceId),
  );
  const list = compile((at: { workspaceId: string; afterId: string; limit: number }) =>
    queries
      .selectFrom('workspaces')
      .selectAll()
      .where('sandbox_of', '=', at.workspaceId)
      .where('id', '>', at.afterId)
      .orderBy('id')
      .limit(at.limit),
  );
  const withTimersDue = compile(() =>
    queries
      .selectFrom('workspaces')
      .select('id')
      .where('clock_at', 'is not', null)
      .where(({ exists, selectFrom, ref, lit }) =>
        exists(
          selectFrom('applications')
            .select(lit(1).as('is_due'))
            .where('workspace_id', '=', ref('workspaces.id'))
            .where(sql<boolean>`substr(workspace_id, 1, 4) = 'sbx_'`)
            .where('next_change_at', '<=', ref('workspaces.clock_at')),
        ),
      ),
  );
  const withDeliveriesDue = compile(() =>
    queries
      .selectFrom('workspaces')
      .select('id')
      .where('clock_at', 'is not', null)
      .where(({ exists, selectFrom, ref, lit }) =>
        exists(
          selectFrom('deliveries')
            .select(lit(1).as('is_due'))
            .where('workspace_id', '=', ref('workspaces.id'))
            .where(sql<boolean>`substr(workspace_id, 1, 4) = 'sbx_'`)
            .where('next_attempt_at', '<=', ref('workspaces.clock_at')),
        ),
      ),
  );
  const nextChange = compile((at: { workspaceId: string; after: number }) =>
    queries
      .selectFrom('applications')
      .select('next_change_at as at')
      .where('workspace_id', '=', at.workspaceId)
      .where(ofSandbox)
      .where('next_change_at', '>', at.after)
      .orderBy('next_change_at')
      .limit(1),
  );
  const nextAttempt = compile((at: { workspaceId: string; after: number }) =>
    queries
      .selectFrom('deliveries')
      .select('next_attempt_at as at')
      .where('workspace_id', '=', at.workspaceId)
      .where(ofSandbox)
      .where('next_attempt_at', '>', at.after)
      .orderBy('next_attempt_at')
      .limit(1),
  );
  const changesDue = compile((at: { workspaceId: string; now: number; limit: number }) =>
    queries
      .selectFrom('applications')
      .select(['id', 'revision'])
      .where('workspace_id', '=', at.workspaceId)
      .where(ofSandbox)
      .where('next_change_at', '<=', at.now)
      .orderBy('next_change_at')
      .limit(at.limit),
  );
  return session => ({
    workspace: workspaceId => first(session, workspace, { workspaceId }),
    sandboxes: (workspaceId, { afterId = BEFORE_ALL, limit }) =>
      session.all(list, { workspaceId, afterId, limit }),
    sandboxesWithTimersDue: async () => (await session.all(withTimersDue, {})).map(({ id }) => id),
    sandboxesWithDeliveriesDue: async () => (await session.all(withDeliveriesDue, {})).map(({ id }) => id),
    nextChangeIn: async (workspaceId, after) =>
      (await first(session, nextChange, { workspaceId, after }))?.at ?? null,
    nextAttemptIn: async (workspaceId, after) =>
      (await first(session, nextAttempt, { workspaceId, after }))?.at ?? null,
    changesDueIn: (workspaceId, now, limit) => session.all(changesDue, { workspaceId, now, limit }),
  });
}

export function sandboxWrites(queries: Kysely<Tables>): (session: Session) => SandboxWrites {
  const deliveriesDue = compile((at: { workspaceId: string; now: number; limit: number }) =>
    queries
      .selectFrom('deliveries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where(ofSandbox)
      .where('next_attempt_at', '<=', at.now)
      .orderBy('next_attempt_at')
      .limit(at.limit),
  );
  // An update that changes nothing locks the row in both databases.
  const lock = compile((at: { workspaceId: string }) =>
    queries
      .updateTable('workspaces')
      .set(eb => ({ name: eb.ref('name') }))
      .where('id', '=', at.workspaceId),
  );
  const moveClock = compile((at: { workspaceId: string; from: number; to: number }) =>
    queries
      .updateTable('workspaces')
      .set({ clock_at: at.to })
      .where('id', '=', at.workspaceId)
      .where('clock_at', '=', at.from),
  );
  const remove = compile((at: { workspaceId: string; liveId: string }) =>
    queries.deleteFrom('workspaces').where('id', '=', at.workspaceId).where('sandbox_of', '=', at.liveId),
  );
  // Kysely wants one table known to the compiler; every one of these has the column.
  const anyTable = (table: string) => table as 'clients';
  const empty = tables.map(table =>
    compile((at: { workspaceId: string }) =>
      queries.deleteFrom(anyTable(table)).where('workspace_id', '=', at.workspaceId),
    ),
  );
  const leftBehind = tables.map(table =>
    compile(() =>
      queries
        .deleteFrom(anyTable(table))
        // As a range, which the primary key of each table begins with: a backtick follows the underscore.
        .where('workspace_id', '>=', sql.lit('sbx_'))
        .where('workspace_id', '<', sql.lit('sbx`'))
        .where('workspace_id', 'not in', queries.selectFrom('workspaces').select('id')),
    ),
  );
  return session => ({
    deliveriesDueIn: (workspaceId, now, limit) => session.all(deliveriesDue, { workspaceId, now, limit }),
    async lockWorkspace(workspaceId) {
      await session.run(lock, { workspaceId });
    },
    moveClock: async (workspaceId, from, to) => (await session.run(moveClock, { workspaceId, from, to })) > 0,
    async removeSandbox(workspaceId, liveId) {
      if ((await session.run(remove, { workspaceId, liveId })) === 0) return false;
      for (const statement of empty) await session.run(statement, { workspaceId });
      return true;
    },
    async removeLeftBehind() {
      for (const statement of leftBehind) await session.run(statement, {});
    },
  });
}
