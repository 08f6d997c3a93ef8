import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { WebhookTable } from './webhook-tables.ts';

export type WebhookRow = Selectable<WebhookTable>;

/** What can be read of webhooks: outside a transaction only what is committed. */
export interface WebhookReads {
  /** Every webhook of the workspace, oldest first. */
  webhooks(workspaceId: string): Promise<WebhookRow[]>;
  webhook(workspaceId: string, id: string): Promise<WebhookRow | undefined>;
}

/** What a transaction may do to webhooks. */
export interface WebhookWrites {
  insertWebhook(row: Insertable<WebhookTable>): Promise<void>;
  /** Writes what its owner can change. */
  updateWebhook(row: WebhookRow): Promise<void>;
  /** Notes that nothing arrives since `since`, unless that is known already; null: something arrived. */
  noteFailing(workspaceId: string, id: string, since: number | null): Promise<void>;
  /** Removes the webhook with its deliveries and attempts. False when there is none. */
  deleteWebhook(workspaceId: string, id: string): Promise<boolean>;
}

export function webhookReads(queries: Kysely<Tables>): (session: Session) => WebhookReads {
  const all = compile((at: { workspaceId: string }) =>
    queries.selectFrom('webhooks').selectAll().where('workspace_id', '=', at.workspaceId).orderBy('id'),
  );
  const one = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('webhooks')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  return session => ({
    webhooks: workspaceId => session.all(all, { workspaceId }),
    webhook: (workspaceId, id) => first(session, one, { workspaceId, id }),
  });
}

export function webhookWrites(queries: Kysely<Tables>): (session: Session) => WebhookWrites {
  const update = compile((row: WebhookRow) =>
    queries
      .updateTable('webhooks')
      .set({
        url: row.url,
        description: row.description,
        events: row.events,
        secret: row.secret,
        previous_secret: row.previous_secret,
        previous_secret_until: row.previous_secret_until,
        failing_since: row.failing_since,
        disabled_at: row.disabled_at,
        disabled_reason: row.disabled_reason,
      })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id),
  );
  const failing = compile((at: { workspaceId: string; id: string; since: number }) =>
    queries
      .updateTable('webhooks')
      .set({ failing_since: at.since })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('failing_since', 'is', null),
  );
  const well = compile((at: { workspaceId: string; id: string }) =>
    queries
      .updateTable('webhooks')
      .set({ failing_since: null })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('failing_since', 'is not', null),
  );
  const remove = compile((at: { workspaceId: string; id: string }) =>
    queries.deleteFrom('webhooks').where('workspace_id', '=', at.workspaceId).where('id', '=', at.id),
  );
  const removeDeliveries = compile((at: { workspaceId: string; id: string }) =>
    queries
      .deleteFrom('deliveries')
      .where('workspace_id', '=', at.workspaceId)
      .where('webhook_id', '=', at.id),
  );
  const removeAttempts = compile((at: { workspaceId: string; id: string }) =>
    queries.deleteFrom('attempts').where('workspace_id', '=', at.workspaceId).where('webhook_id', '=', at.id),
  );
  return session => ({
    insertWebhook: row => session.manyRows.insert('webhooks', [row]),
    async updateWebhook(row) {
      await session.run(update, row);
    },
    async noteFailing(workspaceId, id, since) {
      await (since === null
        ? session.run(well, { workspaceId, id })
        : session.run(failing, { workspaceId, id, since }));
    },
    async deleteWebhook(workspaceId, id) {
      await session.run(removeDeliveries, { workspaceId, id });
      await session.run(removeAttempts, { workspaceId, id });
      return (await session.run(remove, { workspaceId, id })) > 0;
    },
  });
}
