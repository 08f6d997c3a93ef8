import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal } from '../support/command-line.ts';

/** Stands before the service and cuts the first write off after it was done. */
async function openLossyLine(target: string): Promise<{ base: string; writeKeys: string[] }> {
  const writeKeys: string[] = [];
  const server = createServer(async (request, response) => {
    const headers = new Headers();
    for (const name of ['authorization', 'content-type', 'idempotency-key']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const isWrite = request.method === 'POST';
    const body = isWrite ? await bodyOf(request) : null;
    const method = request.method ?? 'GET';
    const answer = await fetch(new URL(request.url ?? '/', target), { method, headers, body });
    if (isWrite && writeKeys.push(headers.get('idempotency-key') ?? '') === 1) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, writeKeys };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

test('a write whose answer is lost is sent again with its key, and recorded once', async () => {
  const { type, story, environment } = await openTerminal();
  const { base, writeKeys } = await openLossyLine(environment['TOP_OF_MIND_URL'] ?? '');
  const words = ['log', story.id, 'note.added', '--set', 'text=They are moving'];
  expect(await type(words, { TOP_OF_MIND_URL: base })).toMatchObject({ code: 0, err: '' });
  expect(writeKeys).toHaveLength(2);
  expect(writeKeys[0]).not.toBe('');
  expect(writeKeys[1]).toBe(writeKeys[0]);
  expect(await story.entries()).toHaveLength(2);
});
