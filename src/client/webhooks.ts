import type { webhooks } from './api-types.ts';

/** What a webhook is told, told apart by `type`. */
export type WebhookMessage = {
  [Type in keyof webhooks]: NonNullable<
    webhooks[Type]['post']['requestBody']
  >['content']['application/cloudevents+json'];
}[keyof webhooks];

/** It was not sent by who knows the secret, or not now, or not so: answer 401 and do nothing. */
export class NotGenuine extends Error {}

export interface WebhookRequest {
  /** Of `fetch`'s kind, or of Node's. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it arrived: one that was parsed and written again has another signature. */
  body: string | Uint8Array<ArrayBuffer>;
}

export interface ReadWebhookOptions {
  /** Epoch ms. */
  now?: number;
  /** By how much its time may differ from now. */
  toleranceMs?: number;
}

/**
 * Reads a message after checking its signature and its time, as Standard Webhooks asks. Throws `NotGenuine`. A message
 * may come again: drop the `id` that you have seen.
 */
export async function readWebhook(
  { headers, body }: WebhookRequest,
  secret: string,
  { now = Date.now(), toleranceMs = 300_000 }: ReadWebhookOptions = {},
): Promise<WebhookMessage> {
  const id = headerIn(headers, 'webhook-id');
  const sentAt = headerIn(headers, 'webhook-timestamp');
  const signatures = headerIn(headers, 'webhook-signature').split(' ');
  if (!/^\d{1,12}$/.test(sentAt)) throw new NotGenuine('It does not say when it was sent');
  if (Math.abs(now - Number(sentAt) * 1_000) > toleranceMs) throw new NotGenuine('It is too old, or too new');
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const signed = new Blob([`${id}.${sentAt}.`, bytes]);
  const key = await keyOf(secret);
  const content = await signed.arrayBuffer();
  // Two while a secret is being rotated.
  for (const signature of signatures) {
    const given = signature.startsWith('v1,') ? fromBase64(signature.slice(3)) : undefined;
    if (given !== undefined && (await crypto.subtle.verify('HMAC', key, given, content))) {
      return JSON.parse(new TextDecoder().decode(bytes)) as WebhookMessage; // the service signed what it described
    }
  }
  throw new NotGenuine('No signature of it is right');
}

function headerIn(headers: WebhookRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string') throw new NotGenuine(`It has no header ${name}, or several`);
  return value;
}

function keyOf(secret: string) {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (bytes === undefined) throw new TypeError('The secret must be as it was shown: whsec_ and base64');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
