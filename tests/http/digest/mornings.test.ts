import { describe, expect, test } from 'vitest';
import { thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { type Digest, type DigestSettings, startMailing } from '../../support/digests.ts';

// The interview was on Monday 2 March 2026, 09:00 in New York; mail comes at eight there.
const tuesday = '2026-03-03T13:00:00Z';
const wednesday = '2026-03-04T13:00:00Z';
const thursday = '2026-03-05T13:00:00Z';

describe.each(databases)('the morning mail, on $name', database => {
  test('arrives at eight where the applications are, with its reasons, words and links', async () => {
    const { casey, application, at, box } = await startMailing(database);
    const { email, call } = await casey();
    const story = await application(withAda);
    expect(await at('2026-03-03T12:59:59Z')).toBe(0);
    expect(await at(tuesday)).toBe(1);
    const { to, mail } = await box.next(2);
    expect(to).toEqual([email]);
    expect(mail.subject).toBe('Today: Thank Ada Lovelace (Acme Rockets, Test pilot)');
    const html = String(mail.html);
    for (const body of [mail.text ?? '', html]) {
      expect(body).toContain('Tuesday 3 March 2026 (America/New_York)');
      expect(body).toContain('Due by Tuesday 3 March 2026, 09:00 (America/New_York)');
      expect(body).toContain('has not been thanked');
      expect(body).toContain('Dear Ada,');
      expect(body).toContain(`https://follow.example/applications/${story.id}`);
      expect(body).toContain('https://follow.example/mail/snooze?t=');
      expect(body).toContain('https://follow.example/settings/digest');
    }
    expect(html).not.toMatch(/<img|src=|url\(|@import/);
    const answer = await call('GET', '/v1/digest');
    expect(answer.json<DigestSettings>()).toMatchObject({
      timeZone: 'America/New_York',
      lastDeliveredAt: tuesday,
      nextAt: wednesday,
    });
  });

  test('says in its headers what it is, and how one click ends it', async () => {
    const { casey, application, at, box } = await startMailing(database);
    await casey();
    await application(withAda);
    await at(tuesday);
    const { mail, raw } = await box.next(2);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    const unsubscribe = mail.headers.get('list');
    expect(JSON.stringify(unsubscribe)).toContain('https://follow.example/mail/unsubscribe?t=');
    expect(mail.messageId).toMatch(/^<dig_\w+@follow\.example>$/);
  });

  test('names a thing once when it is due, once more when it is overdue, and then keeps silent', async () => {
    const { casey, application, at, box } = await startMailing(database);
    await casey();
    await application(withAda);
    expect(await at(tuesday)).toBe(1);
    expect(await at('2026-03-03T13:01:00Z')).toBe(0);
    expect(await at(wednesday)).toBe(1);
    expect((await box.next(3)).mail.subject).toBe('Overdue: Thank Ada Lovelace (Acme Rockets, Test pilot)');
    expect(await at(thursday)).toBe(0);
    expect(await at('2026-03-06T13:00:00Z')).toBe(0);
    expect(box.received).toHaveLength(3);
  });

  test('what is done, closed, or with somebody who asked for silence is never named', async () => {
    const { casey, application, at, box } = await startMailing(database);
    await casey();
    const done = await application(withAda);
    await done.record(thankYou(done.people[0]));
    const closed = await application({ ...withAda, company: 'Closed Inc' });
    await closed.record({ type: 'application.withdrawn' });
    const silent = await application({ ...withAda, company: 'Silent Inc' });
    await silent.record({ type: 'preference.stated', interviewer: silent.people[0], followUp: 'none' });
    expect(await at(tuesday)).toBe(0);
    expect(await at(wednesday)).toBe(0);
    expect(box.received).toHaveLength(1);
  });

  test('nothing of another client is in it', async () => {
    const { casey, application, service, at, box } = await startMailing(database);
    await casey();
    const other = (
      await service.call('owner', 'POST', '/v1/clients', { payload: { name: 'Other Client' } })
    ).json();
    await application({ ...withAda, company: 'Elsewhere Ltd', client: other.id });
    expect(await at(tuesday)).toBe(0);
    await application(withAda);
    expect(await at(wednesday)).toBe(1);
    expect((await box.next(2)).raw).not.toContain('Elsewhere');
  });

  test('on Friday it looks ahead to Monday; at the weekend it is silent, unless that is wanted', async () => {
    const { casey, application, at, box } = await startMailing(database);
    const { call } = await casey();
    const { people, record } = await application(withAda);
    await record(thankYou(people[0]));
    await record({ type: 'commitment.made', interviewer: people[0], channel: 'email', on: '2026-03-07' });
    expect(await at('2026-03-05T13:00:00Z')).toBe(0);
    expect(await at('2026-03-06T13:00:00Z')).toBe(1);
    const { mail } = await box.next(2);
    expect(mail.subject).toBe('Today: Promised: Ada Lovelace (Acme Rockets, Test pilot)');
    expect(mail.text).toContain('From Saturday 7 March 2026');
    expect((await call('GET', '/v1/digest')).json().nextAt).toBe('2026-03-09T12:00:00Z');
    const changed = await call('PATCH', '/v1/digest', { weekdaysOnly: false });
    expect(changed.json().nextAt).toBe('2026-03-07T13:00:00Z');
  });

  test('never more than five in seven days; what could not be named then is named later', async () => {
    const { casey, application, at, box } = await startMailing(database);
    const { call } = await casey();
    await call('PATCH', '/v1/digest', { weekdaysOnly: false, timeZone: 'UTC', time: '08:00' });
    const promised = async (on: string) => {
      const { people, record } = await application({ ...withAda, company: `Firm of ${on}` });
      await record(thankYou(people[0]));
      await record({ type: 'commitment.made', interviewer: people[0], channel: 'email', on });
    };
    for (let date = 3; date <= 10; date += 1) await promised(`2026-03-${String(date).padStart(2, '0')}`);
    const sent: number[] = [];
    for (let date = 3; date <= 10; date += 1) {
      sent.push(await at(`2026-03-${String(date).padStart(2, '0')}T08:00:00Z`));
    }
    expect(sent).toEqual([1, 1, 1, 1, 1, 0, 0, 1]);
    expect((await box.next(7)).mail.text).toContain('Firm of 2026-03-10');
  });

  test('who is disabled, has never come, or switched it off gets none', async () => {
    const { casey, application, service, at, box } = await startMailing(database);
    const { id, call } = await casey();
    await application(withAda);
    const invited = { email: 'new@example.org', name: 'New', role: 'candidate', clientId: service.clientId };
    await service.call('owner', 'POST', '/v1/accounts', { payload: invited });
    expect((await call('PATCH', '/v1/digest', { enabled: false })).json().nextAt).toBeNull();
    expect(await at(tuesday)).toBe(0);
    await call('PATCH', '/v1/digest', { enabled: true });
    await service.call('owner', 'PATCH', `/v1/accounts/${id}`, { payload: { disabled: true } });
    expect(await at(wednesday)).toBe(0);
    expect(box.received).toHaveLength(1);
  });

  test('names with line breaks and angle brackets stay text', async () => {
    const { casey, application, at, box } = await startMailing(database);
    await casey({ name: 'Casey <b>bold</b>\r\nBcc: all@example.org' });
    await application({
      company: 'Acme\r\nBcc: all@example.org\r\n<script>alert(1)</script>',
      role: '"Pilot" & <i>friend</i>',
      interview: { ...withAda.interview, interviewers: [{ name: 'Ada\nX-Evil: yes <img src=x>' }] },
    });
    expect(await at(tuesday)).toBe(1);
    const { to, mail, raw } = await box.next(2);
    expect(to).toEqual(['casey@example.org']);
    const [head = ''] = raw.split('\r\n\r\n');
    expect(head).not.toMatch(/^(Bcc|X-Evil):/im);
    expect(mail.text).toContain('Hello Casey <b>bold</b> Bcc: all@example.org,');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect([...mail.headers.keys()]).not.toContain('x-evil');
    expect(String(mail.html)).not.toMatch(/<script|<img|<i>|<b>/);
    expect(String(mail.html)).toContain('&lt;script&gt;');
  });

  test('an owner is told of what belongs to no client, and not every morning of their clients', async () => {
    const { joined, application, service, at, box } = await startMailing(database);
    await joined({ email: 'olga@example.org', name: 'Olga', role: 'owner' });
    await application(withAda);
    expect(await at(tuesday)).toBe(0);
    await service.call('owner', 'POST', '/v1/applications', {
      payload: { ...withAda, company: 'Own Inc', role: 'Boss', timeZone: 'America/New_York' },
    });
    expect(await at(wednesday)).toBe(1);
    const { mail } = await box.next(2);
    expect(mail.subject).toContain('Own Inc');
    expect(mail.text).not.toContain('Acme Rockets');
  });

  test('what was sent when is listed: an owner reads of everybody, others of themselves; no text is kept', async () => {
    const { casey, application, service, at } = await startMailing(database);
    const { id, call } = await casey();
    await application(withAda);
    await at(tuesday);
    const own = (await call('GET', '/v1/digests')).json<{ items: Digest[] }>().items;
    expect(own).toEqual([
      expect.objectContaining({ account: id, day: '2026-03-03', status: 'sent', things: 1, letter: null }),
    ]);
    const all = (await service.call('owner', 'GET', '/v1/digests')).json<{ items: Digest[] }>().items;
    expect(all).toEqual(own);
    expect((await service.call('coach', 'GET', '/v1/digests')).json().items).toEqual([]);
    await at('2026-04-10T13:00:00Z');
    const later = (await service.call('owner', 'GET', '/v1/digests')).json<{ items: Digest[] }>().items;
    expect(later.map(({ day }) => day)).not.toContain('2026-03-03');
  });
});
