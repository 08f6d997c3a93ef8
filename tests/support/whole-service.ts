import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Role } from '../../src/actor.ts';
import { type Assembly, type AssemblyOptions, assemble } from '../../src/assembly.ts';
import type { Config } from '../../src/config.ts';
import { createClient, createKey, type NewKey } from '../../src/host/access.ts';
import { hashKey, keyPrefix, makeKey } from '../../src/keys.ts';
import type { FreshDatabase } from './databases.ts';
import { createTestClock, OWNER_KEY, type TestClock } from './http.ts';

/** Monday 2 March 2026, 10:00 in New York: when the clock of a test starts. */
export const START = Date.parse('2026-03-02T15:00:00Z');

export interface CallOptions {
  payload?: unknown;
  headers?: Record<string, string>;
}

/** A service with a database, a clock that stands still, and a key for every role. */
export interface WholeService extends Assembly {
  clock: TestClock;
  database: FreshDatabase;
  /** The client of the candidate's key. */
  clientId: string;
  /** The key of a role. The candidate's opens `clientId` only. */
  keys: Readonly<Record<Role, string>>;
  /** A request with the key of a role, or with any other key. A payload is sent as JSON. */
  call(
    who: Role | { key: string },
    method: InjectOptions['method'],
    url: string,
    options?: CallOptions,
  ): Promise<LightMyRequestResponse>;
  /** Makes a further key behind the API's back. */
  keyFor(wanted: Omit<NewKey, 'name'>): Promise<{ key: string; id: string }>;
}

export interface WholeServiceOptions extends Omit<AssemblyOptions, 'clock'> {
  clock?: TestClock;
  /** What the environment would say of mail, in and out, and the OpenID provider. */
  settings?: Partial<Pick<Config, 'publicUrl' | 'mail' | 'mailIn' | 'openId' | 'webhookAllow'>>;
}

/** The whole service on a fresh database; everything is closed and removed when the test is over. */
export async function startWholeService(
  { create }: { create(): Promise<FreshDatabase> },
  options: WholeServiceOptions = {},
): Promise<WholeService> {
  const whole = await openWholeService(await create(), options);
  onTestFinished(() => whole.closeAll());
  return whole;
}

/** The same, for whoever says for themselves when it ends (a suite that shares one service). */
export async function openWholeService(
  database: FreshDatabase,
  options: WholeServiceOptions = {},
): Promise<WholeService & { closeAll(): Promise<void> }> {
  const { clock = createTestClock(START), settings, ...rest } = options;
  const service = await assemble(
    { databaseUrl: database.url, ownerKey: OWNER_KEY, ...settings },
    { clock, ...rest, http: { limits: { maxEventLoopDelayMs: 0 }, ...rest.http } },
  );
  const { app, store, workspaceId } = service;
  const keyFor: WholeService['keyFor'] = async wanted => {
    const { key, row } = await createKey(store, clock.now(), workspaceId, { name: 'A key', ...wanted });
    return { key, id: row.id };
  };
  const client = await createClient(store, clock.now(), workspaceId, { name: 'Casey Client' });
  const keys = {
    owner: OWNER_KEY,
    coach: (await keyFor({ role: 'coach' })).key,
    candidate: (await keyFor({ role: 'candidate', clientId: client.id })).key,
    tool: (await keyFor({ role: 'tool' })).key,
    calendar: (await keyFor({ role: 'calendar' })).key,
  };
  return {
    ...service,
    clock,
    database,
    clientId: client.id,
    keys,
    keyFor,
    call: (who, method = 'GET', url, { payload, headers = {} } = {}) => {
      const key = typeof who === 'string' ? keys[who] : who.key;
      const inject: InjectOptions = { method, url, headers: { authorization: `Bearer ${key}`, ...headers } };
      if (payload === undefined) return app.inject(inject);
      const withType = { 'content-type': 'application/json', ...inject.headers };
      return app.inject({ ...inject, headers: withType, payload: JSON.stringify(payload) });
    },
    async closeAll() {
      await service.close();
      await database.remove();
    },
  };
}

/** Puts a second workspace into the store, which the API cannot do, and returns the key of its owner. */
export async function addWorkspace({
  store,
  clock,
}: WholeService): Promise<{ id: string; ownerKey: string }> {
  const id = 'wsp_00000000000000000000000002';
  const ownerKey = makeKey();
  await store.write(async transaction => {
    await transaction.insertWorkspace({ id, name: 'Another workspace', created_at: clock.now() });
    await transaction.insertKey({
      workspace_id: id,
      id: 'key_00000000000000000000000002',
      hash: hashKey(ownerKey),
      prefix: keyPrefix(ownerKey),
      name: 'Its owner',
      role: 'owner',
      client_id: null,
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
      reach: 'workspace',
      created_at: clock.now(),
    });
  });
  return { id, ownerKey };
}
