import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { formatInstant } from '../instants.ts';
import type { DeliveryRow } from '../store/deliveries.ts';
import type { Store, Transaction } from '../store/store.ts';
import type { WebhookRow } from '../store/webhooks.ts';
import { samples } from '../webhooks/samples.ts';
import { makeSecret } from '../webhooks/signature.ts';
import type { AnnouncementType } from '../webhooks/types.ts';
import { listensTo, newDelivery, placeOf } from './announced.ts';
import { requireKnownClient } from './known-client.ts';

/** The most that a workspace can have: every event asks them all. */
const mostWebhooks = 50;

export interface NewWebhook {
  url: string;
  description: string | null;
  /** Null for every type. */
  events: readonly string[] | null;
  /** Null for the applications of everybody. */
  clientId: string | null;
}

/** Makes a webhook. The answer is the one place where its secret is shown. */
export async function createWebhook(
  store: Store,
  now: number,
  workspaceId: string,
  { url, description, events, clientId }: NewWebhook,
): Promise<WebhookRow> {
  const row: WebhookRow = {
    workspace_id: workspaceId,
    id: newId('whk'),
    url,
    description,
    events: events === null ? null : JSON.stringify(events),
    client_id: clientId,
    secret: makeSecret(),
    previous_secret: null,
    previous_secret_until: null,
    failing_since: null,
    disabled_at: null,
    disabled_reason: null,
    created_at: now,
  };
  await store.write(async transaction => {
    await requireKnownClient(transaction, workspaceId, clientId);
    if ((await transaction.webhooks(workspaceId)).length >= mostWebhooks) {
      throw problem('impossible-webhook', `A workspace has at most ${mostWebhooks} webhooks.`);
    }
    await transaction.insertWebhook(row);
  });
  return row;
}

export type WebhookChanges = Partial<Pick<NewWebhook, 'url' | 'description' | 'events'>> & {
  enabled?: boolean;
};

/** Changes a webhook. What was held while it was disabled stays so until it is recovered. */
export function changeWebhook(
  store: Store,
  now: number,
  { workspaceId, id }: WebhookRef,
  { url, description, events, enabled }: WebhookChanges,
): Promise<WebhookRow> {
  return store.write(async transaction => {
    const row = await requireWebhook(transaction, workspaceId, id);
    const changed: WebhookRow = {
      ...row,
      ...(url === undefined ? {} : { url }),
      ...(description === undefined ? {} : { description }),
      ...(events === undefined ? {} : { events: events === null ? null : JSON.stringify(events) }),
      ...(enabled === true ? { disabled_at: null, disabled_reason: null, failing_since: null } : {}),
      ...(enabled === false && row.disabled_at === null
        ? { disabled_at: now, disabled_reason: 'owner' as const }
        : {}),
    };
    await transaction.updateWebhook(changed);
    if (changed.disabled_at !== null) await transaction.holdDeliveries(workspaceId, id);
    return changed;
  });
}

export interface WebhookRef {
  workspaceId: string;
  id: string;
}

/** Gives a webhook a new secret. The one before signs as well for a while, so that nothing is refused meanwhile. */
export function rotateSecret(
  store: Store,
  now: number,
  { workspaceId, id }: WebhookRef,
  previousValidMs: number,
): Promise<WebhookRow> {
  return store.write(async transaction => {
    const row = await requireWebhook(transaction, workspaceId, id);
    const rotated: WebhookRow = {
      ...row,
      secret: makeSecret(),
      previous_secret: previousValidMs === 0 ? null : row.secret,
      previous_secret_until: previousValidMs === 0 ? null : now + previousValidMs,
    };
    await transaction.updateWebhook(rotated);
    return rotated;
  });
}

/** Removes a webhook with everything that was sent to it. */
export async function deleteWebhook(store: Store, { workspaceId, id }: WebhookRef): Promise<void> {
  const isDeleted = await store.write(transaction => transaction.deleteWebhook(workspaceId, id));
  if (!isDeleted) throw noWebhook();
}

