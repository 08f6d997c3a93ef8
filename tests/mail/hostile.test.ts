import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { databases } from '../support/databases.ts';
import { casey, interviewed, type MailedService, openMailedService, posted } from '../support/mail-in.ts';
import { forms } from './forms.ts';

const head = (ours: string, more: readonly string[] = []) => [
  `From: Casey <${casey}>`,
  `To: ${ours}`,
  'Date: Mon, 02 Mar 2026 09:55:00 -0500',
  'Subject: Fwd: Thank you',
  ...more,
];

const multipart = (boundary: string) => [`Content-Type: multipart/mixed; boundary=${boundary}`, ''];

/** Messages that are made to break who reads them. */
const attacks: { what: string; lines: (ours: string) => string[] }[] = [
  {
    what: 'parts in parts, a thousand deep',
    lines: ours => [
      ...head(ours, multipart('b0')),
      ...Array.from({ length: 1_000 }, (_, n) => [`--b${n}`, ...multipart(`b${n + 1}`)]).flat(),
      'deep',
    ],
  },
  {
    what: 'ten thousand parts',
    lines: ours => [
      ...head(ours, multipart('b')),
      ...Array.from({ length: 10_000 }, () => ['--b', 'Content-Type: text/plain', '', 'x']).flat(),
      '--b--',
    ],
  },
  {
    what: 'messages in messages, three hundred deep',
    lines: ours => [
      ...head(ours),
      ...Array.from({ length: 300 }, () => ['Content-Type: message/rfc822', '', 'Subject: x']).flat(),
    ],
  },
  {
    what: 'a header of two megabytes',
    lines: ours => [...head(ours, [`X-Large: ${'x'.repeat(2_000_000)}`]), '', 'x'],
  },
  {
    what: 'fifty thousand headers',
    lines: ours => [
      ...head(
        ours,
        Array.from({ length: 50_000 }, (_, n) => `X-${n}: ${n}`),
      ),
      '',
      'x',
    ],
  },
  {
    what: 'ten thousand recipients',
    lines: ours => [
      ...head(ours, [`Cc: ${Array.from({ length: 10_000 }, (_, n) => `a${n}@b.example`).join(',\r\n ')}`]),
      '',
      'x',
    ],
  },
  {
    what: 'two hundred thousand nested elements of HTML',
    lines: ours => [...head(ours, ['Content-Type: text/html']), '', '<b>\r\n'.repeat(200_000)],
  },
  {
    what: 'HTML that never closes anything',
    lines: ours => [...head(ours, ['Content-Type: text/html']), '', '<a href="\r\n'.repeat(300_000)],
  },
  {
    what: 'nine megabytes of base64',
    lines: ours => [
      ...head(ours, ['Content-Type: text/html; charset=utf-16', 'Content-Transfer-Encoding: base64']),
      '',
      'PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+PGI+\r\n'.repeat(140_000),
    ],
  },
  {
    what: 'broken encodings',
    lines: ours => [
      ...head(ours, [
        'Subject: =?utf-8?B?////?= =?no-such-charset?Q?=FF=?= =?utf-7?Q?+ADw-?=',
        'Content-Type: text/plain; charset="\u0000no\u0000such"; charset*0*=x',
        'Content-Transfer-Encoding: x-uuencode',
      ]),
      '',
      '=FF=ZZ=\u0000\u00ff',
    ],
  },
  {
    what: 'lines that expressions look back in',
    lines: ours => [...head(ours), '', ...Array.from({ length: 3_000 }, () => `From: ${'<[ '.repeat(300)}`)],
  },
  {
    what: 'a line that could be many separators',
    lines: ours => [...head(ours), '', `${'On a, "" <'.repeat(6_000)} wrote`],
  },
  { what: 'spaces without end', lines: ours => [...head(ours), '', `On ${' \t'.repeat(50_000)}`] },
  {
    what: 'a date without end',
    lines: ours => [`From: ${casey}`, `To: ${ours}`, `Date: ${'1:1 '.repeat(20_000)}`, '', 'x'],
  },
  {
    what: 'zeros in addresses',
    lines: ours => [
      `From: "\u0000" <ca\u0000sey@mail.example>`,
      `To: ${ours}, =?utf-8?Q?=00?= <a\u0000nn@acme.example>, ${'a'.repeat(5_000)}@b.example`,
      'Date: Mon, 02 Mar 2026 09:55:00 -0500',
      'Subject: \u0000',
      'Message-ID: <\u0000>',
      '',
      'From: \u0000 <a\u0000@b.example>',
    ],
  },
  { what: 'nothing at all', lines: () => [''] },
  { what: 'no headers', lines: () => ['', 'x'] },
  { what: 'zeros', lines: () => ['\u0000'.repeat(10_000)] },
];

