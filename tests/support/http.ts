import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { createKey, ensureOwner, type NewKey } from '../../src/host/access.ts';
import { type AppDeps, buildApp } from '../../src/http/app.ts';
import type { App } from '../../src/http/route.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { FreshDatabase } from './databases.ts';

/** A clock that stands still until it is told otherwise. */
export interface TestClock {
  now(): number;
  set(epochMs: number): void;
  advance(ms: number): void;
}

export function createTestClock(start = Date.parse('2026-03-02T15:00:00Z')): TestClock {
  let now = start;
  return {
    now: () => now,
    set(epochMs) {
      now = epochMs;
    },
    advance(ms) {
      now += ms;
    },
  };
}

export interface Service {
  app: App;
  store: Store;
  clock: TestClock;
  workspaceId: string;
  ownerKey: string;
  /** A request with a key; a payload is sent as JSON. */
  call(
    key: string,
    method: InjectOptions['method'],
    url: string,
    payload?: unknown,
  ): Promise<LightMyRequestResponse>;
  /** Makes a key behind the API's back. */
  keyFor(wanted: Omit<NewKey, 'name'>): Promise<string>;
}

export const OWNER_KEY = 'correct horse battery staple';

/** The whole HTTP side on a fresh database; everything is closed and removed when the test is over. */
export async function startService(
  { create }: { create(): Promise<FreshDatabase> },
  deps: Partial<AppDeps> = {},
): Promise<Service> {
  const database = await create();
  const opened = await openStore(database.url);
  const clock = createTestClock();
  const { workspaceId } = await ensureOwner(opened, clock, OWNER_KEY);
  const store = deps.store ?? opened;
  const app = await buildApp({
    store,
    clock,
    cursorSecret: 'a secret of the tests',
    sessionSecret: '0'.repeat(64),
    ...deps,
  });
  onTestFinished(async () => {
    await app.close();
    await opened.close();
    await database.remove();
  });
  return {
    app,
    store: opened,
    clock,
    workspaceId,
    ownerKey: OWNER_KEY,
    call: (key, method = 'GET', url, payload) => {
      const options: InjectOptions = { method, url, headers: { authorization: `Bearer ${key}` } };
      if (payload === undefined) return app.inject(options);
      const headers = { ...options.headers, 'content-type': 'application/json' };
      return app.inject({ ...options, headers, payload: JSON.stringify(payload) });
    },
    keyFor: async wanted => {
      const made = await createKey(opened, clock.now(), workspaceId, { name: 'A key', ...wanted });
      return made.key;
    },
  };
}

/** The status and code of a problem, after checking that it is one. */
export function problemOf(response: LightMyRequestResponse): { status: number; code: string } {
  const type = String(response.headers['content-type']);
  if (!type.startsWith('application/problem+json'))
    throw new Error(`Not a problem: ${type} ${response.body}`);
  const body = response.json();
  if (body.status !== response.statusCode || body.type !== `/problems/${body.code}`) {
    throw new Error(`The problem contradicts its answer: ${response.statusCode} ${response.body}`);
  }
  return { status: body.status, code: body.code };
}
