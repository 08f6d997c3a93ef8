import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEvaluator, type Evaluator } from '../../src/intakes/evaluator.ts';
import { readyMappings } from '../../src/intakes/ready.ts';

const ready = new Map(readyMappings().map(mapping => [mapping.name, mapping]));
const received = '2026-03-02T15:00:00Z';
const me = 'you@example.org';
let evaluator: Evaluator;

beforeAll(() => {
  evaluator = createEvaluator();
});
afterAll(() => evaluator.close());

/** What a mapping that ships makes of its sample, with something changed. */
function mapped(name: string, changes: object = {}): Promise<unknown> {
  const mapping = ready.get(name);
  if (mapping === undefined) throw new Error(`There is no mapping ${name}`);
  const sample = Object.assign({}, mapping.sample, changes);
  return evaluator.evaluate(name, mapping.expression, sample, { received });
}

test('each says what it is for', () => {
  expect([...ready.keys()]).toEqual(['calendar', 'form', 'mailgun', 'postmark']);
  for (const { description } of ready.values()) expect(description.length).toBeGreaterThan(60);
});

describe('mail that Postmark takes in', () => {
  const sent = {
    FromFull: { Email: me, Name: 'You', MailboxHash: '' },
    OriginalRecipient: 'drop@inbound.postmarkapp.com',
    ToFull: [
      { Email: 'ada@acme.example', Name: 'Ada', MailboxHash: '' },
      { Email: 'grace@acme.example', Name: 'Grace', MailboxHash: '' },
    ],
  };

  test('from them is a reply, at the time of its Date', async () => {
    expect(await mapped('postmark')).toEqual({
      type: 'reply.received',
      person: { email: 'ada@acme.example' },
      gist: 'Your interview with us',
      at: '2026-03-02T14:45:10.000Z',
      source: 'Postmark',
      idempotencyKey: '73e6d360-66eb-11e1-8e72-a8904824019b',
    });
  });

  test('a date that lies in the future is that of a wrong clock', async () => {
    expect(await mapped('postmark', { Date: 'Mon, 2 Mar 2026 16:00:00 +0000' })).toMatchObject({
      at: received,
    });
  });

  test('your own thanks go to everyone they were sent to, and have happened', async () => {
    const thanks = { ...sent, Subject: 'Thank you!' };
    expect(await mapped('postmark', thanks)).toMatchObject(
      ['ada@acme.example', 'grace@acme.example'].map(email => ({
        type: 'thank-you.sent',
        channel: 'email',
        alreadyHappened: true,
        person: { email },
        idempotencyKey: `73e6d360-66eb-11e1-8e72-a8904824019b/${email}`,
      })),
    );
  });

  test('your own answer is a reply, and anything else of yours a check-in', async () => {
    const one = { ...sent, ToFull: sent.ToFull.slice(0, 1) };
    expect(await mapped('postmark', { ...one, Subject: 'Re: Your interview' })).toMatchObject([
      { type: 'reply.sent' },
    ]);
    expect(await mapped('postmark', { ...one, Subject: 'How are things?' })).toMatchObject([
      { type: 'check-in.sent', channel: 'email' },
    ]);
  });
});

describe('mail that Mailgun forwards', () => {
  test('your own thanks', async () => {
    expect(await mapped('mailgun')).toEqual([
      {
        type: 'thank-you.sent',
        channel: 'email',
        alreadyHappened: true,
        person: { email: 'ada@acme.example' },
        at: '2026-03-02T14:50:00.000Z',
        source: 'Mailgun',
        idempotencyKey: '<20260302145000.1.5C4E2@mail.example.org>/ada@acme.example',
      },
    ]);
  });

  test('from them is a reply', async () => {
    const theirs = { from: '"Lovelace, Ada" <Ada@acme.example>', subject: 'Next steps' };
    expect(await mapped('mailgun', theirs)).toMatchObject({
      type: 'reply.received',
      person: { email: 'Ada@acme.example' },
      gist: 'Next steps',
    });
  });
});

describe('a calendar event that is over', () => {
  test('is a round with those who came', async () => {
    expect(await mapped('calendar')).toEqual({
      type: 'interview.completed',
      at: '2026-03-02T09:45:00-05:00',
      interviewers: [
        { name: 'Ada Lovelace', email: 'ada@acme.example' },
        { name: 'grace@acme.example', email: 'grace@acme.example' },
      ],
      person: { email: 'ada@acme.example' },
      source: 'Calendar',
      idempotencyKey: '4k2c9s0m1b7u8/2026-03-02T09:45:00-05:00',
    });
  });

  test('names its application where it knows it', async () => {
    const extendedProperties = { private: { application: 'app_1' } };
    expect(await mapped('calendar', { extendedProperties })).toMatchObject({ application: 'app_1' });
  });

  test('is nothing when it is no interview, or was called off', async () => {
    expect(await mapped('calendar', { summary: 'Dentist' })).toBeUndefined();
    expect(await mapped('calendar', { status: 'cancelled' })).toBeUndefined();
  });
});

test.each([
  [{}, { type: 'thank-you.sent', channel: 'handwritten', alreadyHappened: true, idempotencyKey: 'row-12' }],
  [
    { what: 'I followed up', channel: 'Call' },
    { type: 'check-in.sent', channel: 'call' },
  ],
  [
    { what: 'They replied', note: 'Next week' },
    { type: 'reply.received', gist: 'Next week' },
  ],
  [{ what: 'I replied' }, { type: 'reply.sent', alreadyHappened: true }],
  [{ what: 'An offer!' }, { type: 'offer.received' }],
  [
    { what: 'Something else', note: 'Bring a portfolio' },
    { type: 'note.added', text: 'Bring a portfolio' },
  ],
])('a form with %j', async (changes, expected) => {
  expect(await mapped('form', changes)).toMatchObject({ ...expected, person: { email: 'ada@acme.example' } });
});
