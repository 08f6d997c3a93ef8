import { expect, test, vi } from 'vitest';
import { defaultLimits } from '../../src/http/limits.ts';
import type { Routes } from '../../src/http/route.ts';
import { problemOf } from '../support/http.ts';
import { asOwner, startApp } from '../support/http-fakes.ts';

const routes: Routes = async app => {
  app.get('/v1/some', { config: { operation: 'rules.read' } }, async () => ({}));
};
const asStranger = { authorization: 'Bearer made-up' };

test('a key that asks too often is told when to come again', async () => {
  const app = await startApp([routes], {
    limits: { rate: { perKey: 2, perAddress: 0, signInsPerAddress: 0 } },
  });
  const ask = () => app.inject({ url: '/v1/some', headers: asOwner });
  const first = await ask();
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
  await ask();
  const third = await ask();
  expect(problemOf(third)).toEqual({ status: 429, code: 'rate-limited' });
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
  expect(third.headers['ratelimit-remaining']).toBe('0');
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});

test('requests without a valid key count by address, and do not use up that of a key', async () => {
  const app = await startApp([routes], {
    limits: { rate: { perKey: 2, perAddress: 1, signInsPerAddress: 0 } },
  });
  expect(problemOf(await app.inject({ url: '/v1/some', headers: asStranger })).status).toBe(401);
  expect(
    problemOf(await app.inject({ url: '/v1/some', headers: { authorization: 'Bearer other' } })).status,
  ).toBe(429);
  expect((await app.inject({ url: '/v1/some', headers: asOwner })).statusCode).toBe(200);
  const forged = { ...asStranger, 'x-forwarded-for': '203.0.113.7' };
  expect(problemOf(await app.inject({ url: '/v1/some', headers: forged })).status).toBe(429);
});

test('0 is no limit', async () => {
  const app = await startApp([routes], {
    limits: { rate: { perKey: 0, perAddress: 0, signInsPerAddress: 0 } },
  });
  const response = await app.inject({ url: '/v1/some', headers: asOwner });
  expect(response.headers['ratelimit-limit']).toBeUndefined();
});

test('while the event loop lags, work is turned away and health is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    // Any delay at all is above this, so the first look at it finds the loop lagging.
    const app = await startApp([routes], { limits: { maxEventLoopDelayMs: Number.MIN_VALUE } });
    expect((await app.inject({ url: '/v1/some', headers: asOwner })).statusCode).toBe(200);
    await vi.advanceTimersByTimeAsync(1_000);
    const response = await app.inject({ url: '/v1/some', headers: asOwner });
    expect(problemOf(response)).toEqual({ status: 503, code: 'overloaded' });
    expect(response.headers['retry-after']).toBe('2');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

test('a body limit can be set', async () => {
  const app = await startApp([], { limits: { ...defaultLimits, bodyBytes: 10 } });
  const headers = { ...asOwner, 'content-type': 'application/json' };
  const response = await app.inject({ method: 'POST', url: '/v1/clients', headers, payload: '{"name":"A"}' });
  expect(problemOf(response).code).toBe('too-large');
});
