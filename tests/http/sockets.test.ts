import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { App } from '../../src/http/route.ts';
import { startApp } from '../support/http-fakes.ts';

/** Sends bytes and returns all that comes back until the other side closes. */
async function exchange(app: App, text: string): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  const socket = connect(address.port, '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

function problemIn(answer: string): { status: number; code: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  const problem = JSON.parse(body);
  expect(head.startsWith(`HTTP/1.1 ${problem.status} `)).toBe(true);
  return { status: problem.status, code: problem.code };
}

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'malformed-request'],
  ['an unknown method', 'BREW /v1/keys HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'malformed-request'],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, 'malformed-request'],
  ['a raw U+0000 in the address', 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'malformed-request'],
  [
    'two lengths',
    'POST /v1/clients HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
    400,
    'malformed-request',
  ],
  [
    'headers without end',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['an endless address', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers-too-large'],
  ['a proxy request', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405, 'method-not-allowed'],
])('%s is answered with a problem', async (_what, text, status, code) => {
  expect(problemIn(await exchange(await startApp(), text))).toEqual({ status, code });
});

test('a request that does not arrive in time is told so', async () => {
  const limits = { requestTimeoutMs: 50, headersTimeoutMs: 50, timeoutCheckMs: 20 };
  const app = await startApp([], { limits });
  expect(problemIn(await exchange(app, 'GET /healthz HTTP/1.1\r\nHost: x\r\n'))).toEqual({
    status: 408,
    code: 'timed-out',
  });
});

test('an expectation that nobody knows is ignored', async () => {
  const text = 'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\nConnection: close\r\n\r\n';
  expect(await exchange(await startApp(), text)).toMatch(/^HTTP\/1.1 200 /);
});
