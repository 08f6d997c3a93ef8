import type { Insertable, Kysely, Selectable } from 'kysely';
import { BEHIND_ALL, type ListPage } from './list-page.ts';
import type { Tables } from './rows.ts';
import { ofLive } from './sandboxes.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { AttemptTable, DeliveryTable } from './webhook-tables.ts';

export type DeliveryRow = Selectable<DeliveryTable>;
export type AttemptRow = Selectable<AttemptTable>;

/** Names the deliveries to one webhook about one application, which are sent one after the other. */
export interface Line {
  workspaceId: string;
  webhookId: string;
  applicationId: string;
}

/** What can be read of deliveries: outside a transaction only what is committed. */
export interface DeliveryReads {
  /** Pending deliveries of any live workspace whose time has come, soonest first, save those to `busy` webhooks. */
  dueDeliveries(now: number, busy: readonly string[], limit: number): Promise<DeliveryRow[]>;
  /** The pending delivery of a line that comes first. */
  headOfLine(line: Line): Promise<DeliveryRow | undefined>;
  delivery(workspaceId: string, id: string): Promise<DeliveryRow | undefined>;
  /** Newest first. */
  deliveries(
    workspaceId: string,
    webhookId: string,
    page: ListPage & { state?: DeliveryRow['state'] | undefined },
  ): Promise<DeliveryRow[]>;
  /** Newest first. */
  attempts(
    workspaceId: string,
    webhookId: string,
    page: ListPage & { deliveryId?: string | undefined },
  ): Promise<AttemptRow[]>;
}

/** What a transaction may do to deliveries. */
export interface DeliveryWrites {
  insertDeliveries(rows: readonly Insertable<DeliveryTable>[]): Promise<void>;
  insertAttempts(rows: readonly Insertable<AttemptTable>[]): Promise<void>;
  /** Writes state, counts and next attempt. False when it is not, any more, to be attempted at `expected`. */
  updateDelivery(row: DeliveryRow, expected: number | null): Promise<boolean>;
  /** Takes every pending delivery of a webhook out of line, to be held. */
  holdDeliveries(workspaceId: string, webhookId: string): Promise<void>;
  /** Puts what failed or was held since an instant back into line; resolves to how many. */
  recoverDeliveries(workspaceId: string, webhookId: string, since: number, now: number): Promise<number>;
  /** Removes what was not pending any more, and attempts, of before an instant. */
  forgetDeliveries(workspaceId: string, before: number): Promise<void>;
}

/** Most webhooks that `dueDeliveries` can look past. */
export const mostBusyWebhooks = 4;

/** The webhooks to look past; empty for none. */
interface Busy {
  busy0: string;
  busy1: string;
  busy2: string;
  busy3: string;
}

