import { describe, expect, test } from 'vitest';
import { tools } from '../../src/mcp/tools.ts';
import { begin, thankYou, withAda } from '../support/applications.ts';
import { assistant } from '../support/assistant.ts';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

describe.each(databases)('an assistant on $name', database => {
  test('finds what is due, asks, drafts, records, and sees where it leads', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, { ...withAda, company: 'Acme' });
    const [ada] = story.people;
    const { call } = await assistant(service);

    const found = await call('find_applications', { q: 'acm' });
    expect(found.content.items).toMatchObject([{ id: story.id, state: 'interviewed' }]);
    const due = await call('whats_due', {});
    expect(due.content.items).toMatchObject([{ kind: 'thank-you', interviewer: ada }]);
    const words = await call('draft_words', {
      application: story.id,
      followUp: 'thank-you',
      skill: 'sailing',
    });
    expect(words.content.items[0].drafts[0].text).toContain('sailing');
    const ask = await call('may_i', { application: story.id, event: thankYou(ada) });
    expect(ask.content).toMatchObject({ verdict: 'allowed' });
    expect(await story.entries()).toHaveLength(1);

    const thanked = await call('record_what_happened', { application: story.id, event: thankYou(ada) });
    expect(thanked.content).toMatchObject({ recorded: true, state: 'thanked' });
    const [, entry] = await story.entries();
    expect(entry).toMatchObject({ type: 'thank-you.sent', source: 'assistant' });

    const seen = await call('show_application', { application: story.id });
    expect(seen.content).toMatchObject({ company: 'Acme', state: 'thanked' });
    const silence = await call('what_if', { application: story.id, until: '2026-12-31T00:00:00Z' });
    expect(silence.content.application).toMatchObject({ state: 'closed', outcome: 'silence' });
  });

  test('passes a refusal on, and makes a fact of it only on the word of the person', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.record(thankYou(story.people[0]));
    service.clock.set(Date.parse('2026-03-05T15:00:00Z'));
    const { call } = await assistant(service);
    const event = { type: 'check-in.sent', interviewer: story.people[0], channel: 'email' };
    const application = story.id;

    const refused = await call('record_what_happened', { application, event });
    expect(refused).toMatchObject({ isError: false, content: { recorded: false } });
    expect(refused.content.decision.alternatives[0]).toMatchObject({ from: '2026-03-16T04:00:00Z' });
    const alone = await call('record_what_happened', {
      application,
      event: { ...event, alreadyHappened: true },
    });
    expect(alone).toMatchObject({ isError: true, content: { title: 'The person has to say so' } });
    expect((await story.read()).attempts).toBe(0);

    const personSaid = 'I have already sent it this morning';
    const told = await call('record_what_happened', { application, event, personSaid });
    expect(told.content).toMatchObject({ recorded: true, decision: { verdict: 'breach' } });
    expect((await story.entries()).at(-1)?.source).toBe(`assistant; the person said: ${personSaid}`);
    const why = await call('why_refused', { application });
    expect(why.content.items.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'refused',
      'breach',
    ]);
    expect(why.content.items[0].reasons).toMatchObject([{ rule: 'window' }]);
  });

  test('may do what its key may do, and no more', async () => {
    const service = await startWholeService(database);
    const { id } = await begin(service, withAda);
    const { call } = await assistant(service, service.keys.candidate);
    expect(await call('show_application', { application: id })).toMatchObject({
      isError: true,
      content: { code: 'not-found' },
    });
  });

  test('a tool reads no log; strangers are told nothing', async () => {
    const service = await startWholeService(database);
    const { id } = await begin(service, withAda);
    const { call } = await assistant(service, service.keys.tool);
    expect(await call('why_refused', { application: id })).toMatchObject({
      isError: true,
      content: { code: 'forbidden' },
    });
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const stranger = await service.app.inject({ method: 'POST', url: '/mcp', payload });
    expect(stranger.statusCode).toBe(401);
  });

  test('what it says wrongly is told so that it can mend it', async () => {
    const service = await startWholeService(database);
    const { id } = await begin(service, withAda);
    const { call, client } = await assistant(service);
    const listed = await client.listTools();
    expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    expect(await call('may_i', { application: id })).toMatchObject({
      isError: true,
      content: { title: 'The input is not valid' },
    });
    expect(await call('may_i', { application: id, event: { type: 'no.such' } })).toMatchObject({
      isError: true,
      content: { code: 'unknown-event-type' },
    });
    expect(await call('no_such_tool', {})).toMatchObject({ isError: true });
  });

  test('whatever is posted there is answered', async () => {
    const service = await startWholeService(database);
    const post = (payload: unknown, headers: Record<string, string> = {}) =>
      service.call('owner', 'POST', '/mcp', { payload, headers });
    const accept = { accept: 'application/json, text/event-stream' };
    for (const [payload, headers] of [
      [{}, accept],
      [[], accept],
      ['text', accept],
      [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }, {}],
      [{ jsonrpc: '2.0', id: 1, method: 'no/such' }, accept],
      [{ jsonrpc: '2.0', method: 'notifications/initialized' }, accept],
    ] as const) {
      const answer = await post(payload, headers);
      expect(answer.statusCode, JSON.stringify(payload)).toBeLessThan(500);
    }
    expect((await service.call('owner', 'GET', '/mcp')).statusCode).toBe(405);
  });
});
