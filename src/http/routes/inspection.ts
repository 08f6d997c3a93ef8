import Type from 'typebox';
import { requireApplication } from '../current.ts';
import { requireEventStream } from '../event-stream.ts';
import { type InspectionFeedDeps, openInspectionFeed } from '../inspection-feed.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams } from '../schemas/fields.ts';

/** The Stately inspector's messages of an application: its history, then live. */
export function inspectionRoutes(deps: InspectionFeedDeps): Routes {
  return async app => {
    app.get(
      '/v1/applications/:id/inspection',
      {
        config: { operation: 'inspection.read', look: 'inspection', problems: ['not-acceptable'] },
        sse: 'manual',
        // The answer to HEAD would never end.
        exposeHeadRoute: false,
        schema: {
          tags: ['applications'],
          summary: "The Stately inspector's messages: history, then live",
          description:
            'A WebSocket with the same messages, one JSON text each, is at the same address with `/socket` after it.',
          params: IdParams,
          headers: Type.Object({
            'last-event-id': Type.Optional(
              Type.String({ description: 'The `seq` of the last entry seen; the stream goes on after it.' }),
            ),
          }),
          response: {
            200: {
              description: 'Server-sent events, one message each. The id is the `seq` of the entry.',
              content: { 'text/event-stream': { schema: Type.String() } },
            },
          },
        },
      },
      async (request, reply) => {
        requireEventStream(request);
        const row = await requireApplication(deps.store.reader, actorOf(request), request.params.id);
        const feed = openInspectionFeed(deps, { workspaceId: row.workspace_id, applicationId: row.id });
        const forget = app.liveStreams.add(() => reply.sse.close());
        reply.sse.keepAlive();
        // At once: whoever has seen everything so far would wait for the answer to begin until something happens.
        reply.sse.sendHeaders();
        reply.raw.flushHeaders();
        app.noteLook(request);
        reply.sse.onClose(() => {
          feed.end();
          forget();
        });
        await feed.run({
          seen: seqFrom(request.headers['last-event-id']),
          mayGoOn: () => app.mayStillRead(request),
          send: (message, seq) =>
            reply.sse.send({ data: message, ...(seq === undefined ? {} : { id: String(seq) }) }),
        });
        reply.sse.close();
      },
    );
  };
}

/** Anything else than a number starts from the beginning: more is better than a gap. */
function seqFrom(lastEventId: string | undefined): number {
  return lastEventId !== undefined && /^\d{1,10}$/.test(lastEventId) ? Number(lastEventId) : 0;
}
