import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal, program } from '../support/command-line.ts';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A port that notes what comes, and answers 204. */
async function aListener() {
  const received: Received[] = [];
  let onReceived = () => {};
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(204).end();
    onReceived();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => new Promise(resolve => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    received,
    /** Resolves when so many have come. */
    async until(count: number) {
      while (received.length < count) await new Promise<void>(resolve => (onReceived = resolve));
    },
  };
}

test('webhooks come to a local port, signed and in order, and the webhook goes with the command', async () => {
  const { environment, story, service, type } = await openTerminal();
  const listener = await aListener();
  const child = spawn(process.execPath, [program, 'listen', `${listener.port}/hooks`], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  const ended = once(child, 'close');
  const told = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', chunk => {
      err += chunk;
      const secret = /signed with (whsec_\S+?);/.exec(err)?.[1];
      if (secret !== undefined) resolve(secret);
    });
    ended.then(() => reject(new Error(err)));
  });
  const secret = await told;
  const webhooks = async () => (await service.call('owner', 'GET', '/v1/webhooks')).json().items;
  expect(await webhooks()).toMatchObject([{ enabled: false, description: 'top-of-mind listen' }]);

  const [ada = '', grace = ''] = story.people;
  await story.post({ type: 'check-in.sent', interviewer: ada, channel: 'call' });
  await story.record({ type: 'thank-you.sent', interviewer: ada, channel: 'email' });
  await story.record({ type: 'thank-you.sent', interviewer: grace, channel: 'email' });
  await story.record({ type: 'rejection.received' });
  const types = () => listener.received.map(({ body }) => JSON.parse(body).type);
  await listener.until(3);
  expect(types().slice(0, 3)).toEqual([
    expect.stringContaining('outreach.refused'),
    expect.stringContaining('application.transitioned'),
    expect.stringContaining('application.transitioned'),
  ]);
  for (const { path, headers, body } of listener.received) {
    expect(path).toBe('/hooks');
    expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
  }
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(out).toMatch(/^204 {2}\S+ {2}outreach\.refused {2}app_/m);
  expect(err).toContain('the webhook is gone again');
  expect(await webhooks()).toEqual([]);

  expect((await type(['listen', 'somewhere'])).code).toBe(2);
  expect((await type(['listen', '4000', '--event', 'nothing.such'])).code).toBe(2);
});
