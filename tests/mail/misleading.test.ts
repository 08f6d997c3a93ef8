import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { thankYou } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { casey, interviewed, type MailedService, openMailedService, posted } from '../support/mail-in.ts';

type Story = Awaited<ReturnType<typeof interviewed>>;

interface Misleading {
  what: string;
  lines: (story: Story, ours: string) => string[];
  reason: string;
  /** Where it came from, in the envelope. */
  from?: string;
  /** The guess that a person has to confirm. */
  guess?: string;
  /** The address that whoever looks at it is shown. */
  email?: string;
}

const date = 'Date: Mon, 02 Mar 2026 09:55:00 -0500';
const me = `From: Casey <${casey}>`;
const thanks = 'Thank you for the interview today.';

/** A message that is fine in every way, but for what is changed. */
const mail = (story: Story, changes: Record<string, string | null> = {}, body = thanks) => {
  const headers: Record<string, string | null> = {
    From: `Casey <${casey}>`,
    To: `Ann Lee <${story.addresses[0]}>`,
    Date: 'Mon, 02 Mar 2026 09:55:00 -0500',
    Subject: 'Thank you',
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return [...lines, '', body, ''];
};

const forward = (
  ours: string,
  from: string,
  { subject = 'Re: Thank you', body = 'Soon.', at = 'Mon, Mar 2, 2026 at 9:31 AM' } = {},
) => [
  me,
  `To: ${ours}`,
  date,
  `Subject: Fwd: ${subject}`,
  '',
  '---------- Forwarded message ---------',
  `From: ${from}`,
  `Date: ${at}`,
  `Subject: ${subject}`,
  `To: Casey <${casey}>`,
  '',
  body,
  '',
];

const cases: Misleading[] = [
  {
    what: 'an out-of-office note',
    lines: ({ addresses }, ours) => [
      `From: ${addresses[0]}`,
      `To: ${ours}`,
      date,
      'Subject: Automatic reply: Thank you',
      'Auto-Submitted: auto-replied',
      '',
      'Thank you for your message. I am away.',
    ],
    from: 'ann@acme.example',
    reason: 'automatic',
    guess: 'reply.received',
  },
  {
    what: 'a forwarded out-of-office note',
    lines: ({ addresses }, ours) =>
      forward(ours, `Ann <${addresses[0]}>`, { subject: 'Automatic reply: Thank you' }),
    reason: 'automatic',
    guess: 'reply.received',
  },
  {
    what: 'a message of a mailing list',
    lines: story => mail(story, { 'List-Id': '<jobs.acme.example>' }),
    reason: 'mailing-list',
  },
  {
    what: 'a newsletter that thanks for reading',
    lines: (_, ours) => [
      'From: News <news@shop.example>',
      `To: ${ours}`,
      date,
      'Subject: Thank you for your time with us',
      'List-Unsubscribe: <https://shop.example/stop>',
      '',
      'Thank you for your time.',
    ],
    from: 'bounce@shop.example',
    reason: 'mailing-list',
  },
  {
    what: 'a bounce',
    lines: (_, ours) => [
      'From: Mail Delivery System <mailer-daemon@acme.example>',
      `To: ${ours}`,
      date,
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      thanks,
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; ann@acme.example',
      '--b--',
    ],
    from: '',
    reason: 'bounce',
  },
  {
    what: 'an invitation to a meeting',
    lines: story => [
      ...mail(story, { 'Content-Type': 'multipart/mixed; boundary=b' }).slice(0, -2),
      '--b',
      'Content-Type: text/plain',
      '',
      thanks,
      '--b',
      'Content-Type: text/calendar; method=REQUEST',
      '',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      '--b--',
    ],
    reason: 'invitation',
  },
  {
    what: 'an answer that quotes the thank-you of before',
    lines: story =>
      mail(
        story,
        { Subject: 'Re: Thank you' },
        `Sounds good, see you there.\r\n\r\nOn Mon, Mar 2, 2026 at 9:31 AM Casey <${casey}> wrote:\r\n> ${thanks}`,
      ),
    reason: 'purpose-unclear',
  },
  {
    what: 'an answer above the copied heads of the thank-you of before',
    lines: story =>
      mail(
        story,
        { Subject: 'RE: Thank you' },
        `Sounds good.\r\n\r\nFrom: Casey <${casey}>\r\nSent: Monday, March 2, 2026 9:31 AM\r\nTo: Ann\r\nSubject: Thank you\r\n\r\n${thanks}`,
      ),
    reason: 'purpose-unclear',
  },
  {
    what: 'thanks at the foot only',
    lines: story => mail(story, { Subject: 'Documents' }, 'Here they are.\r\n\r\nThanks,\r\nCasey'),
    reason: 'purpose-unclear',
  },
  {
    what: 'a thank-you that also asks how things stand',
    lines: story => mail(story, {}, `${thanks} Is there any update on the decision?`),
    reason: 'purpose-unclear',
  },
  {
    what: 'a forward of a forward',
    lines: ({ addresses }, ours) =>
      forward(ours, `Hal <hal@friends.example>`, {
        subject: 'Fwd: Re: Thank you',
        body: `---------- Forwarded message ---------\r\nFrom: Ann <${addresses[0]}>\r\nDate: Mon, Mar 2, 2026 at 9:10 AM\r\nSubject: Re: Thank you\r\nTo: Hal <hal@friends.example>\r\n\r\nSoon.`,
      }),
    reason: 'forward-unclear',
  },
  {
    what: 'one mail to two interviewers',
    lines: story => mail(story, { To: story.addresses.join(', ') }),
    reason: 'several-people',
    guess: 'thank-you.sent',
  },
  {
    what: 'a mail that somebody else wrote',
    lines: story => mail(story, { From: 'Mallory <mallory@evil.example>' }),
    reason: 'unknown-sender',
    email: 'mallory@evil.example',
  },
  {
    what: 'a mail whose sender shows another address than it has',
    lines: story => mail(story, { From: `"${casey}" <mallory@evil.example>` }),
    reason: 'unknown-sender',
  },
  {
    what: 'a mail with two senders',
    lines: story => mail(story, { From: `Casey <${casey}>, Mallory <mallory@evil.example>` }),
    reason: 'unknown-sender',
  },
  {
    what: 'a mail with two From headers',
    lines: story => ['From: mallory@evil.example', ...mail(story)],
    reason: 'unknown-sender',
  },
  {
    what: 'an interviewer who answers to all, the secret address among them',
    lines: story => mail(story, { From: story.addresses[0] ?? '', To: casey, Subject: 'Re: Thank you' }),
    reason: 'unknown-sender',
    guess: 'reply.received',
  },
  {
    what: 'an interviewer in quoted text only',
    lines: story =>
      mail(story, { To: 'friend@else.example' }, `${thanks}\r\n\r\n> From: ${story.addresses[0]}`),
    reason: 'no-application',
  },
  {
    what: "an interviewer's message that is passed on to a friend",
    lines: story => [
      ...mail(story, { To: 'friend@else.example', Subject: 'Fwd: Thank you' }).slice(0, -2),
      '---------- Forwarded message ---------',
      `From: Ann <${story.addresses[0]}>`,
      'Date: Mon, Mar 2, 2026 at 9:31 AM',
      'Subject: Thank you',
      `To: ${casey}`,
      '',
      thanks,
    ],
    reason: 'purpose-unclear',
  },
  {
    what: 'a draft',
    lines: story => mail(story, { Subject: '[Draft] Thank you' }),
    reason: 'draft',
    guess: 'thank-you.sent',
  },
  {
    what: 'a date to come',
    lines: story => mail(story, { Date: 'Tue, 03 Mar 2026 09:55:00 -0500' }),
    reason: 'date-in-future',
  },
  {
    what: 'a date of last year',
    lines: story => mail(story, { Date: 'Sun, 02 Mar 2025 09:55:00 -0500' }),
    reason: 'date-too-old',
  },
  { what: 'no date', lines: story => mail(story, { Date: null }), reason: 'no-date' },
  {
    what: 'a date without a zone',
    lines: story => mail(story, { Date: 'Mon, 02 Mar 2026 09:55:00' }),
    reason: 'no-date',
  },
  {
    what: 'a date before the interview',
    lines: story => mail(story, { Date: 'Mon, 02 Mar 2026 08:55:00 -0500' }),
    reason: 'before-interview',
  },
  {
    what: 'a forward whose date could be two days',
    lines: ({ addresses }, ours) => forward(ours, `Ann <${addresses[0]}>`, { at: '03/02/2026 9:31' }),
    reason: 'date-unclear',
    guess: 'reply.received',
  },
  {
    what: 'a name that shows another address',
    lines: story => mail(story, { To: `"${story.addresses[0]}" <mallory@evil.example>` }),
    reason: 'odd-address',
  },
  {
    what: 'a forward of somebody who shows an interviewer’s address',
    lines: ({ addresses }, ours) => forward(ours, `"${addresses[0]}" <mallory@evil.example>`),
    reason: 'odd-address',
  },
  {
    what: 'a letter that looks like another',
    lines: story => mail(story, { To: story.addresses[0]?.replace('a', 'а') ?? '' }),
    reason: 'odd-address',
  },
  {
    what: 'a sign that becomes a letter when its case is changed',
    lines: story => mail(story, { To: story.addresses[0]?.replace('@', '@\u212a') ?? '' }),
    reason: 'odd-address',
  },
  {
    what: 'a mail to everybody in the company',
    lines: story =>
      mail(story, {
        To: [story.addresses[0], ...Array.from({ length: 40 }, (_, n) => `all${n}@acme.example`)].join(
          ',\r\n ',
        ),
      }),
    reason: 'several-people',
  },
  {
    what: 'a redirected message',
    lines: story => mail(story, { 'Resent-From': casey }),
    reason: 'redirected',
  },
  {
    what: 'a note to the secret address itself',
    lines: (_, ours) => [me, `To: ${ours}`, date, 'Subject: Note', '', thanks],
    reason: 'forward-unclear',
  },
];

describe.each(databases)('what misleads goes to the review queue, on $name', ({ create }) => {
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

  test.each(cases)('$what', async ({ lines, reason, from = casey, guess, email }) => {
    const story = await interviewed(service, ['ann', 'bob']);
    await service.sendRaw(lines(story, service.address), { from });
    expect(await posted(story)).toEqual([]);
    const items = await service.inbox();
    expect(items).toMatchObject([{ reason, status: 'waiting', client: service.client }]);
    if (email !== undefined) expect(items[0]?.naming).toEqual({ email });
    if (guess !== undefined) expect(items[0]?.event).toMatchObject({ type: guess });
  });

  test('an address that stands in two open applications', async () => {
    const story = await interviewed(service);
    const [email] = story.addresses;
    const interviewers = [{ name: 'Ann Lee', email }];
    const payload = {
      company: 'Acme',
      role: 'Pilot',
      timeZone: 'UTC',
      client: service.client,
      interview: { at: '2026-03-02T14:00:00Z', interviewers },
    };
    await service.call('owner', 'POST', '/v1/applications', { payload });
    await service.sendRaw(mail(story));
    const [item] = await service.inbox();
    expect(item).toMatchObject({ reason: 'several-applications', naming: { email } });
    expect(item?.candidates).toHaveLength(2);
  });

  test('what comes while an answer of theirs is open may be an answer to it', async () => {
    const story = await interviewed(service);
    const [interviewer] = story.people;
    await story.record({ ...thankYou(interviewer), at: '2026-03-02T14:10:00Z' });
    await story.record({ type: 'reply.received', interviewer, at: '2026-03-02T14:20:00Z' });
    await service.sendRaw(mail(story, { Subject: 'Re: Next steps' }, 'Tuesday is fine.'));
    expect(await service.inbox()).toMatchObject([
      { reason: 'purpose-unclear', event: { type: 'reply.sent' }, candidates: [{ interviewer }] },
    ]);
  });

  test('an item is assigned as it was guessed, and comes to be what was sent', async () => {
    const story = await interviewed(service);
    await service.sendRaw(mail(story, { Subject: '[Draft] Thank you' }));
    const [item] = await service.inbox();
    const assigned = await service.call('owner', 'POST', `/v1/inbox/${item?.id}/assign`, {
      payload: { application: story.id },
    });
    expect(assigned.statusCode, assigned.body).toBe(201);
    expect(await posted(story)).toMatchObject([
      { type: 'thank-you.sent', at: '2026-03-02T14:55:00Z', event: { interviewer: story.people[0] } },
    ]);
  });

  test('an item stands there once, however often its message comes', async () => {
    const story = await interviewed(service);
    for (const _ of [1, 2, 3]) await service.sendRaw(mail(story, { Date: null }));
    expect(await service.inbox()).toHaveLength(1);
  });

  test('the control: the same message with nothing changed is recorded', async () => {
    const story = await interviewed(service);
    await service.sendRaw(mail(story));
    expect(await service.inbox()).toEqual([]);
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  });
});
