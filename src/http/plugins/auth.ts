import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../actor.ts';
import type { Clock } from '../../clock.ts';
import { Problem, problem } from '../../errors.ts';
import { isSandbox } from '../../ids.ts';
import { hashKey } from '../../keys.ts';
import type { KeyRow } from '../../store/store.ts';
import type { GrantCache } from '../grant-cache.ts';
import { isUsable, type KeyCache } from '../key-cache.ts';
import type { LastUse } from '../last-use.ts';
import { requirePermission } from '../permissions.ts';
import type { App } from '../route.ts';
import type { RequestCounters } from './rate-limit.ts';
import { keyHashOf, requireOwnPage } from './session.ts';

interface AuthDeps {
  keys: KeyCache;
  grants: GrantCache;
  use: LastUse<KeyRow>;
  clock: Clock;
  counters: RequestCounters;
}

/** Turns the key into an actor and asks whether its role may do what the route does. */
export function addAuth(app: App, { keys, grants, use, clock, counters }: AuthDeps): void {
  app.decorateRequest('actor', null);
  app.decorate('mayStillRead', async request => {
    const receivedAt = clock.now();
    const { row } = await keyOf(request, keys, receivedAt);
    if (row === undefined) return false;
    const now = await app.timeIn(row.workspace_id, receivedAt).catch(whenGone);
    if (now === undefined) return false;
    return isSameAccess(request.actor?.grants ?? null, await grants.of(row, { now, receivedAt }));
  });
  app.addHook('onRequest', async (request, reply) => {
    const { operation, public: isPublic } = request.routeOptions.config;
    if (isPublic === true) return;
    const { row, byCookie } = await keyOf(request, keys, request.receivedAt);
    if (row === undefined) {
      await counters.byAddress(request, reply);
      throw problem(
        'unauthenticated',
        'No valid key came with the request; it belongs into the header Authorization: Bearer <key>.',
      );
    }
    // Live workspaces do not even wait for a promise.
    if (isSandbox(row.workspace_id)) {
      request.now = await app.timeIn(row.workspace_id, request.receivedAt);
    }
    request.actor = actorFrom(row, await grants.of(row, request));
    await counters.byKey(request, reply);
    if (byCookie) requireOwnPage(request);
    // Every route was checked to name its operation; if one did not, nobody may use it.
    if (operation === undefined) throw problem('forbidden', 'Nobody may do this.');
    requirePermission(request.actor, operation);
    use.note(row, request.receivedAt);
  });
}

/** Nobody reads in a sandbox that was removed. */
function whenGone(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error;
}

/** Who asks, on a route that needs a key. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Error('A public route has no actor');
  return request.actor;
}

const credentials = /^Bearer +([\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?) *$/i;

interface Found {
  row?: KeyRow | undefined;
  /** A key in the header is the caller's own word; a cookie goes along unasked. */
  byCookie: boolean;
}

async function keyOf(request: FastifyRequest, keys: KeyCache, now: number): Promise<Found> {
  const key = keyInHeader(request);
  const byCookie =
    request.headers.authorization === undefined && request.routeOptions.config.keyInPath !== true;
  const hash = byCookie ? keyHashOf(request) : key === undefined ? undefined : hashKey(key);
  const row = hash === undefined ? undefined : await keys.find(hash, now);
  return { row: row !== undefined && isUsable(row, now) ? row : undefined, byCookie };
}

function keyInHeader({ headers, routeOptions, params }: FastifyRequest): string | undefined {
  if (routeOptions.config.keyInPath === true) {
    const { token = '' } = params as { token?: string }; // such a route has this parameter
    return token.replace(/\.ics$/, '');
  }
  const { authorization = '' } = headers;
  const bearer = credentials.exec(authorization)?.[1];
  if (bearer !== undefined || routeOptions.config.keyAsPassword !== true) return bearer;
  const basic = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (basic === undefined) return undefined;
  const [, password] = /^[^:]*:(.+)$/s.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  return password;
}

/** A stream that was opened with other grants ends; whoever opens it again is given what there is now. */
function isSameAccess(before: Actor['grants'], now: Actor['grants']): boolean {
  if (before === null || now === null) return before === now;
  const ids = new Set([...now.values()].map(({ id }) => id));
  return before.size === now.size && [...before.values()].every(({ id }) => ids.has(id));
}

function actorFrom(row: KeyRow, grants: Actor['grants']): Actor {
  return {
    workspaceId: row.workspace_id,
    keyId: row.id,
    role: row.role,
    clientId: row.client_id,
    grants,
    accountId: row.account_id,
  };
}
