import { describe, expect, it, onTestFinished } from 'vitest';
import { databases } from '../support/databases.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';
import { type Message, stockMessages } from './live-actor.ts';

const day = 86_400_000;
const personal = [
  'Ann Example',
  'ann@example.org',
  'Acme',
  'Lighthouse keeper',
  'a secret thought',
  'a kind word',
];

/** From the interview to the offer, in order, with timers, a refusal, a breach and promises on the way. */
async function live(service: WholeService): Promise<string> {
  const { clock } = service;
  const created = await service.call('owner', 'POST', '/v1/applications', {
    payload: {
      company: 'Acme',
      role: 'Lighthouse keeper',
      timeZone: 'America/New_York',
      interview: {
        at: new Date(clock.now()).toISOString(),
        interviewers: [{ name: 'Ann Example', email: 'ann@example.org' }, { name: 'Ben' }],
      },
    },
  });
  const { id, interviewers } = created.json();
  const [ann, ben] = interviewers;
  const post = async (days: number, event: object, status = 201) => {
    clock.advance(days * day + 1);
    const answer = await service.call('owner', 'POST', `/v1/applications/${id}/events`, { payload: event });
    expect(answer.statusCode, answer.body).toBe(status);
  };
  const checkIn = { type: 'check-in.sent', interviewer: ann.id, channel: 'email' };
  await post(0.1, { type: 'thank-you.sent', interviewer: ann.id, channel: 'email', skillMentioned: true });
  await post(0.1, { type: 'thank-you.sent', interviewer: ben.id, channel: 'handwritten' });
  await post(2, checkIn, 409);
  await post(1, { type: 'note.added', text: 'a secret thought' });
  await post(1, { type: 'commitment.made', interviewer: ann.id, channel: 'email', on: '2026-03-12' });
  await post(9, { ...checkIn, alreadyHappened: true });
  await post(1, {
    type: 'reply.received',
    interviewer: ann.id,
    gist: 'a kind word',
    decisionOn: '2026-03-25',
  });
  await post(0.1, { type: 'reply.sent', interviewer: ann.id });
  await post(40, { type: 'networking.company-followed', network: 'linkedin' });
  await post(20, { type: 'offer.received' });
  return id;
}

/** Reads an inspection stream until it has said as much as is expected of it. */
async function streamOf(service: WholeService, id: string, count: number): Promise<Message[]> {
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`${base}/v1/applications/${id}/inspection`, {
    headers: { authorization: `Bearer ${service.keys.owner}`, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const messages: Message[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const event of whole) {
      const data = /^data: ?(.*)$/m.exec(event)?.[1];
      if (data !== undefined) messages.push(JSON.parse(data));
    }
    if (messages.length >= count) break;
  }
  return messages;
}

/** A message without ids and times; what an actor is started with is no event of its history. */
function timeless({ sessionId: _s, rootId: _r, createdAt: _c, id: _i, sourceId: _o, ...message }: Message) {
  const { event, definition } = message;
  return {
    ...message,
    ...(typeof definition === 'string' ? { definition: JSON.parse(definition, stockNames) } : {}),
    ...(typeof event === 'object' ? { event: { ...event, at: undefined } } : {}),
  };
}

/** Of a composed guard the stock definition only says `and`; this one also says of which guards. */
function stockNames(key: string, value: unknown): unknown {
  return key === 'guards' ? undefined : value;
}

describe.each(databases)('the inspection stream on $name', ({ create }) => {
  it('says what the stock inspector says of a live actor with the same history', async () => {
    const service = await startWholeService({ create });
    const id = await live(service);
    const ref = { workspaceId: service.workspaceId, applicationId: id };
    const entries = await Array.fromAsync(service.store.reader.everyEntry(ref));
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(['created', 'event', 'refusal', 'timer']),
    );
    expect(entries.filter(({ type }) => type === 'timer.promise-broken')).toHaveLength(1);

    const stock = await stockMessages(entries);
    const [actor, init, started, ...rest] = stock;
    expect([actor?.type, init?.event, started?.type]).toEqual([
      '@xstate.actor',
      expect.objectContaining({ type: 'xstate.init' }),
      '@xstate.snapshot',
    ]);
    const messages = await streamOf(service, id, 1 + rest.length);
    const expected = [actor, ...rest].map(message => timeless(message ?? { type: 'none' }));
    expect(messages.map(timeless)).toEqual(expected);
    for (const words of personal) expect(JSON.stringify(messages)).not.toContain(words);
  });
});
