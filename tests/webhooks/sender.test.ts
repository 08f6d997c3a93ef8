import { createServer as createHttp, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSender } from '../../src/webhooks/sender.ts';

async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

async function sendTo(origin: string, wholeMs = 300) {
  const sender = createSender({ allowed: [origin], connectMs: 200, wholeMs });
  return sender.send(`http://${origin}/`, { 'content-type': 'application/json' }, '{"a":"ü"}');
}

async function sendToHttp(listener: RequestListener) {
  const server = createHttp(listener);
  onTestFinished(() => server.closeAllConnections());
  return sendTo(await listen(server));
}

test('the whole body is sent, and what is answered comes back', async () => {
  const got: string[] = [];
  const answer = await sendToHttp(async (request, response) => {
    for await (const chunk of request) got.push(String(chunk));
    response.writeHead(202, { 'retry-after': '7' }).end('well\0come');
  });
  expect(got.join('')).toBe('{"a":"ü"}');
  expect(answer).toEqual({ outcome: 'delivered', status: 202, text: 'well\ufffdcome', retryAfter: '7' });
});

test('a receiver that never answers is given up', async () => {
  expect(await sendToHttp(() => {})).toEqual({
    outcome: 'timed-out',
    status: null,
    text: null,
    retryAfter: undefined,
  });
});

test('of an answer without end no more than 1 KiB is read', async () => {
  let written = 0;
  const answer = await sendToHttp((_, response) => {
    response.writeHead(200);
    const write = () => {
      if (response.destroyed || written > 50_000_000) return;
      written += 65_536;
      response.write('x'.repeat(65_536), write);
    };
    write();
  });
  expect(answer.outcome).toBe('delivered');
  expect(answer.text).toHaveLength(1_024);
  expect(written).toBeLessThan(20_000_000);
});

test('what began well and never ends counts by its status', async () => {
  const answer = await sendToHttp((_, response) => {
    response.writeHead(200);
    response.write('half of ');
  });
  expect(answer).toMatchObject({ outcome: 'delivered', status: 200, text: 'half of ' });
});

test('a connection that is reset, and an answer that is none, are failures', async () => {
  const reset = await listen(createTcp(socket => socket.resetAndDestroy()));
  expect((await sendTo(reset)).outcome).toBe('unreachable');
  const gibberish = await listen(createTcp(socket => socket.end('220 mail.example ESMTP\r\n')));
  expect((await sendTo(gibberish)).outcome).toBe('unreachable');
  const upgrade = await listen(
    createTcp(socket => socket.end('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')),
  );
  expect((await sendTo(upgrade)).outcome).toBe('unreachable');
});

test('nobody listens there', async () => {
  const server = createTcp();
  const origin = await listen(server);
  await new Promise(resolve => server.close(resolve));
  expect((await sendTo(origin)).outcome).toBe('unreachable');
});

test('stopping breaks off what is being sent', async () => {
  const server = createHttp(() => {});
  onTestFinished(() => server.closeAllConnections());
  const origin = await listen(server);
  const sender = createSender({ allowed: [origin] });
  const answer = sender.send(`http://${origin}/`, {}, '{}');
  server.once('request', () => sender.close());
  expect((await answer).outcome).toBe('timed-out');
});
