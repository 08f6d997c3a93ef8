import Type from 'typebox';
import { describe, expect, test } from 'vitest';
import type { Routes } from '../../src/http/route.ts';
import { problemOf } from '../support/http.ts';
import { asOwner, startApp } from '../support/http-fakes.ts';

const closed = { additionalProperties: false };

/** A route with a bit of everything, standing for those that take input. */
const echo: Routes = async app => {
  const body = Type.Union([
    Type.Object({ type: Type.Literal('note.added'), text: Type.String({ minLength: 1 }) }, closed),
    Type.Object(
      {
        type: Type.Literal('interview.completed'),
        people: Type.Array(Type.Object({ name: Type.String(), email: Type.Optional(Type.String()) }, closed)),
        channel: Type.Optional(Type.Union([Type.Literal('email'), Type.Literal('call')])),
        count: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
      },
      closed,
    ),
  ]);
  const querystring = Type.Object(
    {
      limit: Type.Optional(Type.Integer({ minimum: 1 })),
      late: Type.Optional(Type.Boolean()),
      q: Type.Optional(Type.String()),
    },
    closed,
  );
  const params = Type.Object({ id: Type.String() });
  const config = { operation: 'events.post' } as const;
  app.post('/v1/echo/:id', { config, schema: { body, params } }, async request => request.body);
  app.get('/v1/echo/:id', { config, schema: { querystring, params } }, async request => request.query);
  app.delete('/v1/echo/:id', { config, schema: { params } }, async () => ({}));
};

const json = 'application/json';

async function post(payload: string | Buffer, contentType: string | undefined = json, headers = {}) {
  const app = await startApp([echo]);
  const type = contentType === '' ? {} : { 'content-type': contentType };
  return app.inject({
    method: 'POST',
    url: '/v1/echo/1',
    headers: { ...asOwner, ...type, ...headers },
    payload,
  });
}

const get = async (url: string) => (await startApp([echo])).inject({ url, headers: asOwner });

describe('bodies', () => {
  test.each([
    ['empty', '', json, 400, 'malformed-body'],
    ['broken', '{"type":', json, 400, 'malformed-body'],
    ['a field twice', '{"type":"note.added","text":"a","text":"b"}', json, 400, 'malformed-body'],
    ['U+0000', '{"type":"note.added","text":"\\u0000"}', json, 400, 'malformed-body'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), json, 400, 'malformed-body'],
    ['null', 'null', json, 400, 'invalid-input'],
    ['a list', '[]', json, 400, 'invalid-input'],
    ['no type', '{}', json, 400, 'invalid-input'],
    ['a number for a text', '{"type":"note.added","text":5}', json, 400, 'invalid-input'],
    ['an unknown field', '{"type":"note.added","text":"a","x":1}', json, 400, 'invalid-input'],
    ['an unknown type', '{"type":"xstate.init"}', json, 400, 'unknown-event-type'],
    ['a type that every object has', '{"type":"toString"}', json, 400, 'unknown-event-type'],
    ['text', 'hello', 'text/plain', 415, 'unsupported-media-type'],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['no content type', '{}', '', 415, 'unsupported-media-type'],
    ['nonsense as content type', '{}', 'json', 415, 'unsupported-media-type'],
    ['another charset', '{}', 'application/json; charset=latin1', 415, 'unsupported-media-type'],
    ['too large', `"${'x'.repeat(65_536)}"`, json, 413, 'too-large'],
  ])('%s', async (_what, payload, contentType, status, code) => {
    expect(problemOf(await post(payload, contentType))).toEqual({ status, code });
  });

  test.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON'])(
    '%s is read',
    async contentType => {
      const response = await post('{"type":"note.added","text":"é"}', contentType);
      expect(response.json()).toEqual({ type: 'note.added', text: 'é' });
    },
  );

  test('compressed bodies are refused', async () => {
    const response = await post('{}', json, { 'content-encoding': 'gzip' });
    expect(problemOf(response).code).toBe('unsupported-media-type');
  });

  test('a body as large as the limit is read', async () => {
    const frame = '{"type":"note.added","text":""}'.length;
    const response = await post(`{"type":"note.added","text":"${'x'.repeat(65_536 - frame)}"}`);
    expect(response.statusCode).toBe(200);
  });

  test('each fault is named by its pointer, for the type that was meant', async () => {
    const body = {
      type: 'interview.completed',
      people: [{ name: 'A' }, { 'e/mail': 'x' }],
      channel: 'fax',
      count: 'many',
      when: 1,
    };
    const response = await post(JSON.stringify(body));
    const { errors } = response.json();
    expect(errors).toEqual(
      expect.arrayContaining([
        { pointer: '/when', detail: 'is not a known field' },
        { pointer: '/people/1/name', detail: 'is missing' },
        { pointer: '/people/1/e~1mail', detail: 'is not a known field' },
        { pointer: '/channel', detail: 'must be one of email, call' },
        { pointer: '/count', detail: 'must be an integer' },
      ]),
    );
    expect(errors).toHaveLength(5);
  });

  test('the list of faults is short, however many there are', async () => {
    const people = Array.from({ length: 3_000 }, () => ({ x: 1 }));
    const response = await post(JSON.stringify({ type: 'interview.completed', people }));
    expect(response.statusCode).toBe(400);
    expect(response.json().errors.length).toBeLessThanOrEqual(8);
  });

  test('nothing is converted, filled in or dropped', async () => {
    const response = await post('{"type":"note.added","text":"5"}');
    expect(response.json()).toEqual({ type: 'note.added', text: '5' });
    expect(problemOf(await post('{"type":"interview.completed","people":[],"count":"5"}')).code).toBe(
      'invalid-input',
    );
  });

  test('a DELETE may name a content type without having a body', async () => {
    const app = await startApp([echo]);
    const headers = { ...asOwner, 'content-type': json };
    expect((await app.inject({ method: 'DELETE', url: '/v1/echo/1', headers })).statusCode).toBe(200);
  });
});

