import type { Api, Schema } from '../client/api.ts';
import { answerOf } from './connection.ts';

export type Delivery = Schema<'WebhookDelivery'>;

/** What a webhook is to be told and has not been seen yet, oldest first. */
export async function newDeliveries(api: Api, id: string, seen: ReadonlySet<string>): Promise<Delivery[]> {
  const fresh: Delivery[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answerOf(api.GET('/v1/webhooks/{id}/deliveries', { params: { path: { id }, query } }));
    const known = page.items.findIndex(delivery => seen.has(delivery.id));
    fresh.push(...(known === -1 ? page.items : page.items.slice(0, known)));
    if (known !== -1 || page.nextCursor === null) return fresh.reverse();
    cursor = page.nextCursor;
  }
}
