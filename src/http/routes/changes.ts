import Type from 'typebox';
import { mayTouchClient } from '../../actor.ts';
import type { Commits } from '../../host/commits.ts';
import type { Reader } from '../../store/store.ts';
import { requireEventStream } from '../event-stream.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { createWaiting } from '../waiting.ts';

/** How long a key that was revoked may go on listening. */
const lookAgainMs = 1_000;

/** Which applications change, as they do: what a page needs to know to ask again. */
export function changeRoutes({ reader, commits }: { reader: Reader; commits: Commits }): Routes {
  return async app => {
    app.get(
      '/v1/changes',
      {
        config: { operation: 'changes.watch', problems: ['not-acceptable'] },
        sse: 'manual',
        exposeHeadRoute: false,
        schema: {
          tags: ['applications'],
          summary: 'Which applications change, live',
          description: `Server-sent events of the type \`change\` with \`{application, client, revision}\`. Nothing is sent for what
happened before, and what another node commits is not told: whoever connects again, or must not miss anything, reads again.`,
          response: {
            200: {
              description: 'Server-sent events, one for each application of a commit.',
              content: { 'text/event-stream': { schema: Type.String() } },
            },
          },
        },
      },
      async (request, reply) => {
        requireEventStream(request);
        const actor = actorOf(request);
        const { workspaceId } = actor;
        const changed = new Set<string>();
        const waiting = createWaiting();
        const unwatch = commits.watchWorkspace(workspaceId, ({ applicationId }) => {
          changed.add(applicationId);
          waiting.wake();
        });
        const forget = app.liveStreams.add(() => reply.sse.close());
        reply.sse.keepAlive();
        reply.sse.sendHeaders();
        reply.raw.flushHeaders();
        reply.sse.onClose(() => {
          waiting.end();
          unwatch();
          forget();
        });
        while (!waiting.ended) {
          await waiting.forNews(lookAgainMs);
          if (!(await app.mayStillRead(request))) return reply.sse.close();
          const applications = [...changed];
          changed.clear();
          for (const applicationId of applications) {
            const row = await reader.application({ workspaceId, applicationId });
            if (row === undefined || !mayTouchClient(actor, row.client_id)) continue;
            if (waiting.ended) return;
            const data = { application: applicationId, client: row.client_id, revision: row.revision };
            await reply.sse.send({ event: 'change', data });
          }
        }
      },
    );
  };
}
