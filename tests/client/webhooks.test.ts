import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { NotGenuine, readWebhook, type WebhookMessage } from '../../src/client/webhooks.ts';
import { begin, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

const now = Date.parse('2026-03-02T15:00:00Z');
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const another = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const body = JSON.stringify({ type: 'webhook.test', data: { text: 'Grüße 寄了' } });

/** Signed by the package of Standard Webhooks. */
function signed({ by = secret, at = now, id = 'msg_1' } = {}) {
  const seconds = Math.floor(at / 1_000);
  const signature = new Webhook(by).sign(id, new Date(seconds * 1_000), body);
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signature };
}

test('a message is read, as text or bytes, with headers of either kind', async () => {
  const read = { type: 'webhook.test', data: { text: 'Grüße 寄了' } };
  expect(await readWebhook({ headers: signed(), body }, secret, { now })).toEqual(read);
  const bytes = new TextEncoder().encode(body);
  expect(await readWebhook({ headers: new Headers(signed()), body: bytes }, secret, { now })).toEqual(read);
});

test('while a secret is rotated, either is right', async () => {
  const both = `${signed({ by: another })['webhook-signature']} ${signed()['webhook-signature']}`;
  const headers = { ...signed(), 'webhook-signature': both };
  for (const each of [secret, another]) await readWebhook({ headers, body }, each, { now });
});

test.each([
  ['another secret', signed({ by: another }), body],
  ['another body', signed(), body.replace('ü', 'u')],
  ['another id', { ...signed(), 'webhook-id': 'msg_2' }, body],
  ['six minutes ago', signed({ at: now - 360_000 }), body],
  ['six minutes from now', signed({ at: now + 360_000 }), body],
  ['another time', { ...signed(), 'webhook-timestamp': '1772463601' }, body],
  ['no time', { ...signed(), 'webhook-timestamp': 'NaN' }, body],
  ['no signature', { ...signed(), 'webhook-signature': '' }, body],
  ['another kind of signature', { ...signed(), 'webhook-signature': 'v2,AAAA v1a,AAAA' }, body],
  ['a signature that is none', { ...signed(), 'webhook-signature': 'v1,%%%' }, body],
  ['a header twice', { ...signed(), 'webhook-id': ['msg_1', 'msg_1'] }, body],
  ['no headers', {}, body],
])('%s: not genuine', async (_what, headers, sent) => {
  await expect(readWebhook({ headers, body: sent }, secret, { now })).rejects.toBeInstanceOf(NotGenuine);
});

test('a secret that is none is a mistake of the caller', async () => {
  await expect(readWebhook({ headers: signed(), body }, 'whsec_%', { now })).rejects.toThrow(TypeError);
});

test('what the service sends is read from the request', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const heard: WebhookMessage[] = [];
  let told = { secret: '', now };
  const receiver = createServer(async (request, response) => {
    const arrived = { headers: request.headers, body: new Uint8Array(await buffer(request)) };
    heard.push(await readWebhook(arrived, told.secret, told));
    response.writeHead(204).end();
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void receiver.close());
  const { port } = receiver.address() as AddressInfo; // it listens on a port
  const service = await startWholeService(database, { settings: { webhookAllow: [`127.0.0.1:${port}`] } });
  const payload = { url: `http://127.0.0.1:${port}/`, events: ['application.transitioned'] };
  told = {
    ...(await service.call('owner', 'POST', '/v1/webhooks', { payload })).json(),
    now: service.clock.now(),
  };
  const { id } = await begin(service, withAda);
  expect(await service.deliveries.runOnce()).toBe(1);
  const [message] = heard;
  if (message?.type !== 'application.transitioned') throw new Error(`It was ${message?.type}`);
  expect(message.data).toMatchObject({ to: 'interviewed', application: { id } });
});
