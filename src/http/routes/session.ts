import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { problem } from '../../errors.ts';
import { formatInstant } from '../../instants.ts';
import { hashKey } from '../../keys.ts';
import type { KeyRow, Reader } from '../../store/store.ts';
import { isUsable, type KeyCache } from '../key-cache.ts';
import { actorOf } from '../plugins/auth.ts';
import type { CountRequest } from '../plugins/rate-limit.ts';
import { csrfTokenOf, keyHashOf } from '../plugins/session.ts';
import type { Routes } from '../route.ts';
import { RoleSchema } from '../schemas/access.ts';
import { InstantSchema } from '../schemas/fields.ts';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const SessionSchema = Type.Object(
  {
    name: Type.String({ description: 'What the key is called.' }),
    role: RoleSchema,
    client: orNull(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    expiresAt: orNull(InstantSchema),
    inspectorUrl: orNull(
      Type.String({ description: 'The Stately Inspector that a page may show in a frame; null for none.' }),
    ),
    csrfToken: Type.String({ description: 'To be sent as `x-csrf-token` with every write of the session.' }),
  },
  { ...closed, title: 'Session', description: 'Who is signed in, and how a page writes.' },
);

interface SessionRouteDeps {
  reader: Reader;
  keys: KeyCache;
  /** Guessing keys is limited by address. */
  countFailure: CountRequest;
  inspectorUrl: string | null;
}

/** Signing in to the pages, and out of them. */
export function sessionRoutes({ reader, keys, countFailure, inspectorUrl }: SessionRouteDeps): Routes {
  return async app => {
    app.post(
      '/v1/session',
      {
        config: {
          public: true,
          problems: ['unauthenticated', 'rate-limited'],
        },
        schema: {
          tags: ['keys'],
          operationId: 'session.open',
          summary: 'Sign in to the pages with a key; the answer sets the cookie',
          body: Type.Object({ key: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
          response: { 200: SessionSchema },
        },
      },
      async (request, reply) => {
        const hash = hashKey(request.body.key);
        const row = await keys.find(hash, request.now);
        if (row === undefined || !isUsable(row, request.now)) {
          await countFailure(request, reply);
          throw problem('unauthenticated', 'This key is unknown, has expired or was revoked.');
        }
        request.session.regenerate();
        request.session.set('keyHash', hash);
        return { ...(await sessionFrom(reader, row, request)), inspectorUrl };
      },
    );

    app.get(
      '/v1/session',
      {
        config: { operation: 'session.read' },
        schema: {
          tags: ['keys'],
          summary: 'Who is signed in, and the token that writes of the session need',
          response: { 200: SessionSchema },
        },
      },
      async request => {
        const row = await currentKey(reader, request);
        return { ...(await sessionFrom(reader, row, request)), inspectorUrl };
      },
    );

    app.delete(
      '/v1/session',
      {
        config: { operation: 'session.close' },
        schema: {
          tags: ['keys'],
          summary: 'Sign out: the answer takes the cookie back',
          response: { 204: Type.Null({ description: 'Signed out' }) },
        },
      },
      async (request, reply) => {
        if (keyHashOf(request) !== undefined) request.session.delete();
        return reply.code(204).send(null);
      },
    );
  };
}

async function currentKey(reader: Reader, request: FastifyRequest): Promise<KeyRow> {
  const { workspaceId, keyId } = actorOf(request);
  const row = (await reader.keys(workspaceId)).find(({ id }) => id === keyId);
  if (row === undefined) throw problem('unauthenticated', 'No valid key came with the request.');
  return row;
}

async function sessionFrom(
  reader: Reader,
  row: KeyRow,
  request: FastifyRequest,
): Promise<Omit<Static<typeof SessionSchema>, 'inspectorUrl'>> {
  const client = row.client_id === null ? undefined : await reader.client(row.workspace_id, row.client_id);
  return {
    name: row.name,
    role: row.role,
    client: client === undefined ? null : { id: client.id, name: client.name },
    expiresAt: row.expires_at === null ? null : formatInstant(row.expires_at),
    csrfToken: csrfTokenOf(request),
  };
}
