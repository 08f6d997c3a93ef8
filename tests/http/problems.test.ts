import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { problem, problemCodes } from '../../src/errors.ts';
import { problemKinds } from '../../src/http/problems.ts';
import type { Routes } from '../../src/http/route.ts';
import { StoreFull, StoreUnavailable } from '../../src/store/errors.ts';
import { problemOf } from '../support/http.ts';
import { asOwner, startApp } from '../support/http-fakes.ts';

/** A route that fails in the given way. */
const failing =
  (thrown: unknown): Routes =>
  async app => {
    app.get('/v1/fail', { config: { operation: 'rules.read' } }, async () => {
      throw thrown;
    });
  };

const answerTo = async (thrown: unknown) =>
  (await startApp([failing(thrown)])).inject({ url: '/v1/fail', headers: asOwner });

test('types, catalogue, API description and the served list name the same codes', async () => {
  const app = await startApp();
  const served = (await app.inject('/problems')).json().items.map((kind: { code: string }) => kind.code);
  const { components } = (await app.inject('/openapi.json')).json();
  expect(Object.keys(problemKinds)).toEqual([...problemCodes]);
  expect(served).toEqual([...problemCodes]);
  expect(components.schemas.Problem.properties.code.enum).toEqual([...problemCodes]);
});

test('the address in `type` explains the problem, as JSON and as a page', async () => {
  const app = await startApp();
  const { type } = (await app.inject('/nowhere')).json();
  expect((await app.inject(type)).json()).toMatchObject({ code: 'not-found', status: 404 });
  const page = await app.inject({ url: type, headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.body).toContain('<h1>Not found</h1>');
  expect(problemOf(await app.inject('/problems/none')).code).toBe('not-found');
});

test('the page of a problem shows what it says, also where that looks like a tag', async () => {
  const app = await startApp();
  const page = await app.inject({ url: '/problems/unauthenticated', headers: { accept: 'text/html' } });
  expect(page.body).toContain('Bearer &lt;key&gt;');
});

test('a problem carries its members, its faults and when to come again', async () => {
  const response = await answerTo(
    problem('refused', 'Not today.', {
      members: { decision: { verdict: 'refused' } },
      errors: [{ pointer: '/at', detail: 'is early' }],
      retryAfterSeconds: 7,
    }),
  );
  expect(response.json()).toEqual({
    type: '/problems/refused',
    title: 'Refused by a rule',
    status: 409,
    detail: 'Not today.',
    code: 'refused',
    errors: [{ pointer: '/at', detail: 'is early' }],
    decision: { verdict: 'refused' },
  });
  expect(response.headers['retry-after']).toBe('7');
  expect(response.headers['x-request-id']).toMatch(/^[0-9a-z-]+$/);
});

test.each([
  ['a full disk', new StoreFull('disk'), 507, 'storage-full'],
  ['a lost database', new StoreUnavailable('gone'), 503, 'unavailable'],
  ['a defect', new Error('secret: hunter2'), 500, 'internal'],
  ['a thrown text', 'hunter2', 500, 'internal'],
  ['a forged status', Object.assign(new Error('hunter2'), { statusCode: 200 }), 500, 'internal'],
  [
    'a plugin that dislikes the request',
    Object.assign(new Error('hunter2'), { statusCode: 418 }),
    400,
    'malformed-request',
  ],
])('%s', async (_what, thrown, status, code) => {
  const response = await answerTo(thrown);
  expect(problemOf(response)).toEqual({ status, code });
  expect(response.body).not.toContain('hunter2');
  if (status === 503 || status === 507) expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
});

test('the README of the room names every status', async () => {
  const readme = await readFile(new URL('../../src/http/README.md', import.meta.url), 'utf8');
  const statuses = new Set(Object.values(problemKinds).map(kind => String(kind.status)));
  expect([...statuses].filter(status => !readme.includes(status))).toEqual([]);
});
