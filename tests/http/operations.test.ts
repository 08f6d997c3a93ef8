import { Counter } from 'prom-client';
import { expect, test } from 'vitest';
import type { Routes } from '../../src/http/route.ts';
import { problemOf } from '../support/http.ts';
import { asOwner, startApp } from '../support/http-fakes.ts';

const routes: Routes = async app => {
  app.get('/v1/things/:id', { config: { operation: 'rules.read' } }, async () => ({}));
  app.get('/v1/broken/:id', { config: { operation: 'rules.read' } }, async () => {
    throw new Error('broken inside');
  });
};

test('health says that the process is up, readiness that the database answers', async () => {
  const app = await startApp();
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' });
  const without = await startApp([], {}, { ping: () => Promise.reject(new Error('gone')) });
  expect((await without.inject('/healthz')).statusCode).toBe(200);
  const response = await without.inject('/readyz');
  expect(problemOf(response)).toEqual({ status: 503, code: 'unavailable' });
  expect(response.body).not.toContain('gone');
});

test('figures are by route pattern, and others can add theirs', async () => {
  const app = await startApp([routes], {
    metrics: {
      process: true,
      register: [
        registry => new Counter({ name: 'events_total', help: 'Events', registers: [registry] }).inc(3),
      ],
    },
  });
  await app.inject({ url: '/v1/things/app_1', headers: asOwner });
  await app.inject({ url: '/v1/things/app_2' });
  await app.inject('/nowhere/1');
  const response = await app.inject('/metrics');
  expect(response.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(response.body).toContain(
    'http_request_duration_seconds_count{method="GET",route="/v1/things/:id",status="200"} 1',
  );
  expect(response.body).toContain('route="/v1/things/:id",status="401"} 1');
  expect(response.body).toContain(
    'http_request_duration_seconds_count{method="(any)",route="(none)",status="404"} 1',
  );
  expect(response.body).toContain('events_total 3');
  expect(response.body).toContain('process_cpu_seconds_total');
  expect(response.body).not.toMatch(/app_1|nowhere/);
});

test('the log names the route and the key, and nothing that people wrote', async () => {
  const lines: string[] = [];
  const log = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } };
  const app = await startApp([routes], { log });
  const headers = { ...asOwner, cookie: 'private-cookie=abc', 'content-type': 'application/json' };
  await app.inject({ url: '/v1/things/private-id', headers });
  await app.inject({ url: '/v1/things/x?private-query=1', headers });
  await app.inject({ url: '/private-path', headers });
  await app.inject({ url: '/%ff-private', headers });
  await app.inject({ method: 'POST', url: '/v1/clients', headers, payload: '{"private-body":1}' });
  await app.inject({ url: '/v1/broken/private-id', headers });
  const text = lines.join('');
  expect(text).not.toMatch(/private|correct horse|127\.0\.0\.1/);
  const parsed = lines.map(line => JSON.parse(line));
  expect(parsed.find(line => line.status === 200)).toMatchObject({
    level: 30,
    method: 'GET',
    route: '/v1/things/:id',
    key: 'key_00000000000000000000000000',
  });
  expect(parsed.find(line => line.level === 50)).toMatchObject({ err: { message: 'broken inside' } });
});

test('answers tell browsers to be careful and caches to forget', async () => {
  const app = await startApp([routes]);
  const { headers } = await app.inject({ url: '/v1/things/1', headers: asOwner });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a request id from outside is not taken over', async () => {
  const app = await startApp();
  const { headers } = await app.inject({
    url: '/healthz',
    headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
  });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
});

test('other origins may call only when named', async () => {
  const app = await startApp([routes], { cors: { origins: ['https://app.example'] } });
  const preflight = (origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: '/v1/things/1',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const allowed = await preflight('https://app.example');
  expect(allowed.statusCode).toBe(204);
  expect(allowed.headers['access-control-allow-origin']).toBe('https://app.example');
  expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  const answer = await app.inject({
    url: '/v1/things/1',
    headers: { ...asOwner, origin: 'https://app.example' },
  });
  expect(answer.headers['access-control-allow-origin']).toBe('https://app.example');
  expect(answer.headers['access-control-expose-headers']).toContain('ETag');
});
