import { problem } from '../../errors.ts';
import type { ApplicationRef } from '../../store/store.ts';
import { requireApplication } from '../current.ts';
import { type InspectionFeedDeps, openInspectionFeed } from '../inspection-feed.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams } from '../schemas/fields.ts';
import { requireOwnOrigin } from '../sockets.ts';

const pingEveryMs = 30_000;

/**
 * The inspection stream over a WebSocket, for `createWebSocketReceiver` of @statelyai/inspect: history, then live,
 * one message in each text. Not in the API's description, which has no words for sockets.
 */
export function inspectionSocketRoutes(deps: InspectionFeedDeps): Routes {
  return async app => {
    app.route({
      method: 'GET',
      url: '/v1/applications/:id/inspection/socket',
      config: { operation: 'inspection.read', look: 'inspection', keyAsPassword: true },
      exposeHeadRoute: false,
      schema: { hide: true, params: IdParams },
      preHandler: async request => {
        if (!request.ws) throw problem('not-acceptable', 'This address is a WebSocket.');
        requireOwnOrigin(request);
        const { workspace_id, id } = await requireApplication(
          deps.store.reader,
          actorOf(request),
          request.params.id,
        );
        request.watched = { workspaceId: workspace_id, applicationId: id };
      },
      handler: async () => {},
      wsHandler: async (socket: Socket, request) => {
        if (request.watched === null) return socket.terminate();
        app.noteLook(request);
        const feed = openInspectionFeed(deps, request.watched);
        const forget = app.liveStreams.add(() => socket.close(1001, 'The service is stopping'));
        let isThere = true;
        const pinging = setInterval(() => {
          if (!isThere) return socket.terminate();
          isThere = false;
          socket.ping();
        }, pingEveryMs);
        socket.on('pong', () => {
          isThere = true;
        });
        socket.on('close', () => {
          clearInterval(pinging);
          feed.end();
          forget();
        });
        await feed.run({
          seen: 0,
          mayGoOn: () => app.mayStillRead(request),
          send: message =>
            new Promise(resolve => {
              // Answered in any case: one that has closed in the meantime ends the feed by itself.
              socket.send(JSON.stringify(message), () => resolve());
            }),
        });
        socket.close(1008, 'Access has ended');
      },
    });
    app.decorateRequest('watched', null);
  };
}

/** What is used of a WebSocket. */
interface Socket {
  send(text: string, sent: (error?: Error) => void): void;
  ping(): void;
  on(event: 'pong' | 'close', listener: () => void): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The application that a socket is to watch. */
    watched: ApplicationRef | null;
  }
}
