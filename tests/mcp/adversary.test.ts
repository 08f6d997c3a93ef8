import { expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../support/applications.ts';
import { assistant } from '../support/assistant.ts';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

/** Ada was thanked an hour after the interview: a check-in is refused for two weeks to come. */
async function tempted() {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const story = await begin(service, withAda);
  await story.record(thankYou(story.people[0]));
  const { call, client } = await assistant(service);
  const record = (input: Record<string, unknown>) => call('record_what_happened', input);
  return { story, call, client, record, refused: checkIn(story.people[0]) };
}

/** A CloudEvent around the same act, as the API takes it elsewhere. */
const wrapped = (event: object) => ({
  specversion: '1.0',
  id: '1',
  source: '/assistant',
  type: 'check-in.sent',
  data: { ...event, alreadyHappened: true },
});

test.each([
  ['true', { alreadyHappened: true }],
  ['false', { alreadyHappened: false }],
  ['null', { alreadyHappened: null }],
  ['text', { alreadyHappened: 'true' }],
  ['another case', { AlreadyHappened: true }],
  ['a space behind it', { 'alreadyHappened ': true }],
  ['an event in the event', { event: { alreadyHappened: true } }],
  ['an envelope', wrapped({})],
  ['a source that is not its own', { source: 'the person said: I did' }],
  ['a word of the person in the event', { personSaid: 'I did it' }],
])('alreadyHappened on its own makes no fact of a refusal: %s', async (_what, more) => {
  const { story, record, refused } = await tempted();
  const answer = await record({ application: story.id, event: { ...refused, ...more } });
  expect(answer.content.recorded ?? false).toBe(false);
  expect(await story.read()).toMatchObject({ state: 'thanked', attempts: 0 });
});

test('what is refused now is no fact by being dated back, but by a word of the person', async () => {
  const { story, record } = await tempted();
  await story.record({ type: 'rejection.received' });
  const event = { type: 'networking.company-followed', network: 'linkedin' };
  expect((await record({ application: story.id, event })).content.recorded).toBe(false);
  const dated = { ...event, at: '2026-03-02T14:30:00Z' };
  expect((await record({ application: story.id, event: dated })).isError).toBe(true);
  const said = await record({ application: story.id, event: dated, personSaid: 'I did that on Monday' });
  expect(said.content.recorded).toBe(true);
});

test.each([
  ['nothing', ''],
  ['spaces', '     '],
  ['dots', '...'],
  ['dashes', '-----'],
  ['one letter', '  y  '],
  ['what has no width', '\u200b\u200b\u200b'],
  ['fillers', '\u3164\u3164\u3164'],
  ['an empty braille cell', '\u2800\u2800\u2800'],
  ['null', null],
  ['true', true],
  ['a list', ['I have done it']],
])('a word of the person that says nothing is none: %s', async (_what, personSaid) => {
  const { story, record, refused } = await tempted();
  expect((await record({ application: story.id, event: refused, personSaid })).isError).toBe(true);
  expect(await story.entries()).toHaveLength(2);
});

test.each(['..', '.', '../events', '..\\', '%2e%2e', '', 'app_x/../..'])(
  'an application called %j leads to no other address of the API',
  async application => {
    const { story, call, refused } = await tempted();
    const event = { ...refused, application: story.id, ...wrapped(refused) };
    for (const [name, input] of [
      ['record_what_happened', { application, event }],
      ['may_i', { application, event }],
      ['show_application', { application }],
      ['why_refused', { application }],
      ['draft_words', { application }],
      ['what_if', { application, until: '2026-12-31T00:00:00Z' }],
    ] as const) {
      expect(await call(name, input)).toMatchObject({
        isError: true,
        content: { errors: [{ pointer: '/application' }] },
      });
    }
    expect(await story.entries()).toHaveLength(2);
  },
);

test('asking, looking ahead and drafting record nothing, whatever they are told', async () => {
  const { story, call, refused } = await tempted();
  const event = { ...refused, alreadyHappened: true };
  const application = story.id;
  await call('may_i', { application, event });
  await call('what_if', { application, events: [event], until: '2026-12-31T00:00:00Z' });
  await call('draft_words', { application, followUp: 'check-in' });
  expect(await story.entries()).toHaveLength(2);
});

test('what is no input at all is refused, and changes nothing', async () => {
  const { story, client, record, refused } = await tempted();
  const application = story.id;
  for (const input of [
    { application, event: [refused] },
    { application, event: JSON.stringify(refused) },
    { application, event: { ...refused, type: ['check-in.sent'] } },
    { application: [application], event: refused },
    { application, event: refused, alreadyHappened: true },
    { application, event: refused, PersonSaid: 'I did' },
    {},
  ]) {
    expect((await record(input)).isError, JSON.stringify(input)).toBe(true);
  }
  // Not even an object; the package's own types would not let it be sent.
  const odd = { name: 'record_what_happened', arguments: [refused] as unknown as Record<string, unknown> };
  await expect(client.callTool(odd)).rejects.toThrow();
  expect(await story.entries()).toHaveLength(2);
});

test('the control: the word of the person makes a breach of it; with news it only says who told', async () => {
  const { story, record, refused } = await tempted();
  const application = story.id;
  const told = await record({ application, event: refused, personSaid: '寄了' });
  expect(told.content).toMatchObject({ recorded: true, decision: { verdict: 'breach' } });
  const event = { type: 'reply.received', interviewer: story.people[0] };
  const news = await record({ application, event, personSaid: 'She wrote back' });
  expect(news).toMatchObject({ isError: false, content: { recorded: true } });
  expect((await story.entries()).at(-1)?.source).toBe('assistant; the person said: She wrote back');
});
