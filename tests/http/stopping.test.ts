import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { requireEventStream } from '../../src/http/event-stream.ts';
import type { App, Routes } from '../../src/http/route.ts';
import { problemOf } from '../support/http.ts';
import { asOwner, startApp } from '../support/http-fakes.ts';

const config = { operation: 'rules.read' } as const;

/** A route whose answer waits until it is let go. */
function held() {
  const started = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const routes: Routes = async app => {
    app.get('/v1/held', { config }, async () => {
      started.resolve();
      await released.promise;
      return { done: true };
    });
  };
  return { routes, started: started.promise, release: () => released.resolve() };
}

async function listen(app: App): Promise<(path: string) => Promise<IncomingMessage>> {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return path =>
    new Promise((resolve, reject) => {
      get(origin + path, { headers: asOwner }, resolve).on('error', reject);
    });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of response) body += chunk;
  return body;
}

test('a request under way is answered, a later one on the same connection gets 503', async () => {
  const { routes, started, release } = held();
  const stopping = Promise.withResolvers<void>();
  const watching: Routes = async app => {
    app.addHook('preClose', async () => stopping.resolve());
  };
  const app = await startApp([routes, watching]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  const socket = connect(address.port, '127.0.0.1');
  const request = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: ${asOwner.authorization}\r\n\r\n`;

  socket.write(request('/v1/held'));
  await started;
  const closed = app.close();
  await stopping.promise;
  const arrived = new Promise(resolve => app.server.once('request', resolve));
  socket.write(request('/healthz'));
  await arrived;
  release();
  let answers = '';
  for await (const chunk of socket) answers += chunk;
  await closed;

  const [first = '', second = ''] = answers.split(/(?<=})(?=HTTP)/);
  expect(first).toMatch(/^HTTP\/1.1 200 /);
  expect(first).toContain('{"done":true}');
  expect(second).toMatch(/^HTTP\/1.1 503 /);
  expect(second).toMatch(/^connection: close/im);
  expect(second).toMatch(/^retry-after: 2/im);
  expect(second).toContain('"code":"unavailable"');
});

test('live streams are ended', async () => {
  const streams: Routes = async app => {
    app.get('/v1/live', { config, sse: { kind: 'manual', heartbeat: false } }, async (request, reply) => {
      requireEventStream(request);
      reply.sse.keepAlive();
      const forget = app.liveStreams.add(() => reply.sse.close());
      reply.sse.onClose(() => void forget());
      await reply.sse.send({ data: 'hello' });
    });
  };
  const app = await startApp([streams]);
  const headers = { ...asOwner, accept: 'application/json' };
  expect(problemOf(await app.inject({ url: '/v1/live', headers })).code).toBe('not-acceptable');

  const request = await listen(app);
  const response = await request('/v1/live');
  expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
  const body = bodyOf(response);
  await app.close();
  expect(await body).toContain('hello');
});

test('what does not end is cut off after the grace', async () => {
  const { routes, started, release } = held();
  const app = await startApp([routes], { limits: { stopGraceMs: 20 } });
  const request = await listen(app);
  const answer = request('/v1/held').catch((error: NodeJS.ErrnoException) => error.code);
  await started;
  await app.close();
  expect(await answer).toBe('ECONNRESET');
  release();
});