export function deliveryReads(queries: Kysely<Tables>): (session: Session) => DeliveryReads {
  const dueDeliveries = compile((at: { now: number; limit: number } & Busy) =>
    queries
      .selectFrom('deliveries')
      .selectAll()
      .where(ofLive)
      .where('next_attempt_at', '<=', at.now)
      .where('webhook_id', 'not in', [at.busy0, at.busy1, at.busy2, at.busy3])
      .orderBy('next_attempt_at')
      .limit(at.limit),
  );
  const head = compile((at: Line) =>
    queries
      .selectFrom('deliveries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('webhook_id', '=', at.webhookId)
      .where('application_id', '=', at.applicationId)
      .where('next_attempt_at', 'is not', null)
      .orderBy('place')
      .limit(1),
  );
  const one = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('deliveries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const ofWebhook = (isByState: boolean) =>
    compile(
      (at: {
        workspaceId: string;
        webhookId: string;
        afterId: string;
        state: DeliveryRow['state'];
        limit: number;
      }) => {
        const query = queries
          .selectFrom('deliveries')
          .selectAll()
          .where('workspace_id', '=', at.workspaceId)
          .where('webhook_id', '=', at.webhookId)
          .where('id', '<', at.afterId)
          .orderBy('id', 'desc')
          .limit(at.limit);
        return isByState ? query.where('state', '=', at.state) : query;
      },
    );
  const attemptsOf = (isByDelivery: boolean) =>
    compile(
      (at: {
        workspaceId: string;
        webhookId: string;
        afterId: string;
        deliveryId: string;
        limit: number;
      }) => {
        const query = queries
          .selectFrom('attempts')
          .selectAll()
          .where('workspace_id', '=', at.workspaceId)
          .where('webhook_id', '=', at.webhookId)
          .where('id', '<', at.afterId)
          .orderBy('id', 'desc')
          .limit(at.limit);
        return isByDelivery ? query.where('delivery_id', '=', at.deliveryId) : query;
      },
    );
  const lists = { every: ofWebhook(false), byState: ofWebhook(true) };
  const attempts = { every: attemptsOf(false), byDelivery: attemptsOf(true) };
  return session => ({
    dueDeliveries(now, busy, limit) {
      const [busy0 = '', busy1 = '', busy2 = '', busy3 = '', ...more] = busy;
      if (more.length > 0) throw new Error('More busy webhooks than can be looked past');
      return session.all(dueDeliveries, { busy0, busy1, busy2, busy3, now, limit });
    },
    headOfLine: line => first(session, head, line),
    delivery: (workspaceId, id) => first(session, one, { workspaceId, id }),
    deliveries: (workspaceId, webhookId, { afterId = BEHIND_ALL, state, limit }) =>
      session.all(state === undefined ? lists.every : lists.byState, {
        workspaceId,
        webhookId,
        afterId,
        state: state ?? 'pending',
        limit,
      }),
    attempts: (workspaceId, webhookId, { afterId = BEHIND_ALL, deliveryId, limit }) =>
      session.all(deliveryId === undefined ? attempts.every : attempts.byDelivery, {
        workspaceId,
        webhookId,
        afterId,
        deliveryId: deliveryId ?? '',
        limit,
      }),
  });
}

export function deliveryWrites(queries: Kysely<Tables>): (session: Session) => DeliveryWrites {
  const updateWhere = (isPending: boolean) =>
    compile((row: DeliveryRow & { expected: number }) => {
      const query = queries
        .updateTable('deliveries')
        .set({
          state: row.state,
          attempts: row.attempts,
          failures: row.failures,
          next_attempt_at: row.next_attempt_at,
        })
        .where('workspace_id', '=', row.workspace_id)
        .where('id', '=', row.id);
      return isPending
        ? query.where('next_attempt_at', '=', row.expected)
        : query.where('next_attempt_at', 'is', null);
    });
  const updatePending = updateWhere(true);
  const updateOther = updateWhere(false);
  const hold = compile((at: { workspaceId: string; webhookId: string }) =>
    queries
      .updateTable('deliveries')
      .set({ state: 'held', next_attempt_at: null })
      .where('workspace_id', '=', at.workspaceId)
      .where('webhook_id', '=', at.webhookId)
      .where('next_attempt_at', 'is not', null),
  );
  const recover = compile((at: { workspaceId: string; webhookId: string; since: number; now: number }) =>
    queries
      .updateTable('deliveries')
      .set({ state: 'pending', failures: 0, next_attempt_at: at.now })
      .where('workspace_id', '=', at.workspaceId)
      .where('webhook_id', '=', at.webhookId)
      .where('created_at', '>=', at.since)
      .where('state', 'in', ['failed', 'held']),
  );
  const forget = compile((at: { workspaceId: string; before: number }) =>
    queries
      .deleteFrom('deliveries')
      .where('workspace_id', '=', at.workspaceId)
      .where('created_at', '<', at.before)
      .where('next_attempt_at', 'is', null),
  );
  const forgetAttempts = compile((at: { workspaceId: string; before: number }) =>
    queries.deleteFrom('attempts').where('workspace_id', '=', at.workspaceId).where('at', '<', at.before),
  );
  return session => ({
    insertDeliveries: async rows => {
      if (rows.length > 0) await session.manyRows.insert('deliveries', rows);
    },
    insertAttempts: async rows => {
      if (rows.length > 0) await session.manyRows.insert('attempts', rows);
    },
    updateDelivery: async (row, expected) =>
      (await session.run(expected === null ? updateOther : updatePending, {
        ...row,
        expected: expected ?? 0,
      })) > 0,
    async holdDeliveries(workspaceId, webhookId) {
      await session.run(hold, { workspaceId, webhookId });
    },
    recoverDeliveries: (workspaceId, webhookId, since, now) =>
      session.run(recover, { workspaceId, webhookId, since, now }),
    async forgetDeliveries(workspaceId, before) {
      await session.run(forget, { workspaceId, before });
      await session.run(forgetAttempts, { workspaceId, before });
    },
  });
}
