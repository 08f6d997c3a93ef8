import { describe, expect, test } from 'vitest';
import { withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { type Mailing, startMailing } from '../../support/digests.ts';

const tuesday = '2026-03-03T13:00:00Z';
const wednesday = '2026-03-04T13:00:00Z';

/** The path behind a link of this kind in the last mail. */
async function linkIn({ box }: Mailing, kind: 'snooze' | 'unsubscribe', mails = 2): Promise<string> {
  const { mail } = await box.next(mails);
  const [, path = ''] =
    new RegExp(`https://follow\\.example(/mail/${kind}\\?t=[\\w.-]+)`).exec(mail.text ?? '') ?? [];
  return path;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = ({ service }: Mailing, url: string, payload: string, headers: Record<string, string> = form) =>
  service.app.inject({ method: 'POST', url, headers, payload });

describe.each(databases)('links in the mail, on $name', database => {
  test('one click ends the mails: a POST without a session, in either form that mail programs send', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    const parts =
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    for (const [headers, payload] of [
      [form, 'List-Unsubscribe=One-Click'],
      [multipart, parts],
    ] as const) {
      const mailing = await startMailing(database);
      const { call } = await mailing.casey();
      await mailing.application(withAda);
      await mailing.at(tuesday);
      const path = await linkIn(mailing, 'unsubscribe');
      const answer = await post(mailing, path, payload, headers);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('You get no more of these mails');
      expect((await call('GET', '/v1/digest')).json()).toMatchObject({ enabled: false, nextAt: null });
      expect(await mailing.at(wednesday)).toBe(0);
      expect((await call('PATCH', '/v1/digest', { enabled: true })).json().enabled).toBe(true);
    }
  });

  test('opening a link changes nothing: programs that look through mail do so', async () => {
    const mailing = await startMailing(database);
    const { call } = await mailing.casey();
    await mailing.application(withAda);
    await mailing.at(tuesday);
    for (const kind of ['unsubscribe', 'snooze'] as const) {
      const { statusCode, headers, body } = await mailing.service.app.inject(await linkIn(mailing, kind));
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toContain('<form method="post"');
      expect(body).not.toContain('<script');
    }
    expect((await call('GET', '/v1/digest')).json().enabled).toBe(true);
    expect((await call('GET', '/v1/digest/snoozes')).json().items).toEqual([]);
    expect(await mailing.at(wednesday)).toBe(1);
  });

  test('what is put off is not named before its day, and once after; it can be called back', async () => {
    const mailing = await startMailing(database);
    const { at } = mailing;
    const { call } = await mailing.casey();
    const story = await mailing.application(withAda);
    await at(tuesday);
    const path = await linkIn(mailing, 'snooze');
    const answer = await post(mailing, path, 'days=3');
    expect(answer.body).toContain('Until Friday 6 March 2026');
    expect(answer.body).toContain('Acme Rockets');
    const { items } = (await call('GET', '/v1/digest/snoozes')).json();
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'thank-you',
        until: '2026-03-06T05:00:00Z',
        application: { id: story.id, company: 'Acme Rockets', role: 'Test pilot' },
      }),
    ]);
    // Overdue by now, and still not named.
    expect(await at(wednesday)).toBe(0);
    expect(await at('2026-03-05T13:00:00Z')).toBe(0);
    expect(await at('2026-03-06T13:00:00Z')).toBe(1);
    expect(await at('2026-03-09T12:00:00Z')).toBe(0);
    await post(mailing, path, 'days=14');
    const [{ thing }] = (await call('GET', '/v1/digest/snoozes')).json().items;
    const back = await call('DELETE', `/v1/digest/snoozes/${thing}`);
    expect(back.statusCode).toBe(204);
    expect((await call('DELETE', `/v1/digest/snoozes/${thing}`)).statusCode).toBe(404);
    expect((await call('GET', '/v1/digest/snoozes')).json().items).toEqual([]);
  });

  test('a link that was changed, is of the other kind, or too old does nothing', async () => {
    const mailing = await startMailing(database);
    const { call } = await mailing.casey();
    await mailing.application(withAda);
    await mailing.at(tuesday);
    const [end, put] = [await linkIn(mailing, 'unsubscribe'), await linkIn(mailing, 'snooze')];
    const swapped = put.replace('/mail/snooze', '/mail/unsubscribe');
    for (const path of [
      `${end}x`,
      end.slice(0, -4),
      end.replace('?t=', '?t=W'),
      swapped,
      '/mail/unsubscribe',
    ]) {
      const answer = await post(mailing, path, '');
      expect(answer.statusCode, path).toBe(404);
      expect(answer.body).toContain('This link does nothing');
    }
    mailing.service.clock.advance(61 * 86_400_000);
    expect((await post(mailing, put, 'days=3')).statusCode).toBe(404);
    expect((await call('GET', '/v1/digest')).statusCode).toBe(401);
    const { store, workspaceId } = mailing.service;
    const [account] = await store.reader.accounts(workspaceId);
    expect((await store.reader.digestSetting(workspaceId, account?.id ?? ''))?.enabled).toBe(1);
    expect((await post(mailing, end, '')).statusCode).toBe(200);
  });

  test('the preview shows what would be sent, and a test sends it at once; neither counts as named', async () => {
    const mailing = await startMailing(database);
    const { call, email } = await mailing.casey();
    expect((await call('GET', '/v1/digest/preview')).json()).toEqual({ things: 0, letter: null });
    await mailing.application(withAda);
    const { things, letter } = (await call('GET', '/v1/digest/preview')).json();
    expect(things).toBe(1);
    expect(letter.subject).toBe('Today: Thank Ada Lovelace (Acme Rockets, Test pilot)');
    expect((await call('POST', '/v1/digest/test')).json()).toEqual({ mailed: true, things: 1 });
    const { to, mail } = await mailing.box.next(2);
    expect(to).toEqual([email]);
    expect(mail.subject).toMatch(/^Test: Today: Thank Ada/);
    for (let count = 0; count < 4; count += 1) {
      expect((await call('POST', '/v1/digest/test')).statusCode).toBe(200);
    }
    expect((await call('POST', '/v1/digest/test')).statusCode).toBe(429);
    expect(await mailing.at(tuesday)).toBe(1);
  });

  test('settings that cannot be are refused and change nothing; a key has none', async () => {
    const mailing = await startMailing(database);
    const { call, id } = await mailing.casey();
    const before = (await call('GET', '/v1/digest')).json();
    for (const payload of [
      { time: '24:00' },
      { time: '8:00' },
      { weekday: 0 },
      { weekday: 8 },
      { timeZone: '' },
      { surprise: true },
    ]) {
      expect((await call('PATCH', '/v1/digest', payload)).statusCode).toBe(400);
    }
    expect((await call('PATCH', '/v1/digest', { timeZone: 'Mars/Olympus' })).statusCode).toBe(422);
    expect((await call('GET', '/v1/digest')).json()).toEqual(before);
    const changed = await call('PATCH', '/v1/digest', { time: '06:45', timeZone: 'asia/tokyo' });
    expect(changed.json()).toMatchObject({
      timeZone: 'Asia/Tokyo',
      timeZoneChosen: true,
      nextAt: '2026-03-02T21:45:00Z',
    });
    expect((await mailing.service.call('owner', 'GET', '/v1/digest')).statusCode).toBe(404);
    const byOwner = await mailing.service.call('owner', 'GET', `/v1/digest?account=${id}`);
    expect(byOwner.json()).toEqual(changed.json());
    expect((await mailing.service.call('coach', 'GET', `/v1/digest?account=${id}`)).statusCode).toBe(404);
  });
});
