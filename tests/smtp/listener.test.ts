import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { LettersBusy } from '../../src/mail/in/letters.ts';
import { createMailListener, type ListenerLimits } from '../../src/smtp/listener.ts';
import type { IncomingMessage, Receiver } from '../../src/smtp/receiver.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import type { MailAddressRow } from '../../src/store/mail-addresses.ts';
import { createTestClock } from '../support/http.ts';
import { talkTo } from '../support/smtp-talk.ts';

const row: MailAddressRow = {
  workspace_id: 'wsp_1',
  id: 'mad_1',
  hash: '',
  name: 'Mail',
  client_id: null,
  senders: '[]',
  created_at: 0,
  last_used_at: null,
  revoked_at: null,
};

/** A listener for `log@in.example`; what it takes is kept, unless something else is done with it. */
async function listen({
  limits = {},
  take = async () => [],
}: {
  limits?: Partial<ListenerLimits>;
  take?: Receiver['take'];
}) {
  const taken: IncomingMessage[] = [];
  const errors: unknown[] = [];
  const listener = createMailListener({
    host: '127.0.0.1',
    port: 0,
    domain: 'in.example',
    clock: createTestClock(),
    receiver: {
      find: async address => (/^log\d*@in\.example$/.test(address) ? { ...row, id: address } : undefined),
      async take(rows, message) {
        const all = await take(rows, message);
        taken.push(message);
        return all;
      },
    },
    onTaken: () => undefined,
    onError: error => errors.push(error),
    limits,
  });
  const port = await listener.start();
  onTestFinished(() => listener.close());
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  onTestFinished(() => transport.close());
  const send = (text = 'x', to: string | string[] = 'log@in.example') =>
    transport.sendMail({ from: 'casey@mail.example', to, text });
  return { port, send, taken, errors };
}

test('it offers its limit, and neither to sign in nor to encrypt with a certificate that nobody can check', async () => {
  const { port } = await listen({ limits: { mostBytes: 1_000 } });
  const talk = await talkTo(port);
  await talk.say('EHLO mail.example');
  const offered = talk.heard.join('\n');
  expect(offered).toContain('SIZE 1000');
  expect(offered).not.toMatch(/AUTH|STARTTLS/);
  expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^5/);
  expect(await talk.say('STARTTLS')).toMatch(/^5/);
  talk.close();
});

test('whoever is not in use is turned away at once, and nothing is passed on to elsewhere', async () => {
  const { send, taken } = await listen({});
  for (const to of ['nobody@in.example', 'ann@acme.example']) {
    await expect(send('x', to)).rejects.toMatchObject({ responseCode: 550 });
  }
  expect(taken).toEqual([]);
});

test('what is too large is refused by its announced size, and by its bytes', async () => {
  const { port, send, taken } = await listen({ limits: { mostBytes: 10_000 } });
  await expect(send('x'.repeat(20_000))).rejects.toMatchObject({ responseCode: 552 });
  const talk = await talkTo(port);
  await talk.say('EHLO mail.example');
  expect(await talk.say('MAIL FROM:<casey@mail.example> SIZE=20000')).toMatch(/^552/);
  await talk.say('MAIL FROM:<casey@mail.example>');
  await talk.say('RCPT TO:<log@in.example>');
  await talk.say('DATA');
  talk.send(`${'x'.repeat(70)}\r\n`.repeat(1_000));
  expect(await talk.say('.')).toMatch(/^552/);
  talk.close();
  expect(taken).toEqual([]);
  await send();
  expect(taken).toHaveLength(1);
});

test('more than a few recipients are told to come again', async () => {
  const { port } = await listen({ limits: { mostRecipients: 2 } });
  const talk = await talkTo(port);
  await talk.say('EHLO mail.example');
  await talk.say('MAIL FROM:<casey@mail.example>');
  const answers = [];
  for (const n of [1, 2, 3]) answers.push((await talk.say(`RCPT TO:<log${n}@in.example>`)).slice(0, 3));
  expect(answers).toEqual(['250', '250', '452']);
  talk.close();
});

test('ten thousand recipients that are none do no harm', { timeout: 200_000 }, async () => {
  const { port, send, taken } = await listen({});
  const talk = await talkTo(port);
  await talk.say('EHLO mail.example');
  await talk.say('MAIL FROM:<casey@mail.example>');
  talk.send(Array.from({ length: 10_000 }, (_, n) => `RCPT TO:<nobody${n}@in.example>\r\n`).join(''));
  for (let n = 0; n < 10_000; n += 1) expect(await talk.hear()).toMatch(/^550/);
  talk.close();
  await send();
  expect(taken).toHaveLength(1);
});

test('whoever says nothing is hung up on', async () => {
  const { port } = await listen({ limits: { idleMs: 50 } });
  const talk = await talkTo(port);
  await talk.ended;
  const inData = await talkTo(port, { greeted: false });
  inData.send(
    [
      'EHLO mail.example',
      'MAIL FROM:<casey@mail.example>',
      'RCPT TO:<log@in.example>',
      'DATA',
      'Subject: never ending',
      '',
    ].join('\r\n'),
  );
  await inData.ended;
});

test('more connections than it can serve are told so', async () => {
  const { port, send } = await listen({ limits: { mostConnections: 1 } });
  const first = await talkTo(port);
  const second = await talkTo(port, { greeted: false });
  expect(await second.hear()).toMatch(/^421/);
  first.close();
  await first.ended;
  await expect
    .poll(() =>
      send().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
});

test('more bytes at once than it can hold are told to come again', async () => {
  const { port, send, taken } = await listen({ limits: { mostBytesAtOnce: 100_000 } });
  const talk = await talkTo(port);
  await talk.say('EHLO mail.example');
  await talk.say('MAIL FROM:<casey@mail.example>');
  await talk.say('RCPT TO:<log@in.example>');
  await talk.say('DATA');
  talk.send(`${'x'.repeat(70)}\r\n`.repeat(1_000));
  await expect
    .poll(() =>
      send('y'.repeat(60_000)).then(
        () => 250,
        (error: { responseCode: number }) => error.responseCode,
      ),
    )
    .toBe(451);
  expect(await talk.say('.')).toMatch(/^250/);
  talk.close();
  await send('y'.repeat(60_000));
  expect(taken).toHaveLength(2);
});

test.each([
  ['the database does not answer', () => new StoreUnavailable('gone')],
  ['too much is waiting', () => new LettersBusy('busy')],
  ['there is a defect', () => new TypeError('x is not a function')],
])('where %s, the message is to come again', async (_, fail) => {
  let isBroken = true;
  const { send, taken, errors } = await listen({
    async take() {
      if (isBroken) throw fail();
      return [];
    },
  });
  await expect(send()).rejects.toMatchObject({ responseCode: 451 });
  expect(errors).toHaveLength(1);
  isBroken = false;
  await send();
  expect(taken).toHaveLength(1);
});

test('what is taken while it closes is answered before it has closed', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { send, taken } = await listen({
    async take() {
      begin();
      await released;
      return [];
    },
  });
  const sent = send();
  await begun;
  release();
  await sent;
  expect(taken).toHaveLength(1);
});
