import Type from 'typebox';
import type { Fact } from '../../../machines/facts.ts';
import { Fault, Replay, type Replayed } from '../../audit/replay.ts';
import {
  actorMessage,
  eventMessages,
  type InspectedEvent,
  type InspectionMessage,
} from '../../feeds/inspection.ts';
import type { Commits } from '../../host/commits.ts';
import type { EntryRow } from '../../store/store.ts';
import { requireApplication } from '../current.ts';
import { requireEventStream } from '../event-stream.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { IdParams } from '../schemas/fields.ts';
import { createWaiting } from '../waiting.ts';

/** How long an entry that another node committed may go unseen. */
const lookAgainMs = 1_000;
const chunk = 100;

/** The Stately inspector's messages of an application: its history, then live. */
export function inspectionRoutes({ store, programs, commits }: RouteDeps & { commits: Commits }): Routes {
  const { reader } = store;
  return async app => {
    app.get(
      '/v1/applications/:id/inspection',
      {
        config: { operation: 'inspection.read', problems: ['not-acceptable'] },
        sse: 'manual',
        // The answer to HEAD would never end.
        exposeHeadRoute: false,
        schema: {
          tags: ['applications'],
          summary: "The Stately inspector's messages: history, then live",
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
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const ref = { workspaceId: row.workspace_id, applicationId: row.id };
        const seen = seqFrom(request.headers['last-event-id']);
        const replay = new Replay(pin => programs.get(ref.workspaceId, pin));
        const waiting = createWaiting();
        const unwatch = commits.watch(ref, waiting.wake);
        const forget = app.liveStreams.add(() => reply.sse.close());
        reply.sse.keepAlive();
        // At once: whoever has seen everything so far would wait for the answer to begin until something happens.
        reply.sse.sendHeaders();
        reply.raw.flushHeaders();
        reply.sse.onClose(() => {
          waiting.end();
          unwatch();
          forget();
        });
        let afterSeq = 0;
        while (!waiting.ended) {
          const entries = await reader.entries(ref, { afterSeq, limit: chunk });
          for (const entry of entries) {
            afterSeq = entry.seq;
            const messages = await messagesOf(replay, entry);
            if (messages === undefined) return reply.sse.close();
            if (entry.seq <= seen) continue;
            for (const [index, message] of messages.entries()) {
              if (waiting.ended) return;
              const isLast = index === messages.length - 1;
              await reply.sse.send({ data: message, ...(isLast ? { id: String(entry.seq) } : {}) });
            }
          }
          if (entries.length === chunk) continue;
          await waiting.forNews(lookAgainMs);
          if (!(await app.mayStillRead(request))) return reply.sse.close();
        }
      },
    );
  };
}

/** Anything else than a number starts from the beginning: more is better than a gap. */
function seqFrom(lastEventId: string | undefined): number {
  return lastEventId !== undefined && /^\d{1,10}$/.test(lastEventId) ? Number(lastEventId) : 0;
}

/** What an entry looks like to an inspector; undefined where the log cannot be replayed any further. */
async function messagesOf(replay: Replay, entry: EntryRow): Promise<InspectionMessage[] | undefined> {
  const timer = replay.standing?.position.timers[0];
  let replayed: Replayed | undefined;
  try {
    replayed = await replay.take(entry);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
  // Of another machine version: it is shown from its upgrade on.
  if (replayed === undefined) return [];
  const { program, position } = replayed;
  if (entry.kind === 'created' || entry.kind === 'machine')
    return [actorMessage(program, entry.application_id, position, entry.at)];
  const event: InspectedEvent =
    entry.kind === 'timer' && timer !== undefined && timer.commitment === undefined
      ? { type: timer.id, at: entry.at }
      : (JSON.parse(entry.event) as Fact & InspectedEvent); // the host wrote it
  return eventMessages(entry.application_id, event, position, entry.at);
}
