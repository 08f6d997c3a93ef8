import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thankYou } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import {
  casey,
  interviewed,
  type MailedService,
  makeAddress,
  openMailedService,
  posted,
} from '../support/mail-in.ts';

const thanks = { subject: 'Thank you', text: 'Dear Ann,\n\nthank you for your time today.\n\nCasey' };
const question = {
  subject: 'Engineer',
  text: 'Hello Ann,\n\nis there any update? I am still keen.\n\nCasey',
};

describe.each(databases)('a mail to an interviewer with us in Bcc, on $name', ({ create }) => {
  let service: MailedService;
  beforeAll(async () => {
    service = await openMailedService(await create());
  });
  afterAll(() => service.closeAll());

  test('is the thank-you that it is, at the time when it was written', async () => {
    const story = await interviewed(service);
    await service.send({ ...thanks, to: `Ann Lee <${story.addresses[0]}>` });
    const [entry, ...more] = await posted(story);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      type: 'thank-you.sent',
      at: '2026-03-02T14:55:00Z',
      event: { interviewer: story.people[0], channel: 'email', alreadyHappened: true },
      source: 'mail',
      actor: { role: 'tool', key: expect.stringMatching(/^mad_/) },
    });
    expect(await story.read()).toMatchObject({ state: 'thanked', attention: { level: 'on-track' } });
  });

  test('is a check-in once everybody has been thanked', async () => {
    const story = await interviewed(service);
    await story.record({ ...thankYou(story.people[0]), at: '2026-03-02T14:20:00Z' });
    await service.send({ ...question, to: story.addresses[0] });
    const [, entry] = await posted(story);
    expect(entry).toMatchObject({ type: 'check-in.sent', decision: { verdict: 'breach' } });
  });

  test('counts once, however often it comes', async () => {
    const story = await interviewed(service);
    const mail = { ...thanks, to: story.addresses[0], messageId: '<once@mail.example>' };
    await service.send(mail);
    await service.send(mail);
    service.clock.advance(60_000);
    await service.send({ ...mail, headers: { Received: 'from elsewhere by here' } });
    expect(await posted(story)).toHaveLength(1);
  });

  test('counts once without a Message-ID too, as long as its bytes are the same', async () => {
    const story = await interviewed(service);
    const lines = [
      `From: Casey <${casey}>`,
      `To: ${story.addresses[0]}`,
      'Date: Mon, 02 Mar 2026 09:50:00 -0500',
      'Subject: Thank you',
      '',
      'Thank you for the interview.',
      '',
    ];
    await service.sendRaw(lines);
    await service.sendRaw(lines);
    expect(await posted(story)).toHaveLength(1);
  });

  test('is one act with its forward', async () => {
    const story = await interviewed(service);
    await service.send({ ...thanks, to: story.addresses[0] });
    await service.send({
      to: service.address,
      subject: 'Fwd: Thank you',
      text: `---------- Forwarded message ---------\nFrom: Casey <${casey}>\nDate: Mon, Mar 2, 2026 at 9:55 AM\nSubject: Thank you\nTo: Ann <${story.addresses[0]}>\n\n${thanks.text}`,
    });
    const entries = await posted(story);
    expect(entries.map(({ type, duplicateOf }) => [type, duplicateOf])).toEqual([
      ['thank-you.sent', null],
      ['thank-you.sent', 2],
    ]);
  });

  test('may name others whom nobody knows, and Casey', async () => {
    const story = await interviewed(service);
    await service.send({ ...thanks, to: story.addresses[0], cc: ['hr@acme.example', casey] });
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  });

  test('comes from any address that Casey has named, and to whatever case mail systems make of it', async () => {
    const story = await interviewed(service);
    const { address } = await makeAddress(service, { client: service.client, senders: ['cc@work.example'] });
    await service.send({ ...thanks, from: 'CC@work.example', to: story.addresses[0] }, address.toUpperCase());
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  });

  test('to the address of a whole workspace is about the client who sent it', async () => {
    const story = await interviewed(service);
    const { address } = await makeAddress(service, {});
    await service.send({ ...thanks, to: story.addresses[0] }, address);
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  });

  test('to two secret addresses is taken for both', async () => {
    const story = await interviewed(service);
    const { address } = await makeAddress(service, { client: service.client });
    await service.send({ ...thanks, to: story.addresses[0] }, [service.address, address]);
    expect((await posted(story)).map(({ duplicateOf }) => duplicateOf)).toEqual([null, 2]);
  });

  test.each([
    ['German', 'Vielen Dank', 'Liebe Frau Lee,\n\nvielen Dank für das gute Gespräch heute.'],
    ['French', 'Merci', "Bonjour,\n\nje vous remercie pour l'entretien de ce matin."],
    ['Spanish', 'Gracias', 'Hola:\n\nmuchas gracias por la entrevista de hoy.'],
  ])('may be in %s', async (_, subject, text) => {
    const story = await interviewed(service);
    await service.send({ subject, text, to: story.addresses[0] });
    expect(await posted(story)).toMatchObject([{ type: 'thank-you.sent' }]);
  });
});
