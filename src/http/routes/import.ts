import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { problem } from '../../errors.ts';
import { takeIn } from '../../moving/move.ts';
import { Received } from '../../moving/received.ts';
import type { Store } from '../../store/store.ts';
import { linesOf } from '../intake/lines.ts';
import { actorOf } from '../plugins/auth.ts';
import { requirePlainUtf8 } from '../plugins/json-body.ts';
import type { Routes } from '../route.ts';
import { closed } from '../schemas/fields.ts';

const ndjson = 'application/x-ndjson';
const lineTypes = [ndjson, 'application/ndjson', 'application/jsonl'];
const mostBodyBytes = 2 * 1024 * 1024 * 1024;
const mostLineBytes = 4 * 1024 * 1024;

const ImportQuery = Type.Object(
  {
    dryRun: Type.Optional(
      Type.Boolean({ description: 'Everything is read, proved and tried; nothing is kept.' }),
    ),
  },
  closed,
);

const ImportedSchema = Type.Object(
  {
    dryRun: Type.Boolean(),
    counts: Type.Record(Type.String(), Type.Integer(), { description: 'How many of each kind.' }),
    accountsKept: Type.Integer({
      description: 'Accounts of the file whose address has one here already, which stays as it is.',
    }),
  },
  { ...closed, title: 'Imported' },
);

/** An export, taken into an empty workspace. */
export function importRoutes({ store }: { store: Store }): Routes {
  return async app => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(lineTypes, async (request: FastifyRequest, stream: Readable) => {
      requirePlainUtf8(request);
      return stream;
    });
    app.post(
      '/v1/import',
      {
        bodyLimit: mostBodyBytes,
        config: {
          operation: 'workspace.import',
          problems: [
            'malformed-body',
            'too-large',
            'unsupported-media-type',
            'workspace-not-empty',
            'import-refused',
          ],
          bodies: { [ndjson]: Type.String({ description: 'What `GET /v1/export` gave.' }) },
        },
        schema: {
          tags: ['moving'],
          summary: 'Take an export into an empty workspace',
          description: `The body is what \`GET /v1/export\` gave. Every line is checked, every hash computed again, every history replayed; a line that was
changed, or is missing, refuses the whole (\`line\` says which). Then all of it is recorded at once, or none. Afterwards an export
of this workspace is the same as the first but for its header, and posting goes on where it stopped: idempotency keys still answer
repeats. Keys and passwords are made anew.`,
          querystring: ImportQuery,
          response: { 200: ImportedSchema, 201: ImportedSchema },
        },
      },
      async (request, reply) => {
        const { body, now } = request;
        if (!(body instanceof Readable))
          throw problem('malformed-body', 'The body is empty; this call takes an export.');
        const { dryRun = false } = request.query;
        const where = { workspaceId: actorOf(request).workspaceId, now, dryRun };
        const received = await Received.all(body, mostBodyBytes);
        const moved = await takeIn(store, where, linesOf(received.bytes(), mostLineBytes)).finally(() =>
          received.close(),
        );
        return reply.code(dryRun ? 200 : 201).send({ dryRun, ...moved });
      },
    );
  };
}
