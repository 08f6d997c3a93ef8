import { isSandbox, newId } from '../ids.ts';
import type { DeliveryRow, Line } from '../store/deliveries.ts';
import { StoreError } from '../store/errors.ts';
import type { Store, Transaction } from '../store/store.ts';
import type { WebhookRow } from '../store/webhooks.ts';
import { nextAttemptAt, type Schedule, schedule as usual } from '../webhooks/schedule.ts';
import type { Answer } from '../webhooks/sender.ts';
import { hookOf, keyOf, lineOf, readAll } from './delivery-lines.ts';
import { createGroups } from './groups.ts';
import { takeDueIn } from './sandbox-deliveries.ts';
import { disableWebhook } from './webhooks.ts';

/** A delivery that is this node's to send, until its `next_attempt_at`. */
export interface Claimed {
  delivery: DeliveryRow;
  webhook: WebhookRow;
}

/** An attempt that was made. */
export interface Attempted extends Claimed {
  /** When it began, epoch ms. */
  at: number;
  durationMs: number;
  /** From when pauses are counted, epoch ms: in a sandbox its `at`, since its clock stands still meanwhile. */
  endedAt: number;
  answer: Answer;
  /** What the receiver asked for, in ms from the end of the attempt. */
  retryAfterMs: number | null;
}

/** Hands out what is to be sent, and notes what came of it. */
export interface Deliveries {
  /**
   * Takes deliveries whose time has come, of each application and webhook only the first; `room` says how many more
   * a webhook may be sent at once. Until the lease ends no other node takes them.
   */
  claim(
    now: number,
    asked: { busy: readonly string[]; room(webhookId: string): number; limit: number },
  ): Promise<{
    claimed: Claimed[];
    /** False when there may be more. */
    isAll: boolean;
  }>;
  /** Resolves after the commit, to whether the webhook was disabled by this. */
  settle(attempted: Attempted): Promise<boolean>;
  /**
   * What is to be sent in a sandbox now, of each application and webhook only the first. There is no lease: whoever
   * asks works alone in the sandbox, and what was not settled is still due.
   */
  takeDue(workspaceId: string, now: number): Promise<Claimed[]>;
  /** Removes what is older than is kept. */
  forget(now: number): Promise<void>;
}

/** How long deliveries and attempts are kept, for people to look at and to recover. */
const keptMs = 30 * 86_400_000;

/** How long what stands behind a delivery that cannot be sent just now is left alone. */
const behindMs = 1_000;

export function createDeliveries(store: Store, schedule: Schedule = usual): Deliveries {
  const settling = createGroups<Attempted, boolean>({
    run: attempts =>
      store.write(async transaction => {
        const outcomes: { ok: true; value: boolean }[] = [];
        for (const attempted of attempts) {
          outcomes.push({ ok: true, value: await settle(transaction, schedule, attempted) });
        }
        return outcomes;
      }),
    mayRunAgain: error => !(error instanceof StoreError),
    limit: 64,
  });
  return {
    async claim(now, { busy, room, limit }) {
      // Looked for without a lock: most of the time there is nothing.
      const due = await store.reader.dueDeliveries(now, busy, limit);
      if (due.length === 0) return { claimed: [], isAll: true };
      const claimed = await store.write(transaction =>
        claim(transaction, due, { now, leaseMs: schedule.leaseMs, room }),
      );
      return { claimed, isAll: due.length < limit };
    },
    settle: attempted => settling.add(attempted),
    takeDue: (workspaceId, now) => takeDueIn(store, workspaceId, now),
    async forget(now) {
      for (const { id } of await store.reader.workspaces()) {
        // A sandbox keeps it all until it is removed: its clock may have leapt past it a moment ago.
        if (isSandbox(id)) continue;
        await store.write(transaction => transaction.forgetDeliveries(id, now - keptMs));
      }
    },
  };
}

