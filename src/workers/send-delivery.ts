import type { Claimed } from '../host/deliveries.ts';
import type { Answer, Sender } from '../webhooks/sender.ts';
import { signedHeaders } from '../webhooks/signature.ts';

/**
 * Sends one delivery. `at` is the time of its workspace, `signedAt` that of the machine: receivers refuse a signature
 * that is not of about now, and a sandbox may be years away from it.
 */
export function sendDelivery(
  sender: Sender,
  { delivery, webhook }: Claimed,
  { at, signedAt }: { at: number; signedAt: number },
): Promise<Answer> {
  const secrets =
    webhook.previous_secret !== null && (webhook.previous_secret_until ?? 0) > at
      ? [webhook.secret, webhook.previous_secret]
      : [webhook.secret];
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'top-of-mind-webhooks/1',
    ...signedHeaders({ id: delivery.id, body: delivery.body, at: signedAt }, secrets),
  };
  return sender.send(webhook.url, headers, delivery.body);
}
