import { createWebSocketReceiver } from '@statelyai/inspect';
import type { InjectOptions } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { begin, checkIn, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { OWNER_KEY, problemOf } from '../../support/http.ts';
import { addWorkspace, startWholeService, type WholeService } from '../../support/whole-service.ts';

async function listening(service: WholeService): Promise<URL> {
  return new URL(await service.app.listen({ port: 0, host: '127.0.0.1' }));
}

/** The address as a program gives it to the receiver, which can send no header of its own. */
function socketAddress(base: URL, id: string, key?: string): string {
  const url = new URL(`/v1/applications/${id}/inspection/socket`, base);
  url.protocol = 'ws:';
  if (key !== undefined) {
    url.username = 'key';
    url.password = key;
  }
  return url.href;
}

/** What the stock receiver hears. */
function receive(address: string) {
  const heard: { type: string; [field: string]: unknown }[] = [];
  let wake = () => {};
  createWebSocketReceiver({ server: address }).subscribe(message => {
    heard.push({ ...message });
    wake();
  });
  return {
    heard,
    async until(count: number) {
      while (heard.length < count) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      return heard.map(({ type }) => type);
    },
  };
}

/** A plain socket, to see how it ends. Node's own sends headers where it is asked to. */
async function open(address: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(address, { headers } as unknown as string[]); // Node's own extension of the standard
  onTestFinished(() => socket.close());
  const messages: string[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(String(data)));
  const opened = await new Promise<boolean>(resolve => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
  });
  const closed = new Promise<number>(resolve =>
    socket.addEventListener('close', ({ code }) => resolve(code)),
  );
  return { socket, opened, closed, messages };
}

const asSocket: Record<string, string> = {
  connection: 'upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};

/** The status that an upgrade is answered with. */
async function upgradeStatus(base: URL, path: string, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, base), { headers: { ...asSocket, ...headers } });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('response', response => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function signIn({ app }: WholeService, key = OWNER_KEY): Promise<string> {
  const options: InjectOptions = { method: 'POST', url: '/v1/session', payload: { key } };
  const answer = await app.inject(options);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

describe.each(databases)('the inspection socket on $name', database => {
  test('the stock receiver hears the history, then what happens live, and nothing personal', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    const base = await listening(service);
    const receiver = receive(socketAddress(base, story.id, OWNER_KEY));
    expect(await receiver.until(3)).toEqual(['@xstate.actor', '@xstate.event', '@xstate.snapshot']);
    await story.post(checkIn(ada));
    await story.record({ type: 'reply.received', gist: 'a kind word' });
    await receiver.until(7);
    expect(receiver.heard.at(-1)).toMatchObject({
      type: '@xstate.snapshot',
      sessionId: story.id,
      event: { type: 'reply.received' },
    });
    expect(JSON.stringify(receiver.heard)).not.toMatch(/Ada|Grace|acme|Acme|Test pilot|kind word/);
  });

  test('it says what the server-sent events say', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    await story.record(thankYou(story.people[0]));
    const base = await listening(service);
    const { messages, socket } = await open(socketAddress(base, story.id), {
      authorization: `Bearer ${service.keys.coach}`,
    });
    while (messages.length < 3) await new Promise(resolve => socket.addEventListener('message', resolve));
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    const stream = await fetch(new URL(`/v1/applications/${story.id}/inspection`, base), {
      headers: { authorization: `Bearer ${OWNER_KEY}` },
      signal: leaving.signal,
    });
    let text = '';
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      if (text.includes('id: 2\n')) break;
    }
    const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    expect(messages.map(message => JSON.parse(message))).toEqual(events);
  });

  test('only for those who may: by key, or by the session of a page of this service', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const base = await listening(service);
    const other = await addWorkspace(service);
    const path = `/v1/applications/${story.id}/inspection/socket`;
    const status = (headers: Record<string, string>, at = path) => upgradeStatus(base, at, headers);
    const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
    expect(await status({})).toBe(401);
    expect(await status(bearer(service.keys.tool))).toBe(403);
    expect(await status(bearer(service.keys.candidate))).toBe(404);
    expect(await status(bearer(other.ownerKey))).toBe(404);
    expect(await status(bearer(OWNER_KEY))).toBe(101);
    expect(await status(bearer(OWNER_KEY), path.replace(story.id, 'app_nowhere'))).toBe(404);
    const cookie = await signIn(service);
    expect(await status({ cookie })).toBe(403);
    expect(await status({ cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await status({ cookie, origin: 'null' })).toBe(403);
    expect(await status({ cookie, origin: base.origin })).toBe(101);
    const basic = { authorization: `Basic ${btoa(`key:${OWNER_KEY}`)}` };
    expect(await status(basic)).toBe(101);
    const list = await service.app.inject({ url: '/v1/keys', headers: basic });
    expect(problemOf(list).status).toBe(401);
  });

  test('it ends when the key is revoked', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const base = await listening(service);
    const { key, id } = await service.keyFor({ role: 'coach' });
    const { closed, opened } = await open(socketAddress(base, story.id), { authorization: `Bearer ${key}` });
    expect(opened).toBe(true);
    await service.call('owner', 'DELETE', `/v1/keys/${id}`);
    expect(await closed).toBe(1008);
  });

  test('it ends when the service stops, and does not hold the stop up', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const base = await listening(service);
    const { closed } = await open(socketAddress(base, story.id), { authorization: `Bearer ${OWNER_KEY}` });
    await service.app.close();
    expect(await closed).toBe(1001);
  });
});

test('what is sent to it is not read, and what is too long ends it', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const story = await begin(service);
  const base = await listening(service);
  const { socket, closed, messages } = await open(socketAddress(base, story.id), {
    authorization: `Bearer ${OWNER_KEY}`,
  });
  socket.send('{"type":"offer.received"}');
  while (messages.length < 1) await new Promise(resolve => socket.addEventListener('message', resolve));
  expect((await story.read()).state).toBe('interviewed');
  socket.send('x'.repeat(10_000));
  expect(await closed).not.toBe(1000);
});

test('asked without a socket, or elsewhere with one, it is an ordinary address', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const story = await begin(service);
  const base = await listening(service);
  const plain = await service.call('owner', 'GET', `/v1/applications/${story.id}/inspection/socket`);
  expect(problemOf(plain)).toEqual({ status: 406, code: 'not-acceptable' });
  const authorization = `Bearer ${OWNER_KEY}`;
  expect(await upgradeStatus(base, `/v1/applications/${story.id}`, { authorization })).toBe(200);
  expect(await upgradeStatus(base, '/healthz', {})).toBe(200);
  expect(await upgradeStatus(base, '/v1/applications/%zz/inspection/socket', { authorization })).toBe(400);
});
