import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { type Actor, mayTouchClient } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { departure } from '../../moving/departure.ts';
import type { Reader } from '../../store/store.ts';
import { tableNames, tableText } from '../moving/tables.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';

const ndjson = 'application/x-ndjson';
const csvType = 'text/csv; charset=utf-8; header=present';
/** Each holds a snapshot, and on PostgreSQL a connection, for as long as its reader takes. */
const mostAtOnce = 2;

const ExportQuery = Type.Object(
  {
    format: Type.Optional(
      Type.Enum(['ndjson', 'csv'], { description: 'Else what `Accept` names, else NDJSON.' }),
    ),
    of: Type.Optional(
      Type.Enum([...tableNames], { description: 'Which table, as CSV. Applications unless given.' }),
    ),
  },
  { additionalProperties: false },
);

/** Everything, to keep it, to move it, or for a spreadsheet. */
export function exportRoutes({ store, programs }: RouteDeps): Routes {
  let underWay = 0;

  /** The pieces that `read` gives, from a snapshot that is closed when they end or nobody wants more. */
  async function* fromSnapshot(read: (reader: Reader) => AsyncIterable<string>): AsyncGenerator<string> {
    underWay += 1;
    try {
      const { reader, close } = await store.snapshot();
      try {
        yield* read(reader);
      } finally {
        await close();
      }
    } finally {
      underWay -= 1;
    }
  }

  return async app => {
    app.get(
      '/v1/export',
      {
        config: { operation: 'workspace.export' },
        schema: {
          tags: ['moving'],
          summary: 'Everything in the workspace, as NDJSON, or a table of it, as CSV',
          description: `All as it was at one instant. As NDJSON (an owner's key) it is what \`POST /v1/import\` takes: a header, then a line for each policy, template, client, account,
application with its people and its log, note on a client, item of the review queue, grant, look, webhook and intake; the last line has the
number of each and the SHA-256 of all lines but the header, so that one that was cut off can be told. Log lines have all that
the hashes bind. Secrets stay behind; the header says what that means.

As CSV it is for a spreadsheet: one table, of what the key may read. Applications have the client's id, and for an owner the name.`,
          querystring: ExportQuery,
          response: {
            200: {
              description: 'The export.',
              content: {
                [ndjson]: { schema: Type.String({ description: 'A line for each thing.' }) },
                'text/csv': { schema: Type.String() },
              },
            },
          },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const format = formatOf(request, request.query.format);
        if (format === 'ndjson') requireWhole(actor);
        if (request.method === 'HEAD') {
          return answerNothing(reply, format === 'csv' ? csvType : ndjson);
        }
        if (underWay >= mostAtOnce) {
          throw problem('overloaded', 'Other exports are under way.', { retryAfterSeconds: 5 });
        }
        const { of = 'applications' } = request.query;
        const now = request.now;
        if (format === 'csv') {
          const text = fromSnapshot(reader => tableText({ reader, programs }, { actor, now, of }));
          return answer(reply, text, { type: csvType, file: `${of}.csv` });
        }
        const lines = fromSnapshot(reader => departure(reader, actor.workspaceId, now));
        return answer(reply, lines, { type: ndjson, file: 'top-of-mind.ndjson' });
      },
    );
  };
}

function formatOf({ headers }: FastifyRequest, wanted: 'ndjson' | 'csv' | undefined): 'ndjson' | 'csv' {
  return wanted ?? (headers.accept?.includes('text/csv') === true ? 'csv' : 'ndjson');
}

function requireWhole(actor: Actor): void {
  if (actor.role === 'owner' && mayTouchClient(actor, null)) return;
  throw problem('forbidden', 'Only an owner’s key exports everything; as CSV there is what yours may read.');
}

/** The answer to HEAD. As a stream, so that the media type stays as it is. */
function answerNothing(reply: FastifyReply, type: string): FastifyReply {
  return reply.type(type).send(Readable.from([]));
}

/** Waits for the first piece, so that a database that is not there can still be told of. */
async function answer(
  reply: FastifyReply,
  text: AsyncGenerator<string>,
  { type, file }: { type: string; file: string },
): Promise<FastifyReply> {
  const first = await text.next();
  const all = async function* () {
    try {
      if (!first.done) yield first.value;
      yield* text;
    } finally {
      await text.return(undefined);
    }
  };
  reply.header('content-disposition', `attachment; filename="${file}"`);
  return reply.type(type).send(Readable.from(all(), { highWaterMark: 16 }));
}