describe.each(databases)('what is made to break it, on $name', ({ create }) => {
  let service: MailedService;
  beforeAll(async () => {
    service = await openMailedService(await create());
  });
  afterAll(() => service.closeAll());
  beforeEach(async () => {
    for (const { id } of await service.inbox()) {
      await service.call('owner', 'POST', `/v1/inbox/${id}/dismiss`);
    }
  });

  const isWell = async () => {
    const story = await interviewed(service);
    await service.send({
      to: story.addresses[0],
      subject: 'Thank you',
      text: 'Thank you for the interview.',
    });
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  };

  test.each(attacks)(
    '$what: kept for a person, and the next is read as ever',
    { timeout: 200_000 },
    async ({ lines }) => {
      await service.sendRaw(lines(service.address));
      expect(await service.inbox()).toHaveLength(1);
      await isWell();
    },
  );

  test('mutated messages are each taken once, and the process lives', { timeout: 400_000 }, async () => {
    const random = new Random(20260302);
    const me = { name: 'Casey', address: casey };
    const ann = { name: 'Ann', address: 'ann@acme.example' };
    const originals = forms.map(form => {
      const passed = { from: ann, to: me, subject: 'Re: Thank you', body: 'Soon.' };
      const boundary = 'b';
      return Buffer.from(
        [
          ...head(service.address, [`Content-Type: multipart/alternative; boundary=${boundary}`]),
          '',
          `--${boundary}`,
          'Content-Type: text/plain; charset=utf-8',
          '',
          form.text(passed),
          `--${boundary}`,
          'Content-Type: text/html; charset=utf-8',
          'Content-Transfer-Encoding: 8bit',
          '',
          form.html(passed),
          `--${boundary}--`,
        ].join('\r\n'),
      );
    });
    const count = 80;
    for (let n = 0; n < count; n += 1) {
      const mutated = mutate(random, random.pick(originals), originals);
      await service.sendRaw(Buffer.concat([Buffer.from(`Message-ID: <m${n}@mail.example>\r\n`), mutated]));
    }
    expect(await service.inbox()).toHaveLength(count);
    await isWell();
  });
});

/** A few random changes: bytes, pieces that are lost, doubled, moved, or come from another message. */
function mutate(random: Random, message: Buffer, others: readonly Buffer[]): Buffer {
  let bytes = Buffer.from(message);
  for (let change = random.int(1, 8); change > 0; change -= 1) {
    const at = random.int(0, bytes.length - 1);
    const to = Math.min(bytes.length, at + random.int(1, 300));
    const piece = random.chance(0.3) ? random.pick(others).subarray(at, to) : bytes.subarray(at, to);
    const parts = random.pick([
      [bytes.subarray(0, at), bytes.subarray(to)],
      [bytes.subarray(0, to), piece, bytes.subarray(to)],
      [bytes.subarray(0, at), Buffer.from([random.int(0, 255)]), bytes.subarray(at + 1)],
      [bytes.subarray(0, at), Buffer.alloc(random.int(1, 2_000), random.int(0, 255)), bytes.subarray(at)],
    ]);
    bytes = Buffer.concat(parts);
    if (bytes.length === 0) bytes = Buffer.from('x');
  }
  return bytes;
}
