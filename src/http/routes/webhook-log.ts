import Type from 'typebox';
import { noWebhook } from '../../host/webhooks.ts';
import type { Store } from '../../store/store.ts';
import { messageBody } from '../../webhooks/message.ts';
import { samples } from '../../webhooks/samples.ts';
import { announcements, announcementTypes } from '../../webhooks/types.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams } from '../schemas/fields.ts';
import { PageOf } from '../schemas/page.ts';
import {
  AttemptSchema,
  AttemptsQuery,
  attemptFrom,
  DeliveriesQuery,
  DeliverySchema,
  deliveryFrom,
  SampleSchema,
} from '../schemas/webhook.ts';

/** What was sent to webhooks and what came of it; and what can be sent. */
export function webhookLogRoutes({ store, cursors }: { store: Store; cursors: Cursors }): Routes {
  const requireWebhook = async (workspaceId: string, id: string) => {
    if ((await store.reader.webhook(workspaceId, id)) === undefined) throw noWebhook();
  };

  return async app => {
    app.get(
      '/v1/webhooks/:id/deliveries',
      {
        config: { operation: 'webhook-deliveries.list' },
        schema: {
          tags: ['webhooks'],
          summary: 'What a webhook was told and is to be told, newest first',
          params: IdParams,
          querystring: DeliveriesQuery,
          response: { 200: PageOf(DeliverySchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId } = actorOf(request);
        const { id } = request.params;
        const { state } = request.query;
        await requireWebhook(workspaceId, id);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: `deliveries/${id}`, filters: { state } },
          page => store.reader.deliveries(workspaceId, id, { ...page, state }),
        );
        return { items: rows.map(deliveryFrom), nextCursor };
      },
    );

    app.get(
      '/v1/webhooks/:id/attempts',
      {
        config: { operation: 'webhook-attempts.list' },
        schema: {
          tags: ['webhooks'],
          summary: 'Every attempt to send to a webhook, newest first',
          params: IdParams,
          querystring: AttemptsQuery,
          response: { 200: PageOf(AttemptSchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId } = actorOf(request);
        const { id } = request.params;
        const { delivery } = request.query;
        await requireWebhook(workspaceId, id);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: `attempts/${id}`, filters: { delivery } },
          page => store.reader.attempts(workspaceId, id, { ...page, deliveryId: delivery }),
        );
        return { items: rows.map(attemptFrom), nextCursor };
      },
    );

    app.get(
      '/v1/webhook-samples',
      {
        config: { operation: 'webhook-samples.list' },
        schema: {
          tags: ['webhooks'],
          summary: 'Every type of message, with an example',
          response: {
            200: Type.Object({ items: Type.Array(SampleSchema) }, { additionalProperties: false }),
          },
        },
      },
      async () => ({ items: sampleList }),
    );
  };
}

const sampleList = announcementTypes.map(type => {
  const { at, data } = samples[type];
  const source = type.startsWith('webhook.')
    ? '/v1/webhooks/whk_01kjqdhd3w2b4c6d8e1f3g5h7j'
    : '/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t';
  const id = 'msg_01kjqdhd3w9z8y7x6w5v4t3s2r';
  const sample: Record<string, unknown> = JSON.parse(
    messageBody({ id, type, at: Date.parse(at), source, livemode: true, data }),
  );
  return { type, description: announcements[type], sample };
});
