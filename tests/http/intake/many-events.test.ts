import { CloudEvent, HTTP } from 'cloudevents';
import { describe, expect, test } from 'vitest';
import type { EventResult } from '../../../src/http/intake/results.ts';
import { aNewApplication, begin, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const ndjson = 'application/x-ndjson';
const note = (text: string) => ({ type: 'note.added', text });

/** Sends a body as it is. */
function send(service: WholeService, type: string, payload: string | Buffer, headers: object = {}) {
  return service.app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { authorization: `Bearer ${service.keys.tool}`, 'content-type': type, ...headers },
    payload,
  });
}

async function sendAll(service: WholeService, events: readonly unknown[]): Promise<EventResult[]> {
  const response = await send(service, 'application/json', JSON.stringify(events));
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const linesIn = (body: string): EventResult[] =>
  body
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));

const withAdaByMail = {
  interview: {
    ...aNewApplication.interview,
    interviewers: [{ name: 'Ada Lovelace', email: 'Ada@acme.example' }],
  },
};

describe.each(databases)('many events on $name', database => {
  test('are recorded in their order, each in its application, with a result for each', async () => {
    const service = await startWholeService(database);
    const [one, other] = [await begin(service, withAda), await begin(service, withAda)];
    const results = await sendAll(service, [
      { ...note('first'), application: one.id },
      { ...note('second'), application: other.id },
      { ...thankYou(one.people[0]), application: one.id },
      { ...note('third'), application: one.id },
    ]);
    expect(results.map(({ index, status, application }) => [index, status, application])).toEqual([
      [0, 201, one.id],
      [1, 201, other.id],
      [2, 201, one.id],
      [3, 201, one.id],
    ]);
    expect(results[2]?.decision?.verdict).toBe('allowed');
    const texts = (await one.entries()).map(({ event }) => event['text']);
    expect(texts).toEqual([undefined, 'first', undefined, 'third']);
    expect((await one.read()).state).toBe('thanked');
  });

  test('one that is wrong spoils no other, whatever is wrong with it', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const good = JSON.stringify({ ...note('good'), application: story.id });
    const named = (event: object) => JSON.stringify({ ...event, application: story.id });
    const bad = [
      'nul',
      '17',
      '"text"',
      '{"type":"note.added","text":"a","text":"b"}',
      '{"__proto__":{"type":"note.added"}}',
      '{"type":"note.added","text":"\\u0000"}',
      named({ type: 'xstate.init' }),
      named({ type: 'note.added' }),
      named({ ...note('x'), unknown: 1 }),
      named({ ...note('x'), person: { email: 'nobody' } }),
      named({ ...note('x'), at: '2030-01-01T00:00:00Z' }),
      named({ ...note('x'), at: '2020-01-01T00:00:00Z' }),
      named(thankYou('int_unknown')),
      named({ type: 'entry.voided', entry: 99, reason: 'x' }),
      named({ type: 'check-in.sent', interviewer: story.people[0], channel: 'email' }),
    ];
    const codes = [
      ...['malformed-body', 'invalid-input', 'invalid-input', 'malformed-body', 'malformed-body'],
      ...['malformed-body', 'unknown-event-type', 'invalid-input', 'invalid-input', 'invalid-input'],
      ...['time-in-future', 'before-interview', 'unknown-interviewer', 'unknown-entry', 'refused'],
    ];
    const items = bad.flatMap(text => [text, good]);
    for (const [type, body] of [
      ['application/json', `[${items.join(',')}]`],
      [ndjson, `${items.join('\n')}\n`],
    ] as const) {
      const response = await send(service, type, body, { accept: 'application/json' });
      expect(response.statusCode, response.body).toBe(200);
      const results = response.json<EventResult[]>();
      expect(results.map(({ index }) => index)).toEqual(items.map((_, index) => index));
      expect(results.filter((_, index) => index % 2 === 0).map(({ code }) => code)).toEqual(codes);
      expect(results.filter((_, index) => index % 2 === 1).every(({ status }) => status === 201)).toBe(true);
    }
    // A refusal is recorded too, as it is when it is posted alone.
    const kinds = (await story.entries()).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'refusal')).toHaveLength(2);
    expect(kinds).toHaveLength(1 + 2 * (bad.length + 1));
  });

  test('what is no list of events as a whole is refused as a whole', async () => {
    const service = await startWholeService(database);
    for (const body of [
      '',
      ' ',
      '{}',
      '1',
      '[',
      '[1,2',
      '[1]x',
      '[1}',
      '\ufeff[]',
      `${'['.repeat(33)}${']'.repeat(33)}`,
    ]) {
      expect(problemOf(await send(service, 'application/json', body)), body).toEqual({
        status: 400,
        code: 'malformed-body',
      });
    }
    for (const type of ['text/plain', 'application/json; charset=utf-16', 'application/xml']) {
      expect(problemOf(await send(service, type, '[]')).status, type).toBe(415);
    }
    const long = Buffer.alloc(16 * 1024 * 1024 + 1, ' ');
    expect(problemOf(await send(service, 'application/json', long))).toEqual({
      status: 413,
      code: 'too-large',
    });
    expect((await send(service, 'application/json', ' [ ] ')).json()).toEqual([]);
    expect((await send(service, ndjson, '\n \r\n\n')).body).toBe('');
  });

  test('lines are answered by lines, unless JSON is asked for; a line may not be longer than 64 KiB', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const line = JSON.stringify({ ...note('a line'), application: story.id });
    const body = `${line}\r\n\n${'x'.repeat(70_000)}\n${line}`;
    const response = await send(service, ndjson, body);
    expect(response.headers['content-type']).toBe(ndjson);
    expect(linesIn(response.body).map(({ index, status, code }) => [index, status, code])).toEqual([
      [0, 201, undefined],
      [1, 413, 'too-large'],
      [2, 201, undefined],
    ]);
    const asked = await send(service, 'application/json', `[${line}]`, { accept: ndjson });
    expect(linesIn(asked.body)).toMatchObject([{ index: 0, status: 201 }]);
  });

  test('an application is found by the external id that it was created with', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, { ...withAda, externalId: 'crm/17' });
    expect(await story.read()).toMatchObject({ externalId: 'crm/17' });
    const [found, unknown] = await sendAll(service, [
      { ...note('x'), externalId: 'crm/17' },
      { ...note('x'), externalId: 'crm/18' },
    ]);
    expect(found).toMatchObject({ status: 201, application: story.id });
    expect(unknown).toMatchObject({ status: 202, inbox: expect.stringMatching(/^inb_/) });
    const again = await service.call('owner', 'POST', '/v1/applications', {
      payload: { ...aNewApplication, externalId: 'crm/17' },
    });
    expect(problemOf(again)).toEqual({ status: 409, code: 'external-id-taken' });
  });

  test('an external id is one of its kind for each client, also where many take it at once', async () => {
    const service = await startWholeService(database);
    const create = (client?: string) =>
      service.call('owner', 'POST', '/v1/applications', {
        payload: { ...aNewApplication, externalId: 'x', ...(client === undefined ? {} : { client }) },
      });
    const statuses = async (many: Promise<{ statusCode: number }>[]) =>
      (await Promise.all(many)).map(({ statusCode }) => statusCode).sort();
    expect(await statuses([create(), create(), create()])).toEqual([201, 409, 409]);
    expect(await statuses([create(service.clientId), create(service.clientId)])).toEqual([201, 409]);
    const [result] = await sendAll(service, [{ ...note('whose?'), externalId: 'x' }]);
    expect(result).toMatchObject({ status: 202 });
    const [clients] = await sendAll(service, [
      { ...note('theirs'), externalId: 'x', client: service.clientId },
    ]);
    expect(clients).toMatchObject({ status: 201 });
  });

  test("a person's address finds the open application, in any case, and says who is meant", async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAdaByMail);
    const [thanks] = await sendAll(service, [
      { type: 'thank-you.sent', channel: 'email', person: { email: 'ada@ACME.example' } },
    ]);
    expect(thanks).toMatchObject({
      status: 201,
      application: story.id,
      entry: { event: { interviewer: story.people[0] } },
    });
    // Once it is closed, it is not the one that is meant any more.
    const [, late] = await sendAll(service, [
      { type: 'rejection.received', application: story.id },
      { type: 'reply.received', person: { email: 'ada@acme.example' } },
    ]);
    expect(late).toMatchObject({ status: 202 });
    // Named by id as well, it is.
    const [named] = await sendAll(service, [
      { type: 'reply.received', application: story.id, person: { email: 'ada@acme.example' } },
    ]);
    expect(named).toMatchObject({ status: 201, entry: { event: { interviewer: story.people[0] } } });
  });

  test('finds whom an earlier event of the same request brought in', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const results = await sendAll(service, [
      { type: 'contact.added', name: 'Rita', email: 'rita@agency.example', application: story.id },
      { type: 'reply.received', person: { email: 'rita@agency.example' } },
    ]);
    expect(results).toMatchObject([{ status: 201 }, { status: 201, application: story.id }]);
    expect(results[1]?.entry?.event['interviewer']).toBe(results[0]?.entry?.event['interviewer']);
  });

  test('a key finds the applications of its own client only', async () => {
    const service = await startWholeService(database);
    await begin(service, withAdaByMail);
    const own = await begin(service, { ...withAdaByMail, client: service.clientId });
    const event = { type: 'reply.received', person: { email: 'ada@acme.example' } };
    const asCandidate = await service.call('candidate', 'POST', '/v1/events', { payload: [event] });
    expect(asCandidate.json()).toMatchObject([{ status: 201, application: own.id }]);
    const [asTool] = await sendAll(service, [event]);
    expect(asTool).toMatchObject({ status: 202 });
    const other = await begin(service, withAda);
    const foreign = await service.call('candidate', 'POST', '/v1/events', {
      payload: [
        { ...note('x'), application: other.id },
        { ...note('x'), client: 'cli_other' },
      ],
    });
    expect(foreign.json()).toMatchObject([{ status: 202 }, { status: 422, code: 'unknown-client' }]);
    const asCoach = await service.call('coach', 'POST', '/v1/events', {
      payload: [
        { type: 'offer.received', application: other.id },
        { ...note('A remark'), application: other.id },
      ],
    });
    expect(asCoach.json()).toMatchObject([{ status: 403, code: 'forbidden' }, { status: 201 }]);
  });

  test('repeats are answered as before, however the application was named and wherever it is by now', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAdaByMail);
    const events = [
      { ...note('by id'), application: story.id, idempotencyKey: 'a' },
      { type: 'rejection.received', person: { email: 'ada@acme.example' }, idempotencyKey: 'b' },
      { ...note('nowhere'), idempotencyKey: 'c' },
      { ...note('no such'), application: 'app_none', idempotencyKey: 'd' },
    ];
    const first = await sendAll(service, events);
    expect(first.map(({ status, idempotentReplayed }) => [status, idempotentReplayed])).toEqual([
      [201, false],
      [201, false],
      [202, false],
      [202, false],
    ]);
    // By now the application is closed, and the address would find nothing.
    const again = await sendAll(service, events);
    expect(again).toEqual(first.map(result => ({ ...result, idempotentReplayed: true })));
    const twice = await sendAll(service, [events[2], events[2]]);
    expect(twice.map(({ inbox }) => inbox)).toEqual([first[2]?.inbox, first[2]?.inbox]);
    const other = await sendAll(service, [
      { ...note('another'), idempotencyKey: 'c' },
      { ...note('another'), application: story.id, idempotencyKey: 'a' },
    ]);
    expect(other).toMatchObject([{ code: 'key-reused' }, { code: 'key-reused' }]);
    expect(await story.entries()).toHaveLength(3);
    // The same key posted to the application itself is the same request.
    const { type, text } = { type: 'note.added', text: 'by id' };
    const alone = await story.post({ type, text }, { headers: { 'idempotency-key': 'a' } });
    expect(alone.headers['idempotent-replayed']).toBe('true');
  });

  test('the same twice in one request is recorded once', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAdaByMail);
    const event = { type: 'reply.received', person: { email: 'ada@acme.example' }, idempotencyKey: 'k' };
    const results = await sendAll(service, [event, event]);
    expect(results.map(({ idempotentReplayed }) => idempotentReplayed)).toEqual([false, true]);
    expect(results[0]?.entry).toEqual(results[1]?.entry);
    expect(await story.entries()).toHaveLength(2);
  });
});

