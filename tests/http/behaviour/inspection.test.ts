import { describe, expect, test } from 'vitest';
import { begin, checkIn, type Story, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

interface Message {
  type: string;
  sessionId: string;
  rootId: string;
  createdAt: string;
  _version: string;
  event?: { type: string };
  snapshot?: { value: unknown; context: object };
  [field: string]: unknown;
}

/** Reads a stream of server-sent events as a browser does. */
async function watch(service: WholeService, { id }: Story, headers: Record<string, string> = {}) {
  const response = await service.app.inject({
    url: `/v1/applications/${id}/inspection`,
    headers: { authorization: `Bearer ${service.keys.owner}`, accept: 'text/event-stream', ...headers },
    payloadAsStream: true,
  });
  const stream = response.stream();
  let text = '';
  stream.setEncoding('utf8');
  const chunks = stream[Symbol.asyncIterator]();
  const events = () => {
    const blocks = text.split('\n\n').slice(0, -1);
    return blocks
      .filter(block => block.includes('data: '))
      .map(block => {
        const lines = block.split('\n');
        const data = lines.filter(line => line.startsWith('data: ')).map(line => line.slice(6));
        const message: Message = JSON.parse(data.join('\n'));
        return { id: lines.find(line => line.startsWith('id: '))?.slice(4), message };
      });
  };
  return {
    response,
    text: () => text,
    events,
    /** Reads until an event bears this id. */
    async until(lastId: string) {
      while (!events().some(event => event.id === lastId)) {
        const { value, done } = await chunks.next();
        if (done) throw new Error(`The stream ended before ${lastId}: ${text}`);
        text += value;
      }
      return events();
    },
    end: () => stream.destroy(),
  };
}

describe.each(databases)('an application under the inspector on $name', database => {
  test('its history, then live, as the inspector expects it', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    const stream = await watch(service, story);
    expect(stream.response.headers['content-type']).toMatch(/^text\/event-stream/);
    const history = await stream.until('2');
    expect(history.map(({ message }) => message.type)).toEqual([
      '@xstate.actor',
      '@xstate.event',
      '@xstate.snapshot',
    ]);
    for (const { message } of history) {
      expect(message).toMatchObject({
        sessionId: story.id,
        rootId: story.id,
        _version: expect.any(String),
        createdAt: expect.stringMatching(/^\d+$/),
      });
    }
    expect(JSON.parse(String(history[0]?.message['definition']))).toMatchObject({ id: expect.any(String) });
    expect(history[1]?.message.event).toMatchObject({ type: 'thank-you.sent', interviewer: ada });

    await story.post(checkIn(ada));
    await story.record({ type: 'offer.received' });
    const live = await stream.until('4');
    expect(live.at(-1)?.message.snapshot?.value).toEqual('closed');
    stream.end();
  });

  test('whoever comes back goes on after the last event seen; whoever has seen all is answered at once', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    await story.record({ type: 'note.added', text: 'One' });
    await story.record({ type: 'note.added', text: 'Two' });
    const all = await watch(service, story);
    const seen = await all.until('3');
    all.end();
    const rest = await watch(service, story, { 'last-event-id': '2' });
    const missed = await rest.until('3');
    expect(missed.map(({ message }) => message)).toEqual(seen.slice(-2).map(({ message }) => message));
    rest.end();

    const nothing = await watch(service, story, { 'last-event-id': '3' });
    expect(nothing.response.statusCode).toBe(200);
    await story.record({ type: 'reply.received' });
    expect((await nothing.until('4')).map(({ message }) => message.type)).toEqual([
      '@xstate.event',
      '@xstate.snapshot',
    ]);
    nothing.end();

    const odd = await watch(service, story, { 'last-event-id': 'garbage' });
    expect((await odd.until('4'))[0]?.message.type).toBe('@xstate.actor');
    odd.end();
  });

  test('nothing that people are called or have written is in it', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, {
      company: 'Zorblax Rockets',
      role: 'Chief Quibbler',
      interview: {
        at: '2026-03-02T14:00:00Z',
        interviewers: [{ name: 'Wilhelmina Fizzbuzz', email: 'wilma@zorblax.example' }],
      },
    });
    const [wilma = ''] = story.people;
    await story.record({ ...thankYou(wilma), source: 'Secret Mailer' });
    await story.record({ type: 'contact.added', name: 'Rumpel Stilz', email: 'rs@x.example', role: 'Snoop' });
    await story.record({ type: 'reply.received', interviewer: wilma, gist: 'We dither' });
    await story.record({ type: 'note.added', text: 'Her dog is Rex' });
    await story.record({ type: 'networking.group-joined', group: 'Quibblers United' });
    await story.record({
      type: 'networking.article-shared',
      interviewer: wilma,
      url: 'https://quib.example/1',
    });
    await story.record({ type: 'entry.voided', entry: 5, reason: 'It is a cat' });
    await story.post(checkIn(wilma, 'call'));
    await story.record({
      type: 'interview.completed',
      at: '2026-03-02T14:30:00Z',
      interviewers: [{ name: 'Baron Munch', email: 'baron@zorblax.example' }],
    });
    const stream = await watch(service, story);
    await stream.until('10');
    stream.end();
    const snapshot = await service.call('owner', 'GET', `/v1/applications/${story.id}/snapshot`);
    for (const text of [stream.text(), snapshot.body]) {
      expect(text).toContain(wilma);
      expect(text).not.toMatch(
        /zorblax|quib|fizz|wilma@|secret|rumpel|stilz|rs@|snoop|dither|rex|united|it is a cat|baron|munch/i,
      );
    }
  });

  test('a key that is revoked ends the streams that it opened', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const { key, id } = await service.keyFor({ role: 'coach' });
    const stream = await watch(service, story, { authorization: `Bearer ${key}` });
    await stream.until('1');
    const revoked = await service.call('owner', 'DELETE', `/v1/keys/${id}`);
    expect(revoked.statusCode).toBe(204);
    await expect(stream.until('never')).rejects.toThrow('The stream ended');
  });

  test('it is a stream of events and nothing else', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const url = `/v1/applications/${story.id}/inspection`;
    const json = await service.call('owner', 'GET', url, { headers: { accept: 'application/json' } });
    expect(problemOf(json)).toEqual({ status: 406, code: 'not-acceptable' });
    const head = await service.call('owner', 'HEAD', url);
    expect(head.statusCode).toBe(405);
    expect(head.headers['allow']).toBe('GET');
  });
});
