import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CloudEvent, type CloudEventV1, emitterFor, HTTP, httpTransport, Mode } from 'cloudevents';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { begin, type Story, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

/** What its transport gives back. */
interface Answer {
  body: string;
  headers: Record<string, string>;
}

let service: WholeService;
let story: Story;
let base: string;

beforeEach(async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  service = await startWholeService(database);
  base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  story = await begin(service, { ...withAda, externalId: 'crm-1' });
});

/** Sends with the package's own emitter and transport, over HTTP. */
async function emit(event: CloudEvent<unknown>, mode: Mode, address = '/v1/events') {
  const send = emitterFor(httpTransport(base + address), { binding: HTTP, mode });
  const headers = { authorization: `Bearer ${service.keys.tool}` };
  const answer = (await send(event, { headers })) as Answer; // as httpTransport makes it
  return JSON.parse(answer.body);
}

const eventOf = (changes: Partial<CloudEventV1<unknown>> = {}) =>
  new CloudEvent<unknown>({
    id: crypto.randomUUID(),
    source: 'https://crm.example/mail',
    type: 'com.topofmind.note.added',
    time: '2026-03-02T14:30:00Z',
    subject: 'crm-1',
    data: { text: 'They liked the sketch' },
    ...changes,
  });

const lastEntry = async () => (await story.entries()).at(-1);

describe.each([Mode.BINARY, Mode.STRUCTURED])('the emitter of the package cloudevents, %s', mode => {
  test('an event is recorded, and known when it is sent again in either mode', async () => {
    const event = eventOf();
    expect(await emit(event, mode)).toMatchObject([{ status: 201, application: story.id }]);
    expect(await emit(event, mode)).toMatchObject([{ status: 201, idempotentReplayed: true }]);
    const other = mode === Mode.BINARY ? Mode.STRUCTURED : Mode.BINARY;
    expect(await emit(event, other)).toMatchObject([{ status: 201, idempotentReplayed: true }]);
    const toOne = await emit(eventOf({ subject: 'x' }), mode, `/v1/applications/${story.id}/events`);
    expect(toOne).toMatchObject({ entry: { type: 'note.added', source: 'https://crm.example/mail' } });
    expect(await story.entries()).toHaveLength(3);
  });

  test('what it says in any script is kept as it is', async () => {
    const said = 'Grüße, 寄了 ✉️ — “100%” \u0301 مرحبا \u{1f680}';
    expect(await emit(eventOf({ data: { text: said } }), mode)).toMatchObject([{ status: 201 }]);
    expect(await lastEntry()).toMatchObject({ event: { text: said } });
  });

  test.each([
    ['2026-03-02T14:30:00.123Z', '2026-03-02T14:30:00.123Z'],
    ['2026-03-02T09:30:00-05:00', '2026-03-02T14:30:00Z'],
    ['2026-03-02T20:15:00.5+05:45', '2026-03-02T14:30:00.5Z'],
    ['2026-03-02T14:30:00.123456789Z', '2026-03-02T14:30:00.123Z'],
  ])('it happened at %s', async (time, at) => {
    expect(await emit(eventOf({ time }), mode)).toMatchObject([{ status: 201 }]);
    expect(await lastEntry()).toMatchObject({ at });
  });

  test('attributes of others are passed over', async () => {
    const more = {
      partitionkey: 'a',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    };
    const event = eventOf({ ...more, sampledrate: 12, isgood: true, dataschema: 'https://crm.example/note' });
    expect(await emit(event, mode)).toMatchObject([{ status: 201 }]);
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/JSON',
    'application/vnd.crm.note+json',
    'text/json',
  ])('its data is %s', async datacontenttype => {
    expect(await emit(eventOf({ datacontenttype }), mode)).toMatchObject([{ status: 201 }]);
  });

  test.each([
    ['text/plain', 'They liked it'],
    ['application/xml', '<note/>'],
    ['application/octet-stream', new Uint8Array([1, 2, 3])],
    ['application/json', new Uint8Array([123, 125])],
  ])('data that is no JSON object is refused, and nothing is recorded: %s %s', async (type, data) => {
    const answer = await emit(eventOf({ datacontenttype: type, data }), mode);
    expect([400, 415]).toContain(answer.status);
    expect(answer.code).toMatch(/^(invalid-input|unsupported-media-type|malformed-body)$/);
    expect(await story.entries()).toHaveLength(1);
  });
});

test('JSON goes by another name only as the data of a CloudEvent', async () => {
  for (const address of ['/v1/events', `/v1/applications/${story.id}/events`]) {
    const answer = await fetch(base + address, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.keys.tool}`, 'content-type': 'application/vnd.crm+json' },
      body: JSON.stringify({ type: 'note.added', text: 'x' }),
    });
    expect(answer.status).toBe(415);
  }
  expect(await story.entries()).toHaveLength(1);
});

test('a batch of the package is taken, each event by itself', async () => {
  const events = [eventOf(), eventOf({ data: { text: 'Zwölf Boxkämpfer' } }), eventOf({ type: 'no.such' })];
  const answer = await fetch(`${base}/v1/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${service.keys.tool}`,
      'content-type': 'application/cloudevents-batch+json; charset=UTF-8',
    },
    body: JSON.stringify(events),
  });
  expect(((await answer.json()) as { status: number }[]).map(({ status }) => status)).toEqual([
    201, 201, 400,
  ]);
});

test('data_base64 is said to be what is wrong', async () => {
  const event = eventOf({ data: new Uint8Array([123, 125]) });
  const answer = await emit(event, Mode.STRUCTURED);
  expect(answer).toMatchObject({
    status: 400,
    errors: [{ pointer: '/data_base64', detail: 'is not read; send data as JSON' }],
  });
});

test('what webhooks are sent is read by the package from the request as it came, of every type', async () => {
  const read: CloudEventV1<unknown>[] = [];
  const receiver = createServer(async (request, response) => {
    const body = await text(request);
    const event = HTTP.toEvent({ headers: request.headers, body });
    for (const each of [event].flat()) read.push(each);
    response.writeHead(204).end();
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void receiver.close());
  const { port } = receiver.address() as AddressInfo; // it listens on a port
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const settings = { webhookAllow: [`127.0.0.1:${port}`] };
  const telling = await startWholeService(database, { settings });
  const post = (url: string, payload: object) => telling.call('owner', 'POST', url, { payload });
  const { id } = (await post('/v1/webhooks', { url: `http://127.0.0.1:${port}/` })).json();
  const { items } = (await telling.call('owner', 'GET', '/v1/webhook-samples')).json();
  const types = items.map(({ type }: { type: string }) => type);
  for (const type of types) await post(`/v1/webhooks/${id}/tests`, { type });
  // A real one as well, about somebody whose name needs care on the way.
  await begin(telling, { ...withAda, company: 'Grüße & Söhne 株式会社' });
  await telling.deliveries.runOnce();
  expect(read.map(({ type }) => type)).toEqual(expect.arrayContaining(types));
  expect(read.length).toBeGreaterThan(types.length);
  for (const event of read) expect(new CloudEvent(event).validate(), event.type).toBe(true);
  const real = read.find(({ data }) => JSON.stringify(data).includes('株式会社'));
  expect(real).toMatchObject({
    source: expect.stringMatching(/^\/v1\/applications\/app_/),
    data: { to: 'interviewed' },
  });
});
