import Type from 'typebox';
import type { Actor } from '../../actor.ts';
import { problem } from '../../errors.ts';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  noWebhook,
  recover,
  redeliver,
  rotateSecret,
  sendTest,
} from '../../host/webhooks.ts';
import type { Store } from '../../store/store.ts';
import { isPublicAddress, readTarget } from '../../webhooks/addresses.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams, readInstant } from '../schemas/fields.ts';
import {
  DeliveryParams,
  DeliverySchema,
  deliveryFrom,
  MadeWebhookSchema,
  NewWebhookSchema,
  RecoveredSchema,
  RecoverySchema,
  RotationSchema,
  TestSchema,
  WebhookChangesSchema,
  WebhookSchema,
  webhookFrom,
} from '../schemas/webhook.ts';

export interface WebhookRouteDeps {
  store: Store;
  /** `host:port` of receivers that may be anywhere. */
  allowed: readonly string[];
  /** Something is to be sent at once. */
  onDue(workspaceId: string): void;
}

const hourMs = 3_600_000;

/** Who is told what happens: webhooks, and what can be done with them. */
export function webhookRoutes({ store, allowed, onDue }: WebhookRouteDeps): Routes {
  const refOf = ({ params }: { params: { id: string } }, { workspaceId }: Actor) => ({
    workspaceId,
    id: params.id,
  });

  return async app => {
    app.post(
      '/v1/webhooks',
      {
        config: { operation: 'webhooks.create', problems: ['unknown-client', 'impossible-webhook'] },
        schema: {
          tags: ['webhooks'],
          summary: 'Be told what happens; the secret is shown this once',
          body: NewWebhookSchema,
          response: { 201: MadeWebhookSchema },
        },
      },
      async (request, reply) => {
        const { url, events = null, description = null, client = null } = request.body;
        requireReachable(url, allowed);
        const row = await createWebhook(store, request.now, actorOf(request).workspaceId, {
          url,
          events,
          description,
          clientId: client,
        });
        reply.code(201).header('location', `/v1/webhooks/${row.id}`);
        return reply.send({ ...webhookFrom(row, request.now), secret: row.secret });
      },
    );

    app.get(
      '/v1/webhooks',
      {
        config: { operation: 'webhooks.list' },
        schema: {
          tags: ['webhooks'],
          summary: 'Every webhook of the workspace, oldest first',
          response: {
            200: Type.Object({ items: Type.Array(WebhookSchema) }, { additionalProperties: false }),
          },
        },
      },
      async request => {
        const rows = await store.reader.webhooks(actorOf(request).workspaceId);
        return { items: rows.map(row => webhookFrom(row, request.now)) };
      },
    );

    app.get(
      '/v1/webhooks/:id',
      {
        config: { operation: 'webhooks.read' },
        schema: {
          tags: ['webhooks'],
          summary: 'One webhook',
          params: IdParams,
          response: { 200: WebhookSchema },
        },
      },
      async request => {
        const row = await store.reader.webhook(actorOf(request).workspaceId, request.params.id);
        if (row === undefined) throw noWebhook();
        return webhookFrom(row, request.now);
      },
    );

    app.patch(
      '/v1/webhooks/:id',
      {
        config: { operation: 'webhooks.change', problems: ['impossible-webhook'] },
        schema: {
          tags: ['webhooks'],
          summary: 'Change a webhook; what is left out stays as it is',
          params: IdParams,
          body: WebhookChangesSchema,
          response: { 200: WebhookSchema },
        },
      },
      async request => {
        const { url } = request.body;
        if (url !== undefined) requireReachable(url, allowed);
        const ref = refOf(request, actorOf(request));
        return webhookFrom(await changeWebhook(store, request.now, ref, request.body), request.now);
      },
    );

    app.delete(
      '/v1/webhooks/:id',
      {
        config: { operation: 'webhooks.delete' },
        schema: {
          tags: ['webhooks'],
          summary: 'Remove a webhook with everything that was sent to it',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Removed' }) },
        },
      },
      async (request, reply) => {
        await deleteWebhook(store, refOf(request, actorOf(request)));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/v1/webhooks/:id/rotation',
      {
        config: { operation: 'webhooks.rotate' },
        schema: {
          tags: ['webhooks'],
          summary: 'Give it a new secret; the one before signs as well for a while',
          params: IdParams,
          body: RotationSchema,
          response: { 200: MadeWebhookSchema },
        },
      },
      async request => {
        const ref = refOf(request, actorOf(request));
        const { previousValidHours = 24 } = request.body;
        const row = await rotateSecret(store, request.now, ref, previousValidHours * hourMs);
        return { ...webhookFrom(row, request.now), secret: row.secret };
      },
    );

    app.post(
      '/v1/webhooks/:id/tests',
      {
        config: { operation: 'webhooks.test', problems: ['webhook-disabled'] },
        schema: {
          tags: ['webhooks'],
          summary: 'Send a test to it',
          params: IdParams,
          body: TestSchema,
          response: { 202: DeliverySchema },
        },
      },
      async (request, reply) => {
        const ref = refOf(request, actorOf(request));
        const row = await sendTest(store, request.now, ref, request.body.type ?? 'webhook.test');
        onDue(ref.workspaceId);
        return reply.code(202).send(deliveryFrom(row));
      },
    );

    app.post(
      '/v1/webhooks/:id/recovery',
      {
        config: { operation: 'webhooks.recover', problems: ['webhook-disabled'] },
        schema: {
          tags: ['webhooks'],
          summary: 'Send again what failed or was held since some instant',
          params: IdParams,
          body: RecoverySchema,
          response: { 202: RecoveredSchema },
        },
      },
      async (request, reply) => {
        const ref = refOf(request, actorOf(request));
        const since = readInstant(request.body.since, '/since');
        const deliveries = await recover(store, request.now, ref, since);
        onDue(ref.workspaceId);
        return reply.code(202).send({ deliveries });
      },
    );

    app.post(
      '/v1/webhooks/:id/deliveries/:delivery/redelivery',
      {
        config: { operation: 'webhook-deliveries.repeat', problems: ['webhook-disabled'] },
        schema: {
          tags: ['webhooks'],
          summary: 'Send one delivery again, as it was',
          params: DeliveryParams,
          response: { 202: DeliverySchema },
        },
      },
      async (request, reply) => {
        const ref = refOf(request, actorOf(request));
        const row = await redeliver(store, request.now, ref, request.params.delivery);
        onDue(ref.workspaceId);
        return reply.code(202).send(deliveryFrom(row));
      },
    );
  };
}

/** What can be seen of an address without asking for it; names are judged whenever something is sent. */
function requireReachable(text: string, allowed: readonly string[]): void {
  const target = readTarget(text);
  if (target === undefined) {
    throw unreachable('must be an http or https address without a name and password');
  }
  if (allowed.includes(target.origin)) return;
  if (target.family !== 0 && !isPublicAddress(target.host)) {
    throw unreachable('must not lead to this machine or a private network, unless WEBHOOK_ALLOW lists it');
  }
  if (target.url.protocol !== 'https:')
    throw unreachable('must be https, unless WEBHOOK_ALLOW lists its host and port');
}

function unreachable(detail: string) {
  return problem('impossible-webhook', `Nothing can be sent there: it ${detail}.`, {
    errors: [{ pointer: '/url', detail }],
  });
}
