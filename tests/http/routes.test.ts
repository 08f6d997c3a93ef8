import Type from 'typebox';
import { expect, test } from 'vitest';
import { type Operation, permissions } from '../../src/http/permissions.ts';
import type { Routes } from '../../src/http/route.ts';
import { startApp } from '../support/http-fakes.ts';

test('a route that names no operation and is not public stops the app from being built', async () => {
  const forgotten: Routes = async app => {
    app.get('/v1/forgotten', async () => ({}));
  };
  await expect(startApp([forgotten])).rejects.toThrow('GET /v1/forgotten names no operation');
});

test.each([
  ['a body', { body: Type.Object({ a: Type.String() }) }],
  [
    'a body, deep inside',
    {
      body: Type.Object(
        { list: Type.Array(Type.Union([Type.Null(), Type.Object({ a: Type.String() })])) },
        { additionalProperties: false },
      ),
    },
  ],
  ['a query', { querystring: Type.Object({ a: Type.String() }) }],
])('%s that accepts unknown fields stops the app from being built', async (_what, schema) => {
  const open: Routes = async app => {
    app.post('/v1/open', { config: { operation: 'events.post' }, schema }, async () => ({}));
  };
  await expect(startApp([open])).rejects.toThrow('POST /v1/open has a schema that accepts unknown fields');
});

test('every operation of the description is in the table of permissions, and none is described twice', async () => {
  const app = await startApp();
  const { paths, openapi } = (await app.inject('/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  const ids: string[] = [];
  for (const [path, methods] of Object.entries<Record<string, { operationId: string; security: unknown[] }>>(
    paths,
  )) {
    for (const operation of Object.values(methods)) {
      ids.push(operation.operationId);
      const needsKey = operation.security.length > 0;
      // Whoever signs in has no key with the request yet.
      expect(needsKey, path).toBe(path.startsWith('/v1/') && operation.operationId !== 'session.open');
      if (needsKey) expect(permissions[operation.operationId as Operation], path).toBeDefined();
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test('each described answer that is an error has the problem schema', async () => {
  const app = await startApp();
  const { paths } = (await app.inject('/openapi.json')).json();
  const { post } = paths['/v1/keys'];
  expect(Object.keys(post.responses)).toEqual([
    '201',
    '400',
    '401',
    '403',
    '413',
    '415',
    '422',
    '429',
    '500',
    '503',
    '507',
  ]);
  expect(post.responses['422'].description).toContain('`impossible-key`');
  expect(post.responses['422'].content).toEqual({
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  });
  expect(Object.keys(paths['/v1/clients/{id}'].get.responses)).toContain('404');
});

test('the pages of the description need nothing from elsewhere', async () => {
  const app = await startApp();
  const page = await app.inject('/docs');
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  for (const [, path] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await app.inject(path ?? '')).statusCode, path).toBe(200);
  }
  const csp = String(page.headers['content-security-policy']);
  expect(csp).toContain("script-src 'self'");
  expect(csp).not.toContain('upgrade-insecure-requests');
});