/** Has one delivery sent again, as it was, whatever became of it. */
export function redeliver(
  store: Store,
  now: number,
  { workspaceId, id }: WebhookRef,
  deliveryId: string,
): Promise<DeliveryRow> {
  return store.write(async transaction => {
    const webhook = await requireEnabled(transaction, workspaceId, id);
    const row = await transaction.delivery(workspaceId, deliveryId);
    if (row === undefined || row.webhook_id !== webhook.id) throw noDelivery();
    const again: DeliveryRow = { ...row, state: 'pending', failures: 0, next_attempt_at: now };
    // What is settled at this very moment need not be sent again by us.
    return (await transaction.updateDelivery(again, row.next_attempt_at)) ? again : row;
  });
}

/** Has everything sent again that failed, or was held, since an instant. Resolves to how many. */
export function recover(
  store: Store,
  now: number,
  { workspaceId, id }: WebhookRef,
  since: number,
): Promise<number> {
  return store.write(async transaction => {
    await requireEnabled(transaction, workspaceId, id);
    return transaction.recoverDeliveries(workspaceId, id, since, now);
  });
}

/** Sends a sample of a type to one webhook. */
export function sendTest(
  store: Store,
  now: number,
  { workspaceId, id }: WebhookRef,
  type: AnnouncementType,
): Promise<DeliveryRow> {
  return store.write(async transaction => {
    const webhook = await requireEnabled(transaction, workspaceId, id);
    const { at, data } = samples[type];
    const delivery = newDelivery(webhook, {
      type,
      at: type === 'webhook.test' ? now : Date.parse(at),
      now,
      applicationId: '',
      place: placeOf(now, 0, 0),
      source: `/v1/webhooks/${id}`,
      data: type === 'webhook.test' ? { ...data, webhook: id } : data,
    });
    await transaction.insertDeliveries([delivery]);
    return delivery;
  });
}

/** Disables a webhook where nothing arrives, and tells the others. False when it was disabled before. */
export async function disableWebhook(
  transaction: Transaction,
  { workspace_id, id }: WebhookRow,
  reason: 'gone' | 'failing',
  now: number,
): Promise<boolean> {
  const webhooks = await transaction.webhooks(workspace_id);
  const row = webhooks.find(webhook => webhook.id === id);
  if (row === undefined || row.disabled_at !== null) return false;
  // Something has arrived since.
  if (reason === 'failing' && row.failing_since === null) return false;
  await transaction.updateWebhook({ ...row, disabled_at: now, disabled_reason: reason });
  await transaction.holdDeliveries(workspace_id, id);
  const type = 'webhook.disabled';
  const failingSince = row.failing_since === null ? null : formatInstant(row.failing_since);
  const others = webhooks.filter(
    webhook => webhook.id !== id && webhook.client_id === null && listensTo(webhook, type),
  );
  await transaction.insertDeliveries(
    others.map(webhook =>
      newDelivery(webhook, {
        type,
        at: now,
        now,
        applicationId: '',
        place: placeOf(now, 0, 0),
        source: `/v1/webhooks/${id}`,
        data: { webhook: id, url: row.url, reason, failingSince },
      }),
    ),
  );
  return true;
}

async function requireWebhook(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<WebhookRow> {
  const row = await transaction.webhook(workspaceId, id);
  if (row === undefined) throw noWebhook();
  return row;
}

async function requireEnabled(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<WebhookRow> {
  const row = await requireWebhook(transaction, workspaceId, id);
  if (row.disabled_at === null) return row;
  throw problem('webhook-disabled', 'The webhook is disabled; nothing is sent to it. Enable it first.');
}

export function noWebhook() {
  return problem('not-found', 'There is no such webhook.');
}

export function noDelivery() {
  return problem('not-found', 'There is no such delivery.');
}
