import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { mayTouchClient } from '../../actor.ts';
import { dismissItem, noSuchItem } from '../../host/inbox.ts';
import { shownIn } from '../current.ts';
import { etag } from '../etag.ts';
import { markReplayed } from '../idempotency.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import { RecordedSchema, recordedFrom, refusedOrOther } from '../recorded.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { IdParams } from '../schemas/fields.ts';
import { InboxItemSchema, InboxStatusSchema, inboxItemFrom } from '../schemas/inbox.ts';
import { PageOf, pageParameters } from '../schemas/page.ts';

const AssignmentSchema = Type.Object(
  {
    application: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: storable,
      description: 'The id of the application that it is about.',
    }),
    interviewer: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        pattern: storable,
        description: 'The id of the person who is meant, where the event does not say.',
      }),
    ),
  },
  { additionalProperties: false, title: 'Assignment' },
);

/** The review queue: events that belong to nobody knows which application, until somebody says. */
export function inboxRoutes({ store, host, cursors }: RouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/inbox',
      {
        config: { operation: 'inbox.list' },
        schema: {
          tags: ['inbox'],
          summary: 'Events that wait for somebody to say where they belong, oldest first',
          querystring: Type.Object(
            { status: Type.Optional(InboxStatusSchema), ...pageParameters },
            { additionalProperties: false },
          ),
          response: { 200: PageOf(InboxItemSchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId, clientId } = actorOf(request);
        const { status = 'waiting' } = request.query;
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'inbox', filters: { status, only: clientId } },
          page => store.reader.inboxItems(workspaceId, { ...page, status, clientId: clientId ?? undefined }),
        );
        return { items: rows.map(inboxItemFrom), nextCursor };
      },
    );

    app.get(
      '/v1/inbox/:id',
      {
        config: { operation: 'inbox.read' },
        schema: {
          tags: ['inbox'],
          summary: 'One item of the review queue, and what became of it',
          params: IdParams,
          response: { 200: InboxItemSchema },
        },
      },
      async request => {
        const actor = actorOf(request);
        const row = await store.reader.inboxItem(actor.workspaceId, request.params.id);
        if (row === undefined || !mayTouchClient(actor, row.client_id)) throw noSuchItem();
        return inboxItemFrom(row);
      },
    );

    app.post(
      '/v1/inbox/:id/assign',
      {
        config: {
          operation: 'inbox.assign',
          problems: [
            'unknown-application',
            'unknown-interviewer',
            'unknown-entry',
            'before-interview',
            'time-in-future',
            'impossible-event',
          ],
        },
        schema: {
          tags: ['inbox'],
          summary: 'Say where an event belongs: it is posted there, once',
          description:
            'The answer is that of posting the event, a refusal included. The same again gets the same answer; another application is 409.',
          params: IdParams,
          body: AssignmentSchema,
          response: { 201: RecordedSchema, 409: refusedOrOther('item-settled') },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { application, interviewer } = request.body;
        const recorded = await host.run({
          kind: 'assign',
          ref: { workspaceId: actor.workspaceId, applicationId: application },
          itemId: request.params.id,
          interviewerId: interviewer ?? null,
          actor,
          now: request.now,
          idempotencyKey: `inbox ${request.params.id}`,
          requestDigest: '',
        });
        markReplayed(reply, recorded.replayed);
        reply.header('etag', etag(recorded.application.revision));
        return reply.code(201).send(recordedFrom(recorded, await shownIn(store.reader, actor, recorded)));
      },
    );

    app.post(
      '/v1/inbox/:id/dismiss',
      {
        config: { operation: 'inbox.dismiss', problems: ['item-settled'] },
        schema: {
          tags: ['inbox'],
          summary: 'Say that an event belongs nowhere; it is kept as dismissed',
          params: IdParams,
          response: { 200: InboxItemSchema },
        },
      },
      async request =>
        inboxItemFrom(await dismissItem(store, actorOf(request), request.params.id, request.now)),
    );
  };
}
