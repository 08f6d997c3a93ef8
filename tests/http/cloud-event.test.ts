import { CloudEvent, HTTP } from 'cloudevents';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { begin, type Story, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

const structured = 'application/cloudevents+json';

/** Posts to an application with these headers and this body, as they are. */
function send(
  { app, keys }: WholeService,
  { id }: Story,
  headers: object,
  payload: InjectOptions['payload'],
) {
  return app.inject({
    method: 'POST',
    url: `/v1/applications/${id}/events`,
    headers: { authorization: `Bearer ${keys.tool}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

const envelope = {
  specversion: '1.0',
  id: 'a-1',
  source: '/mailbox',
  type: 'note.added',
  time: '2026-03-02T14:30:00Z',
  data: { text: 'They liked the sketch' },
};

describe.each(databases)('a CloudEvent for one application on $name', database => {
  const start = async () => {
    const service = await startWholeService(database);
    return { service, story: await begin(service, withAda) };
  };

  test('is recorded at its time, with its source, and its type with or without our prefix', async () => {
    const { service, story } = await start();
    for (const [index, type] of ['note.added', 'com.topofmind.note.added'].entries()) {
      const payload = JSON.stringify({ ...envelope, id: `a-${index}`, type });
      const response = await send(service, story, { 'content-type': structured }, payload);
      expect(response.statusCode, response.body).toBe(201);
      expect(response.json().entry).toMatchObject({
        type: 'note.added',
        at: '2026-03-02T14:30:00Z',
        source: '/mailbox',
        event: { text: 'They liked the sketch' },
      });
    }
  });

  test('what its data says goes before what its envelope says', async () => {
    const { service, story } = await start();
    const data = { type: 'note.added', text: 'x', at: '2026-03-02T14:45:00Z', source: 'Node-RED' };
    const payload = JSON.stringify({ ...envelope, data });
    const response = await send(service, story, { 'content-type': structured }, payload);
    expect(response.json().entry).toMatchObject({ at: '2026-03-02T14:45:00Z', source: 'Node-RED' });
  });

  test('comes in either mode as the package cloudevents sends it, and is the same event in both', async () => {
    const { service, story } = await start();
    const event = new CloudEvent({
      id: 'é "quoted" 100%',
      source: 'https://crm.example/mail',
      type: 'com.topofmind.reply.received',
      time: '2026-03-02T14:20:00.000Z',
      subject: 'a thread',
      data: { interviewer: story.people[0], gist: 'Wait for us' },
    });
    const first = HTTP.structured(event);
    const recorded = await send(service, story, first.headers, String(first.body));
    expect(recorded.statusCode, recorded.body).toBe(201);
    expect(recorded.headers['idempotent-replayed']).toBeUndefined();

    // Its own serializer does not encode what a header cannot hold; the binding asks for it.
    const { headers, body } = HTTP.binary(event);
    const encoded = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        name.startsWith('ce-') ? encodeURIComponent(String(value)) : String(value),
      ]),
    );
    const again = await send(service, story, encoded, String(body));
    expect(again.statusCode, again.body).toBe(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.json().entry).toEqual(recorded.json().entry);
    expect(await story.entries()).toHaveLength(2);
  });

  test('its source and id are its idempotency key, whatever Idempotency-Key comes along', async () => {
    const { service, story } = await start();
    const post = (said: object, key: string) =>
      send(
        service,
        story,
        { 'content-type': structured, 'idempotency-key': key },
        JSON.stringify({ ...envelope, ...said }),
      );
    expect((await post({}, 'one')).headers['idempotent-replayed']).toBeUndefined();
    expect((await post({}, 'two')).headers['idempotent-replayed']).toBe('true');
    expect((await post({ source: '/other' }, 'one')).headers['idempotent-replayed']).toBeUndefined();
    const changed = await post({ data: { text: 'Something else' } }, 'three');
    expect(problemOf(changed)).toEqual({ status: 422, code: 'key-reused' });
    expect(await story.entries()).toHaveLength(3);
  });

  test('what is wrong with it is named where it stands, and changes nothing', async () => {
    const { service, story } = await start();
    const faultOf = async (said: object, headers: object = { 'content-type': structured }) => {
      const response = await send(service, story, headers, JSON.stringify(said));
      const { status, code } = problemOf(response);
      return [status, code, response.json().errors?.[0]];
    };
    const at = (pointer: string, code = 'invalid-input') => [400, code, expect.objectContaining({ pointer })];
    expect(await faultOf({ ...envelope, specversion: '0.3' })).toEqual(at('/specversion'));
    expect(await faultOf({ ...envelope, id: '' })).toEqual(at('/id'));
    expect(await faultOf({ ...envelope, source: null })).toEqual(at('/source'));
    expect(await faultOf({ ...envelope, time: 'noon' })).toEqual(at('/time'));
    expect(await faultOf({ ...envelope, data: 'text' })).toEqual(at('/data'));
    expect(await faultOf({ ...envelope, data: {} })).toEqual(at('/data/text'));
    expect(await faultOf({ ...envelope, data_base64: 'e30=' })).toEqual(at('/data_base64'));
    expect(await faultOf({ ...envelope, datacontenttype: 'text/xml' })).toEqual(at('/datacontenttype'));
    expect(await faultOf({ ...envelope, data: { ...envelope.data, type: 'offer.received' } })).toEqual(
      at('/data/type'),
    );
    expect(await faultOf({ ...envelope, type: 'xstate.init' })).toEqual(at('/type', 'unknown-event-type'));
    const twice = { ...envelope, type: 'xstate.init', data: { type: 'xstate.init' } };
    expect(await faultOf(twice)).toEqual(at('/data/type', 'unknown-event-type'));
    const tomorrow = new Date(service.clock.now() + 86_400_000).toISOString();
    const possible = (pointer: string) => expect.objectContaining({ pointer });
    expect(await faultOf({ ...envelope, time: tomorrow })).toEqual([
      422,
      'time-in-future',
      possible('/time'),
    ]);
    const dated = { ...envelope, data: { ...envelope.data, at: tomorrow } };
    expect(await faultOf(dated)).toEqual([422, 'time-in-future', possible('/data/at')]);
    const toNobody = {
      ...envelope,
      type: 'thank-you.sent',
      data: { interviewer: 'int_0', channel: 'email' },
    };
    expect(await faultOf(toNobody)).toEqual([422, 'unknown-interviewer', possible('/data/interviewer')]);
    const binary = { 'content-type': 'application/json', 'ce-specversion': '1.0', 'ce-id': '1' };
    expect(await faultOf({ text: 'x' }, { ...binary, 'ce-type': 'note.added' })).toEqual([
      400,
      'invalid-input',
      expect.objectContaining({ header: 'ce-source' }),
    ]);
    const named = { ...binary, 'ce-type': 'note.added', 'ce-source': '/s' };
    expect(await faultOf({ text: '' }, named)).toEqual(at('/text'));
    expect(await faultOf({ text: 'x' }, { ...named, 'ce-time': tomorrow })).toEqual([
      422,
      'time-in-future',
      expect.objectContaining({ header: 'ce-time' }),
    ]);
    expect(await faultOf({ text: 'x' }, { ...named, 'ce-id': '%00' })).toEqual([
      400,
      'invalid-input',
      expect.objectContaining({ header: 'ce-id' }),
    ]);
    expect(await story.entries()).toHaveLength(1);
  });

  test('one without data is an event that has no fields', async () => {
    const { service, story } = await start();
    const { data: _, ...bare } = envelope;
    const payload = JSON.stringify({ ...bare, type: 'offer.received' });
    const response = await send(service, story, { 'content-type': structured }, payload);
    expect(response.json().application).toMatchObject({ state: 'closed', outcome: 'offer' });
  });
});