async function claim(
  transaction: Transaction,
  due: readonly DeliveryRow[],
  { now, leaseMs, room }: { now: number; leaseMs: number; room(webhookId: string): number },
): Promise<Claimed[]> {
  const lines = new Map(due.map(row => [keyOf(lineOf(row)), lineOf(row)]));
  const hooks = new Map(due.map(row => [keyOf(hookOf(row)), hookOf(row)]));
  const [heads, webhooks] = await Promise.all([
    readAll(lines, line => transaction.headOfLine(line)),
    readAll(hooks, ({ workspaceId, webhookId }) => transaction.webhook(workspaceId, webhookId)),
  ]);
  const claimed: Claimed[] = [];
  const taken = new Map<string, number>();
  for (const row of due) {
    const head = heads.get(keyOf(lineOf(row)));
    if (head === undefined || head.next_attempt_at === null) continue;
    if (head.id !== row.id) {
      const until = Math.max(head.next_attempt_at, now + behindMs);
      await transaction.updateDelivery({ ...row, next_attempt_at: until }, row.next_attempt_at);
      continue;
    }
    if (head.next_attempt_at > now) continue;
    const webhook = webhooks.get(keyOf(hookOf(row)));
    if (webhook === undefined || webhook.disabled_at !== null) {
      await transaction.updateDelivery(
        { ...head, state: 'held', next_attempt_at: null },
        head.next_attempt_at,
      );
      continue;
    }
    const count = taken.get(webhook.id) ?? 0;
    if (count >= room(webhook.id)) continue;
    const delivery = { ...head, next_attempt_at: now + leaseMs };
    // Another node may have been faster.
    if (!(await transaction.updateDelivery(delivery, head.next_attempt_at))) continue;
    taken.set(webhook.id, count + 1);
    claimed.push({ delivery, webhook });
  }
  return claimed;
}

async function settle(
  transaction: Transaction,
  schedule: Schedule,
  { delivery, webhook, at, durationMs, endedAt, answer, retryAfterMs }: Attempted,
): Promise<boolean> {
  const isDelivered = answer.outcome === 'delivered';
  const failures = isDelivered ? 0 : delivery.failures + 1;
  const next = isDelivered ? null : nextAttemptAt(schedule, failures, endedAt, retryAfterMs);
  const settled: DeliveryRow = {
    ...delivery,
    state: isDelivered ? 'delivered' : next === null ? 'failed' : 'pending',
    attempts: delivery.attempts + 1,
    failures,
    next_attempt_at: next,
  };
  // Whoever took too long has lost it to another node, or to somebody who had it sent again.
  if (!(await transaction.updateDelivery(settled, delivery.next_attempt_at))) return false;
  const isGivenUp =
    answer.outcome === 'gone' ||
    (!isDelivered && endedAt - (webhook.failing_since ?? at) >= schedule.disableAfterMs);
  await transaction.insertAttempts([
    {
      workspace_id: delivery.workspace_id,
      webhook_id: delivery.webhook_id,
      id: newId('att'),
      delivery_id: delivery.id,
      number: settled.attempts,
      at,
      duration_ms: durationMs,
      outcome: answer.outcome,
      answer_status: answer.status,
      answer_text: answer.text,
      next_attempt_at: isGivenUp ? null : next,
    },
  ]);
  if (isDelivered !== (webhook.failing_since === null)) {
    await transaction.noteFailing(webhook.workspace_id, webhook.id, isDelivered ? null : at);
  }
  if (isGivenUp) {
    const reason = answer.outcome === 'gone' ? 'gone' : 'failing';
    return disableWebhook(transaction, webhook, reason, endedAt);
  }
  if (next === null) await callNext(transaction, lineOf(delivery), endedAt);
  return false;
}

/** What was held back by a delivery that is done with can be sent. What has failed itself waits for its own time. */
async function callNext(transaction: Transaction, line: Line, now: number): Promise<void> {
  const head = await transaction.headOfLine(line);
  if (head === undefined || head.failures > 0 || (head.next_attempt_at ?? 0) <= now) return;
  await transaction.updateDelivery({ ...head, next_attempt_at: now }, head.next_attempt_at);
}