describe.each(databases)('CloudEvents for many applications on $name', database => {
  const start = async () => {
    const service = await startWholeService(database);
    return { service, story: await begin(service, { ...withAdaByMail, externalId: 'crm-1' }) };
  };
  const time = '2026-03-02T14:30:00.000Z';
  const eventFor = (id: string, data: object, more: object = {}) =>
    new CloudEvent({ id, source: '/crm', type: 'com.topofmind.note.added', time, data, ...more });

  test('come in batches, and a wrong one spoils no other', async () => {
    const { service, story } = await start();
    const batch = [
      eventFor('1', { text: 'by id', application: story.id }).toJSON(),
      { specversion: '1.0', id: '2' },
      note('not a CloudEvent'),
      eventFor('3', { text: 'by subject' }, { subject: 'crm-1' }).toJSON(),
      eventFor('4', { text: 'by subject' }, { subject: story.id }).toJSON(),
    ];
    const sent = () => send(service, 'application/cloudevents-batch+json', JSON.stringify(batch));
    const results = (await sent()).json<EventResult[]>();
    expect(results.map(({ status }) => status)).toEqual([201, 400, 400, 201, 201]);
    const again = (await sent()).json<EventResult[]>();
    expect(again.filter(({ idempotentReplayed }) => idempotentReplayed)).toHaveLength(3);
    expect(await story.entries()).toHaveLength(4);
  });

  test('come alone, in either mode, and what cannot be recorded is answered with its problem', async () => {
    const { service, story } = await start();
    const event = eventFor('alone', { text: 'x', person: { email: 'ada@acme.example' } });
    const { headers, body } = HTTP.structured(event);
    const first = await send(service, String(headers['content-type']), String(body));
    expect(first.json()).toMatchObject([{ index: 0, status: 201, application: story.id }]);
    const binary = HTTP.binary(event);
    const plain = Object.fromEntries(
      Object.entries(binary.headers).map(([name, value]) => [name, String(value)]),
    );
    const second = await send(service, 'application/json', String(binary.body), {
      ...plain,
      'content-type': 'application/json',
    });
    expect(second.json()).toMatchObject([{ status: 201, idempotentReplayed: true }]);
    const early = new CloudEvent({
      id: 'early',
      source: '/crm',
      type: 'check-in.sent',
      time,
      data: { channel: 'call', person: { email: 'ada@acme.example' } },
    });
    const refused = await send(service, 'application/cloudevents+json', JSON.stringify(early));
    expect(problemOf(refused)).toEqual({ status: 409, code: 'refused' });
    expect(refused.json().decision.verdict).toBe('refused');
    const wrong = { ...eventFor('wrong', {}).toJSON(), specversion: '2.0' };
    const answer = await send(service, 'application/cloudevents+json', JSON.stringify(wrong));
    expect(problemOf(answer)).toEqual({ status: 400, code: 'invalid-input' });
  });

  test('stand on lines beside plain events', async () => {
    const { service, story } = await start();
    const lines = [
      JSON.stringify({ ...note('plain'), application: story.id }),
      JSON.stringify(eventFor('on-a-line', { text: 'enveloped', externalId: 'crm-1' })),
    ];
    const response = await send(service, ndjson, lines.join('\n'));
    expect(linesIn(response.body)).toMatchObject([
      { status: 201 },
      { status: 201, entry: { source: '/crm' } },
    ]);
  });
});