describe('addresses', () => {
  test('text becomes what the schema asks for', async () => {
    const response = await get('/v1/echo/1?limit=10&late=true&q=a+b%20%C3%A9&');
    expect(response.json()).toEqual({ limit: 10, late: true, q: 'a b é' });
  });

  test.each([
    ['limit=0'],
    ['limit=1.5'],
    ['limit=0x10'],
    ['limit=1e3'],
    ['limit='],
    ['limit=abc'],
    ['late=1'],
    ['late=TRUE'],
    ['unknown=1'],
    ['__proto__=1'],
    ['constructor=1'],
    ['q=a&q=b'],
    ['q=%00'],
    ['q=%ff'],
    ['q=%ed%a0%80'],
    ['q=%'],
    ['%=1'],
  ])('?%s is refused', async query => {
    const response = await get(`/v1/echo/1?${query}`);
    expect(problemOf(response)).toEqual({ status: 400, code: 'invalid-input' });
    expect(response.json().errors[0].parameter).toBeDefined();
  });

  test('a list without parameters refuses any', async () => {
    const app = await startApp([echo]);
    const response = await app.inject({ method: 'DELETE', url: '/v1/echo/1?x=1', headers: asOwner });
    expect(problemOf(response).code).toBe('invalid-input');
  });

  test.each([
    ['/v1/echo/%00', 400, 'invalid-input'],
    ['/v1/echo/%ff', 400, 'malformed-request'],
    ['/v1/echo/%', 400, 'malformed-request'],
    ['/%ff', 400, 'malformed-request'],
    [`/v1/echo/${'a'.repeat(200)}`, 414, 'url-too-long'],
    ['/v1/echo', 404, 'not-found'],
    ['/v1/echo/1/', 404, 'not-found'],
    ['//v1/echo/1', 404, 'not-found'],
    ['/V1/ECHO/1', 404, 'not-found'],
  ])('%s: %d %s', async (url, status, code) => {
    expect(problemOf(await get(url))).toEqual({ status, code });
  });
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'QUERY'])(
    '%s is 405 with Allow',
    async method => {
      const app = await startApp([echo]);
      const response = await app.inject({ method: method as 'PUT', url: '/v1/echo/1?x' });
      expect(problemOf(response).code).toBe('method-not-allowed');
      expect(response.headers['allow']).toBe('GET, HEAD, POST, DELETE');
    },
  );

  test('HEAD answers like GET, without a body', async () => {
    const app = await startApp([echo]);
    const response = await app.inject({ method: 'HEAD', url: '/v1/echo/1?limit=3', headers: asOwner });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('');
  });

  test('an unknown address is 404 whatever is sent there', async () => {
    const app = await startApp([echo]);
    const headers = { 'content-type': 'text/x' };
    const response = await app.inject({ method: 'POST', url: '/nowhere', headers, payload: '{' });
    expect(problemOf(response)).toEqual({ status: 404, code: 'not-found' });
  });
});
