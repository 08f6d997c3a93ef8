import type { Store, Transaction } from '../store/store.ts';
import type { Claimed } from './deliveries.ts';
import { hookOf, keyOf, lineOf, readAll } from './delivery-lines.ts';

const batch = 100;

/** See `Deliveries.takeDue`. What waits behind something that is to be sent later is put off until then. */
export async function takeDueIn(store: Store, workspaceId: string, now: number): Promise<Claimed[]> {
  for (;;) {
    // Without a lock first: most of the time there is nothing.
    if (!(await isAnythingDue(store, workspaceId, now))) return [];
    const claimed = await store.write(transaction => take(transaction, workspaceId, now));
    if (claimed.length > 0) return claimed;
  }
}

async function isAnythingDue({ reader }: Store, workspaceId: string, now: number): Promise<boolean> {
  const next = await reader.nextAttemptIn(workspaceId, Number.MIN_SAFE_INTEGER);
  return next !== null && next <= now;
}

async function take(transaction: Transaction, workspaceId: string, now: number): Promise<Claimed[]> {
  const due = await transaction.deliveriesDueIn(workspaceId, now, batch);
  const lines = new Map(due.map(row => [keyOf(lineOf(row)), lineOf(row)]));
  const hooks = new Map(due.map(row => [keyOf(hookOf(row)), hookOf(row)]));
  const [heads, webhooks] = await Promise.all([
    readAll(lines, line => transaction.headOfLine(line)),
    readAll(hooks, hook => transaction.webhook(hook.workspaceId, hook.webhookId)),
  ]);
  const claimed = new Map<string, Claimed>();
  for (const row of due) {
    const head = heads.get(keyOf(lineOf(row)));
    if (head === undefined || head.next_attempt_at === null) continue;
    if (head.next_attempt_at > now) {
      await transaction.updateDelivery(
        { ...row, next_attempt_at: head.next_attempt_at },
        row.next_attempt_at,
      );
      continue;
    }
    const webhook = webhooks.get(keyOf(hookOf(row)));
    if (webhook === undefined || webhook.disabled_at !== null) {
      await transaction.updateDelivery({ ...row, state: 'held', next_attempt_at: null }, row.next_attempt_at);
      continue;
    }
    claimed.set(head.id, { delivery: head, webhook });
  }
  return [...claimed.values()];
}
