import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { createApi } from '../../src/client/api.ts';
import { type FlowNode, startNodeRed } from '../support/node-red.ts';
import { runService } from '../support/running-service.ts';

const folder = join(import.meta.dirname, '../../docs/examples/node-red');
const flow = JSON.parse(readFileSync(join(folder, 'flow.json'), 'utf8')) as FlowNode[]; // as Node-RED exports it
const expression = readFileSync(join(folder, 'intake.jsonata'), 'utf8');

const OWNER_KEY = 'the key of an owner';
const patience = { timeout: 60_000, interval: 50 };

function idOf(type: string, name?: string): string {
  const node = flow.find(each => each.type === type && (name === undefined || each.name === name));
  if (node === undefined) throw new Error(`The flow has no ${type} ${name}`);
  return node.id;
}

function must<Answer>({ data, error }: { data?: Answer; error?: unknown }): Answer {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

interface Heard {
  id: string;
  type: string;
  source: string;
}

/** The service and Node-RED, each in a process of its own, with the flow imported and filled in as its README says. */
async function connect() {
  const nodeRed = await startNodeRed();
  const { host } = new URL(nodeRed.base);
  const service = await runService([], { OWNER_KEY, WEBHOOK_ALLOW: host });
  const api = createApi({ baseUrl: service.base, key: OWNER_KEY });
  const intake = must(await api.POST('/v1/intakes', { body: { name: 'Node-RED', expression } }));
  const url = `${nodeRed.base}/top-of-mind`;
  const webhook = must(await api.POST('/v1/webhooks', { body: { url } }));
  const credentials = { INTAKE_ADDRESS: service.base + intake.path, WEBHOOK_SECRET: webhook.secret };
  await nodeRed.deploy(flow.map(node => (node.type === 'tab' ? { ...node, credentials } : node)));
  const heard = async () => ((await nodeRed.kept(idOf('tab'), 'heard')) ?? []) as Heard[]; // what the flow keeps
  return { nodeRed, api, webhook, heard };
}

/** An interview with Ada, an hour ago. */
const interview = () => ({
  company: 'Acme',
  role: 'Engineer',
  timeZone: 'America/New_York',
  interview: {
    at: new Date(Date.now() - 3_600_000).toISOString(),
    interviewers: [{ name: 'Ada Lovelace', email: 'ada@acme.example' }],
  },
});

test('the flow of Node-RED reports what was done, and hears of what came of it', {
  timeout: 180_000,
}, async () => {
  const { nodeRed, api, webhook, heard } = await connect();
  const { id } = must(await api.POST('/v1/applications', { body: interview() }));
  const source = `/v1/applications/${id}`;
  const button = idOf('inject', 'I have thanked Ada');
  const types = async () => (await heard()).map(({ type }) => type);
  const entries = async () =>
    must(await api.GET('/v1/applications/{id}/entries', { params: { path: { id } } })).items;

  // The button, as it is in the file: the thank-you is an entry, and the flow is told that the state has changed.
  await nodeRed.press(button);
  await expect.poll(entries, patience).toHaveLength(2);
  const [, thanked] = await entries();
  expect(thanked).toMatchObject({ type: 'thank-you.sent', source: 'Node-RED' });
  const expected = ['application.transitioned', 'follow-up.due', 'application.transitioned'];
  await expect.poll(types, patience).toEqual(expected);
  expect((await heard()).map(each => each.source)).toEqual([source, source, source]);
  expect(await nodeRed.kept(idOf('tab'), 'lastWords')).toMatch(/^Acme, Engineer: .*Ada Lovelace/);

  // The same message of the mail program, twice: one entry. What was too early is a breach, and the flow hears of it.
  const asked = { id: 'mail-1', did: 'asked', who: 'ada@acme.example', how: 'email' };
  await nodeRed.press(button, asked);
  await expect.poll(types, patience).toContain('outreach.breached');
  await nodeRed.press(button, asked);
  const lastResults = () => nodeRed.kept(idOf('tab'), 'lastResults');
  await expect.poll(lastResults, patience).toMatchObject([{ status: 201, idempotentReplayed: true }]);
  expect(await entries()).toHaveLength(3);

  // A message that is sent again arrives again, and is dropped by its id.
  const ofWebhook = { path: { id: webhook.id } };
  const waiting = async () => {
    const { items } = must(await api.GET('/v1/webhooks/{id}/deliveries', { params: ofWebhook }));
    return items.filter(({ state }) => state !== 'delivered');
  };
  await expect.poll(waiting, patience).toEqual([]);
  const before = await heard();
  const [{ id: delivery } = { id: '' }] = before;
  const redelivery = '/v1/webhooks/{id}/deliveries/{delivery}/redelivery';
  must(await api.POST(redelivery, { params: { path: { id: webhook.id, delivery } } }));
  const arrivals = async () => {
    const { items } = must(await api.GET('/v1/webhooks/{id}/attempts', { params: ofWebhook }));
    return items.filter(each => each.delivery === delivery && each.outcome === 'delivered');
  };
  await expect.poll(arrivals, patience).toHaveLength(2);
  expect(await heard()).toEqual(before);

  // While its secret is being changed, the flow goes on with the one it knows.
  must(await api.POST('/v1/webhooks/{id}/rotation', { params: ofWebhook, body: { previousValidHours: 1 } }));
  must(await api.POST('/v1/webhooks/{id}/tests', { params: ofWebhook, body: {} }));
  await expect.poll(types, patience).toContain('webhook.test');
});

test('the flow takes nothing that is forged, old or altered', { timeout: 180_000 }, async () => {
  const { nodeRed, webhook, heard } = await connect();
  const body = JSON.stringify({ specversion: '1.0', type: 'webhook.test', source: '/x', data: {} });
  const now = () => Math.floor(Date.now() / 1_000);
  const send = async (id: string, { secret = webhook.secret, at = now(), sent = body }) => {
    const answer = await fetch(`${nodeRed.base}/top-of-mind`, {
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': id,
        'webhook-timestamp': String(at),
        'webhook-signature': new Webhook(secret).sign(id, new Date(at * 1_000), body),
      },
      body: sent,
    });
    return answer.status;
  };
  await expect.poll(() => send('genuine', {}), patience).toBe(204);
  const forged = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  expect(await send('forged', { secret: forged })).toBe(401);
  expect(await send('old', { at: now() - 301 })).toBe(401);
  expect(await send('early', { at: now() + 330 })).toBe(401);
  expect(await send('altered', { sent: body.replace('/x', '/y') })).toBe(401);
  const unsigned = await fetch(`${nodeRed.base}/top-of-mind`, { method: 'POST', body });
  expect(unsigned.status).toBe(401);
  expect((await heard()).map(({ id }) => id)).toEqual(['genuine']);
});
