import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { problem } from '../../errors.ts';
import { endSession, type SignInDeps, signIn } from '../../host/sessions.ts';
import { isSandbox } from '../../ids.ts';
import { formatInstant } from '../../instants.ts';
import { hashKey } from '../../keys.ts';
import type { KeyRow, Reader } from '../../store/store.ts';
import { browserName } from '../browser-name.ts';
import { isUsable } from '../key-cache.ts';
import { actorOf } from '../plugins/auth.ts';
import { csrfTokenOf, keyHashOf } from '../plugins/session.ts';
import type { Routes } from '../route.ts';
import { RoleSchema } from '../schemas/access.ts';
import { KnownEmail, KnownPassword } from '../schemas/account.ts';
import { closed, InstantSchema, orNull } from '../schemas/fields.ts';

const SessionSchema = Type.Object(
  {
    name: Type.String({ description: 'What the person is called, or the key.' }),
    role: RoleSchema,
    keyId: Type.String({
      description:
        'The key that the session speaks for; that of an account is made anew whenever somebody signs in.',
    }),
    client: orNull(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    account: orNull(Type.Object({ id: Type.String(), email: Type.String() }, closed)),
    expiresAt: orNull(InstantSchema),
    reach: Type.Enum(['workspace', 'granted'], {
      description: '`granted`: only the clients who granted it exist for this coach.',
    }),
    sandbox: orNull(
      Type.Object(
        { id: Type.String(), name: Type.String(), now: InstantSchema },
        {
          ...closed,
          description: 'The test workspace that this is, and what its clock says; null for a live one.',
        },
      ),
    ),
    actsFor: Type.Array(Type.String(), {
      description: 'Clients who let this coach post any event in their name.',
    }),
    inspectorUrl: orNull(
      Type.String({ description: 'The Stately Inspector that a page may show in a frame; null for none.' }),
    ),
    csrfToken: Type.String({ description: 'To be sent as `x-csrf-token` with every write of the session.' }),
  },
  { ...closed, title: 'Session', description: 'Who is signed in, and how a page writes.' },
);

const ByKey = Type.Object({ key: Type.String({ minLength: 1, maxLength: 200 }) }, closed);
const ByPassword = Type.Object({ email: KnownEmail, password: KnownPassword }, closed);

const WaysSchema = Type.Object(
  {
    openId: Type.Boolean({ description: 'Whether `GET /v1/oidc/start` leads to an OpenID provider.' }),
    resetByMail: Type.Boolean({ description: 'Whether a forgotten password can be replaced by mail.' }),
  },
  { ...closed, title: 'SignInWays' },
);

interface SessionRouteDeps extends SignInDeps {
  ways: Static<typeof WaysSchema>;
  inspectorUrl: string | null;
}

/** Signing in to the pages, and out of them. */
export function sessionRoutes({ ways, inspectorUrl, ...deps }: SessionRouteDeps): Routes {
  const { reader } = deps.store;
  return async app => {
    app.get(
      '/v1/sign-in',
      {
        config: { public: true },
        schema: {
          tags: ['accounts'],
          operationId: 'session.ways',
          summary: 'The ways to sign in beside password and key',
          response: { 200: WaysSchema },
        },
      },
      async () => ways,
    );

    app.post(
      '/v1/session',
      {
        config: { public: true, problems: ['unauthenticated', 'rate-limited', 'overloaded', 'storage-full'] },
        schema: {
          tags: ['keys'],
          operationId: 'session.open',
          summary: 'Sign in to the pages, with a key or a password; the answer sets the cookie',
          description:
            'A password opens a session that lasts 14 days. A wrong one, an unknown address and an account that is locked are answered alike.',
          body: Type.Union([ByKey, ByPassword]),
          response: { 200: SessionSchema },
        },
      },
      async (request, reply) => {
        const { body } = request;
        let row: KeyRow;
        if ('key' in body) {
          const found = await app.keys.find(hashKey(body.key), request.now);
          if (found === undefined || found.role === 'calendar' || !isUsable(found, request.now)) {
            await app.counters.byAddress(request, reply);
            throw problem('unauthenticated', 'This key is unknown, has expired or was revoked.');
          }
          row = found;
        } else {
          await app.counters.signIns(request, reply);
          const browser = browserName(request.headers['user-agent']);
          row = await signIn(deps, { ...body, browser, now: request.now });
        }
        request.session.regenerate();
        request.session.set('keyHash', row.hash);
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
          summary: 'Sign out: the answer takes the cookie back, and the session of an account ends',
          response: { 204: Type.Null({ description: 'Signed out' }) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        if (keyHashOf(request) !== undefined) {
          // A key that stands for itself may be in use elsewhere; the key of a session is nobody else's.
          if (actor.accountId !== null) await endSession(deps.store, actor, actor.keyId, request.now);
          app.keys.clear();
          request.session.delete();
        }
        return reply.code(204).send(null);
      },
    );
  };
}

async function currentKey(reader: Reader, request: FastifyRequest): Promise<KeyRow> {
  const { workspaceId, keyId, accountId } = actorOf(request);
  const keys =
    accountId === null ? await reader.keys(workspaceId) : await reader.keysOfAccount(workspaceId, accountId);
  const row = keys.find(({ id }) => id === keyId);
  if (row === undefined) throw problem('unauthenticated', 'No valid key came with the request.');
  return row;
}

async function sessionFrom(
  reader: Reader,
  row: KeyRow,
  request: FastifyRequest,
): Promise<Omit<Static<typeof SessionSchema>, 'inspectorUrl'>> {
  const { workspace_id, client_id, account_id } = row;
  const { receivedAt } = request;
  // At sign-in no key has said yet which workspace it is.
  const now = await request.server.timeIn(workspace_id, receivedAt);
  const grants = await request.server.grants.of(row, { now, receivedAt });
  const client = client_id === null ? undefined : await reader.client(workspace_id, client_id);
  const sandbox = isSandbox(workspace_id) ? await reader.workspace(workspace_id) : undefined;
  const account = account_id === null ? undefined : await reader.account(workspace_id, account_id);
  return {
    name: account?.name ?? row.name,
    role: row.role,
    keyId: row.id,
    client: client === undefined ? null : { id: client.id, name: client.name },
    account: account === undefined ? null : { id: account.id, email: account.email },
    expiresAt: row.expires_at === null ? null : formatInstant(row.expires_at),
    reach: grants === null ? 'workspace' : 'granted',
    sandbox: sandbox === undefined ? null : { id: sandbox.id, name: sandbox.name, now: formatInstant(now) },
    actsFor: [...(grants ?? [])].filter(([, { post }]) => post === 'events').map(([clientId]) => clientId),
    csrfToken: csrfTokenOf(request),
  };
}
