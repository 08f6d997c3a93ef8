import { describe, expect, test } from 'vitest';
import { readyMappings } from '../../../src/intakes/ready.ts';
import { aNewApplication, begin } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const interviewers = [
  { name: 'Ada Lovelace', email: 'ada@acme.example' },
  { name: 'Grace Hopper', email: 'grace@acme.example' },
];
const withAddresses = { interview: { ...aNewApplication.interview, interviewers } };
const toNote = '{"type": "note.added", "text": text, "application": app, "idempotencyKey": key}';

async function make(service: WholeService, expression: string, more: object = {}) {
  const payload = { name: 'An intake', expression, ...more };
  const response = await service.call('owner', 'POST', '/v1/intakes', { payload });
  expect(response.statusCode, response.body).toBe(201);
  return response.json<{ id: string; path: string }>();
}

/** What a tool sends to an address, without any key. */
const send = ({ app }: WholeService, path: string, body: unknown, headers: object = {}) =>
  app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe.each(databases)('an intake on $name', database => {
  test('makes events of what a tool sends to its secret address', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const intake = await make(service, toNote);
    expect(intake.path).toMatch(/^\/in\/tom_in_[\w-]{43}$/);
    const response = await send(service, intake.path, { text: 'From a tool', app: story.id });
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toEqual({
      results: [{ index: 0, status: 201, application: story.id, idempotentReplayed: false }],
    });
    const [, entry] = await story.entries();
    expect(entry).toMatchObject({ event: { text: 'From a tool' }, actor: { role: 'tool', key: intake.id } });
  });

  test('a repeat is known by the key that the expression makes, or by the header', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const intake = await make(service, `$merge([${toNote}, {"at": $received}])`);
    const replayed = async (body: object, headers: object = {}) =>
      (await send(service, intake.path, { text: 'x', app: story.id, ...body }, headers)).json().results[0]
        .idempotentReplayed;
    expect(await replayed({ key: 'm1' })).toBe(false);
    service.clock.advance(60_000);
    expect(await replayed({ key: 'm1' })).toBe(true);
    expect(await replayed({ key: 'm2' })).toBe(false);
    expect(await replayed({})).toBe(false);
    expect(await replayed({}, { 'idempotency-key': 'k' })).toBe(false);
    expect(await replayed({}, { 'idempotency-key': 'k' })).toBe(true);
    expect(await story.entries()).toHaveLength(5);
  });

  test('gives several events or none, and one that is wrong spoils no other', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const intake = await make(service, 'events');
    const note = { type: 'note.added', text: 'x', application: story.id };
    const answer = await send(service, intake.path, {
      events: [note, { type: 'nonsense' }, note, { ...note, application: 'app_x' }],
    });
    expect(answer.json().results).toMatchObject([
      { status: 201 },
      { status: 400, code: 'unknown-event-type' },
      { status: 201 },
      { status: 202, inbox: expect.stringMatching(/^inb_/) },
    ]);
    expect((await send(service, intake.path, {})).json()).toEqual({ results: [] });
  });

  test('speaks of its own client only', async () => {
    const service = await startWholeService(database);
    const other = await begin(service, withAddresses);
    const own = await begin(service, { ...withAddresses, client: service.clientId });
    const intake = await make(service, toNote, { client: service.clientId });
    const statusOf = async (app: string) =>
      (await send(service, intake.path, { text: 'x', app })).json().results[0].status;
    expect(await statusOf(own.id)).toBe(201);
    expect(await statusOf(other.id)).toBe(202);
    const waiting = (await service.call('candidate', 'GET', '/v1/inbox')).json().items;
    expect(waiting).toMatchObject([{ client: service.clientId, reason: 'no-application' }]);
    const foreign = { name: 'x', expression: '$', client: 'cli_none' };
    const refused = await service.call('candidate', 'POST', '/v1/intakes', { payload: foreign });
    expect(problemOf(refused)).toEqual({ status: 422, code: 'unknown-client' });
    const mine = await service.call('candidate', 'POST', '/v1/intakes', {
      payload: { name: 'x', expression: '$' },
    });
    expect(mine.json()).toMatchObject({ client: service.clientId });
  });

  test('is listed without its secret, and taken back it leads nowhere', async () => {
    const service = await startWholeService(database);
    const intake = await make(service, '$');
    const list = async () => (await service.call('owner', 'GET', '/v1/intakes')).json().items;
    expect(await list()).toEqual([
      {
        id: intake.id,
        name: 'An intake',
        client: null,
        expression: '$',
        createdAt: '2026-03-02T15:00:00Z',
        lastUsedAt: null,
      },
    ]);
    expect((await service.call('owner', 'DELETE', `/v1/intakes/${intake.id}`)).statusCode).toBe(204);
    expect((await service.call('owner', 'DELETE', `/v1/intakes/${intake.id}`)).statusCode).toBe(204);
    expect(await list()).toEqual([]);
    expect(problemOf(await send(service, intake.path, {}))).toEqual({ status: 404, code: 'not-found' });
    expect(problemOf(await send(service, '/in/tom_in_guess', {}))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  test('one that fails records nothing, says so, and tells the tool nothing of its expression', async () => {
    const service = await startWholeService(database);
    const intake = await make(service, '$number(secretWord)');
    const answer = await send(service, intake.path, { secretWord: 'x' });
    expect(problemOf(answer)).toEqual({ status: 422, code: 'mapping-failed' });
    expect(answer.body).not.toContain('number');
    const payload = { name: 'x', expression: 'a +' };
    const wrong = await service.call('owner', 'POST', '/v1/intakes', { payload });
    expect(problemOf(wrong)).toEqual({ status: 422, code: 'mapping-failed' });
    expect(wrong.json().errors).toMatchObject([{ pointer: '/expression' }]);
    for (const [body, type, status] of [
      ['{', 'application/json', 400],
      ['', 'application/json', 400],
      ['<a/>', 'application/xml', 415],
    ] as const) {
      expect(problemOf(await send(service, intake.path, body, { 'content-type': type })).status).toBe(status);
    }
  });

  test('takes a form as well', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const mailgun = readyMappings().find(({ name }) => name === 'mailgun');
    const intake = await make(service, mailgun?.expression ?? '');
    const fields = Object.entries(Object.assign({}, mailgun?.sample));
    const form = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send(service, intake.path, form, type)).json().results).toMatchObject([{ status: 201 }]);
    const thanked = (await story.read()).interviewers.filter(person => person.thanked);
    expect(thanked.map(({ name }) => name)).toEqual(['Ada Lovelace']);
    const again = await send(service, intake.path, form, type);
    expect(again.json().results).toMatchObject([{ idempotentReplayed: true }]);
  });

  test('the mappings that ship record what their tools send', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    for (const { name, expression, sample } of readyMappings()) {
      const intake = await make(service, expression);
      const { results } = (await send(service, intake.path, sample)).json();
      expect(results, name).toMatchObject([{ status: 201, application: story.id }]);
    }
    expect(await story.entries()).toHaveLength(1 + readyMappings().length);
  });

  test('an expression is tried on a sample, and nothing is recorded', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const attempt = async (expression: string, sample: unknown) => {
      const payload = { expression, sample };
      return service.call('owner', 'POST', '/v1/intakes/try', { payload });
    };
    const tried = await attempt(`[${toNote}, {"type": "nonsense"}, 5]`, { text: 'x', app: story.id });
    expect(tried.json()).toMatchObject({
      output: [{ type: 'note.added', text: 'x', application: story.id }, { type: 'nonsense' }, 5],
      events: [
        { index: 0, ok: true },
        { index: 1, ok: false, code: 'unknown-event-type', status: 400 },
        { index: 2, ok: false, code: 'invalid-input' },
      ],
    });
    expect((await attempt('nothing', {})).json()).toEqual({ output: null, events: [] });
    expect(problemOf(await attempt('a +', {}))).toEqual({ status: 422, code: 'mapping-failed' });
    expect(await story.entries()).toHaveLength(1);
    const { items } = (await service.call('owner', 'GET', '/v1/intakes/ready')).json();
    for (const { expression, sample } of items) {
      const { events } = (await attempt(expression, sample)).json();
      expect(events).toMatchObject([{ ok: true }]);
    }
  });

  test('its name and expression change, its address stays; what is wrong changes nothing', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const intake = await make(service, '[]');
    const change = (payload: object, who: 'owner' | 'candidate' = 'owner') =>
      service.call(who, 'PATCH', `/v1/intakes/${intake.id}`, { payload });
    expect((await change({ expression: toNote })).json()).toMatchObject({
      name: 'An intake',
      expression: toNote,
    });
    expect((await change({ name: 'Our form' })).json()).toMatchObject({
      name: 'Our form',
      expression: toNote,
    });
    const sent = await send(service, intake.path, { text: 'x', app: story.id });
    expect(sent.json().results).toMatchObject([{ status: 201 }]);
    expect(problemOf(await change({ expression: 'a +' }))).toEqual({ status: 422, code: 'mapping-failed' });
    expect(problemOf(await change({ name: 'Mine' }, 'candidate')).status).toBe(404);
    await service.call('owner', 'DELETE', `/v1/intakes/${intake.id}`);
    expect(problemOf(await change({ name: 'Late' }))).toEqual({ status: 404, code: 'not-found' });
  });

  test('says when something last came, to the minute; what is sent elsewhere counts for nothing', async () => {
    const service = await startWholeService(database);
    const intake = await make(service, '[]');
    const other = await make(service, '[]');
    const lastUsed = async () => {
      const { items } = (await service.call('owner', 'GET', '/v1/intakes')).json();
      return items.map(({ lastUsedAt }: { lastUsedAt: string | null }) => lastUsedAt);
    };
    await send(service, intake.path, {});
    await expect.poll(lastUsed).toEqual(['2026-03-02T15:00:00Z', null]);
    service.clock.advance(59_000);
    await send(service, intake.path, {});
    service.clock.advance(1_000);
    await send(service, other.path, 'not JSON');
    await expect.poll(lastUsed).toEqual(['2026-03-02T15:00:00Z', '2026-03-02T15:01:00Z']);
    await send(service, intake.path, {});
    await expect.poll(lastUsed).toEqual(['2026-03-02T15:01:00Z', '2026-03-02T15:01:00Z']);
  });

  test('takes a form with attachments, and keeps nothing of them', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const mailgun = readyMappings().find(({ name }) => name === 'mailgun');
    const intake = await make(service, mailgun?.expression ?? '');
    const form = new FormData();
    for (const [name, value] of Object.entries(Object.assign({}, mailgun?.sample)))
      form.append(name, String(value));
    form.append('attachment-1', new Blob(['x'.repeat(200_000)], { type: 'application/pdf' }), 'cv.pdf');
    const { results } = (await sendForm(service, intake.path, form)).json();
    expect(results).toMatchObject([{ status: 201, application: story.id }]);
    expect(JSON.stringify(await story.entries())).not.toContain('xxxx');
  });

  test('of a form with files the fields come as they would without; names that come twice are lists', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAddresses);
    const expression = `{"type": "note.added", "text": $join($sort($keys($)), " ") & ": " & $join(to, " "), "application": app}`;
    const intake = await make(service, expression);
    const form = new FormData();
    form.append('app', story.id);
    form.append('file', new Blob(['secret']), 'a.txt');
    form.append('to', 'Zoë');
    form.append('to', 'Ann');
    await sendForm(service, intake.path, form);
    expect((await story.entries()).at(-1)).toMatchObject({ event: { text: 'app to: Zoë Ann' } });
  });

  test.each([
    ['is broken off', multipartOf('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'), 400],
    ['has no boundary', { payload: 'a', headers: { 'content-type': 'multipart/form-data' } }, 400],
    ['is none', multipartOf('{"a": 1}'), 400],
    ['has a field that is too large', multipartOf(fieldOf('a', 'b'.repeat(5 * 1024 * 1024 + 1))), 413],
    [
      'has fields that are too large together',
      multipartOf([fieldOf('a', 'b'.repeat(3_000_000)), fieldOf('c', 'd'.repeat(3_000_000))].join('')),
      413,
    ],
    [
      'has too many fields',
      multipartOf(Array.from({ length: 1_001 }, (_, i) => fieldOf(`f${i}`, '')).join('')),
      413,
    ],
    ['has a field that scripts would trip over', multipartOf(fieldOf('__proto__', 'x')), 400],
  ])('a form with files that %s is refused', async (_what, request, status) => {
    const service = await startWholeService(database);
    const intake = await make(service, '[]');
    const answer = await service.app.inject({ method: 'POST', url: intake.path, ...request });
    expect(problemOf(answer).status).toBe(status);
  });

  test('a form whose files never end is broken off at 30 MiB', async () => {
    const service = await startWholeService(database);
    const intake = await make(service, '[]');
    const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
    const head = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';
    const megabyte = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream({
      start: controller => controller.enqueue(new TextEncoder().encode(head)),
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(megabyte);
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await fetch(base + intake.path, { method: 'POST', headers, body, duplex: 'half' }).then(
      ({ status }) => status,
      // The connection may be cut while the rest is still being sent.
      () => 413,
    );
    expect(answer).toBe(413);
    expect(sent).toBeLessThan(200);
  });
});

function fieldOf(name: string, value: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

function multipartOf(parts: string) {
  return {
    payload: parts.startsWith('--x') && parts.endsWith('\r\n') ? `${parts}--x--\r\n` : parts,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  };
}

/** What a tool sends as a form with files. */
async function sendForm({ app }: WholeService, path: string, form: FormData) {
  const request = new Request('http://tool.example', { method: 'POST', body: form });
  return app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}
