import { Webhook } from 'standardwebhooks';
import { systemClock } from '../clock.ts';
import type { Delivery } from './webhook-news.ts';

const patienceMs = 15_000;

/** `4000` or `4000/hooks`, on this computer; undefined for what is no port. */
export function targetOf(text: string): URL | undefined {
  const [, port = '', path = ''] = /^(\d{1,5})(\/.*)?$/.exec(text) ?? [];
  if (port === '' || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return URL.parse(`http://127.0.0.1:${port}${path}`) ?? undefined;
}

/** Sends a message as the service would; resolves to the status, or to why there is none. */
export async function forward(delivery: Delivery, secret: string, target: URL): Promise<number | string> {
  const body = JSON.stringify(delivery.body);
  const at = new Date(systemClock.now());
  try {
    const response = await fetch(target, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': delivery.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(delivery.id, at, body),
      },
      body,
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  }
}
