import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { casey, interviewed, type MailedService, openMailedService, posted } from '../support/mail-in.ts';
import { forms, type Passed } from './forms.ts';

const me = { name: 'Casey Client', address: casey };

const thankYou = (address: string): Passed => ({
  from: me,
  to: { name: 'Ann Lee', address },
  subject: 'Thank you',
  body: 'Dear Ann, thank you for the interview today. I look forward to hearing from you.',
});

const answer = (address: string): Passed => ({
  from: { name: 'Ann Lee', address },
  to: me,
  subject: 'Re: Thank you',
  body: 'Dear Casey, it was a pleasure to meet you. We decide by the end of the month.',
});

describe.each(databases.slice(0, 1))('a forward to the secret address, on $name', ({ create }) => {
  let service: MailedService;
  beforeAll(async () => {
    service = await openMailedService(await create());
  });
  afterAll(() => service.closeAll());

  const asText = (form: (typeof forms)[number], passed: Passed) => ({ text: form.text(passed) });
  const asHtml = (form: (typeof forms)[number], passed: Passed) => ({ html: form.html(passed) });
  const asBoth = (form: (typeof forms)[number], passed: Passed) => ({
    ...asText(form, passed),
    ...asHtml(form, passed),
  });

  describe.each([
    { kind: 'plain text', written: asText },
    { kind: 'HTML', written: asHtml },
    { kind: 'both', written: asBoth },
  ])('in $kind', ({ written }) => {
    test.each(forms)('by $program: a thank-you that was sent', async form => {
      const story = await interviewed(service);
      const passed = thankYou(story.addresses[0] ?? '');
      await service.send({
        to: service.address,
        subject: form.subject(passed.subject),
        ...written(form, passed),
      });
      expect(await service.inbox()).toEqual([]);
      expect(await posted(story)).toMatchObject([
        {
          type: 'thank-you.sent',
          at: form.at,
          event: { interviewer: story.people[0], alreadyHappened: true },
        },
      ]);
    });

    test.each(forms)('by $program: an answer that came', async form => {
      const story = await interviewed(service);
      const passed = answer(story.addresses[0] ?? '');
      await service.send({
        to: service.address,
        subject: form.subject(passed.subject),
        ...written(form, passed),
      });
      expect(await service.inbox()).toEqual([]);
      expect(await posted(story)).toMatchObject([
        { type: 'reply.received', at: form.at, event: { interviewer: story.people[0] } },
      ]);
    });
  });

  test.each([
    ['sent', thankYou, 'thank-you.sent'],
    ['received', answer, 'reply.received'],
  ])('as an attachment: what was %s', async (_, passedOn, type) => {
    const story = await interviewed(service);
    const { from, to, subject, body } = passedOn(story.addresses[0] ?? '');
    const original = [
      `From: ${from.name} <${from.address}>`,
      `To: ${to.name} <${to.address}>`,
      'Date: Mon, 02 Mar 2026 15:31:08 +0100',
      `Subject: ${subject}`,
      'Message-ID: <original@mail.example>',
      '',
      body,
      '',
    ].join('\r\n');
    await service.send({
      to: service.address,
      subject: `Fwd: ${subject}`,
      text: 'See the attachment.',
      attachments: [{ content: original, contentType: 'message/rfc822', filename: 'mail.eml' }],
    });
    expect(await service.inbox()).toEqual([]);
    expect(await posted(story)).toMatchObject([{ type, at: '2026-03-02T14:31:08Z' }]);
  });
});
