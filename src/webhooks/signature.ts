import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A new secret in the form that Standard Webhooks libraries take: 256 random bits. */
export function makeSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The headers that prove who sent a message, and when. During a rotation both secrets sign. */
export function signedHeaders(
  { id, body, at }: { id: string; body: string; at: number },
  secrets: readonly string[],
): Record<string, string> {
  const seconds = Math.floor(at / 1_000);
  const signatures = secrets.map(secret => new Webhook(secret).sign(id, new Date(seconds * 1_000), body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}
