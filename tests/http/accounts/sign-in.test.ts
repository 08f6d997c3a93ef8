import { describe, expect, test } from 'vitest';
import { begin, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { anAccount, PASSWORD, signInAs } from '../../support/people.ts';
import { startWholeService } from '../../support/whole-service.ts';

const minute = 60_000;

describe.each(databases)('signing in with a password on $name', database => {
  test('opens a session that may do what the account may, for 14 days', async () => {
    const service = await startWholeService(database);
    const { id } = await anAccount(service, { role: 'candidate', clientId: service.clientId });
    const browser = await signInAs(service, { email: ' ADA@Example.org ' });
    expect(browser.answer.json()).toMatchObject({
      name: 'Ada',
      role: 'candidate',
      client: { id: service.clientId },
      account: { id, email: 'ada@example.org' },
      expiresAt: '2026-03-16T15:00:00Z',
    });
    expect(browser.answer.headers['set-cookie']).toMatch(/HttpOnly.*SameSite=Lax/);
    expect((await browser.call('GET', '/v1/session')).statusCode).toBe(200);
    expect(problemOf(await browser.call('GET', '/v1/keys')).status).toBe(403);
    service.clock.advance(14 * 24 * 60 * minute - 1);
    expect((await browser.call('GET', '/v1/session')).statusCode).toBe(200);
    service.clock.advance(1);
    expect(problemOf(await browser.call('GET', '/v1/session')).status).toBe(401);
  });

  test('entries say whose account recorded them', async () => {
    const service = await startWholeService(database);
    const { id } = await anAccount(service);
    const story = await begin(service, { ...withAda, client: service.clientId });
    const browser = await signInAs(service, { email: 'ada@example.org' });
    const posted = await browser.call('POST', `/v1/applications/${story.id}/events`, {
      type: 'note.added',
      text: 'A remark',
    });
    expect(posted.json().entry.actor).toMatchObject({ role: 'coach', account: id });
  });

  test('nobody learns from an answer who has an account', async () => {
    const service = await startWholeService(database);
    const emails = [
      'none@example.org',
      'ada@example.org',
      'bo@example.org',
      'cy@example.org',
      'dee@example.org',
    ];
    await anAccount(service, { email: 'ada@example.org' });
    const bo = await anAccount(service, { email: 'bo@example.org' });
    await service.call('owner', 'PATCH', `/v1/accounts/${bo.id}`, { payload: { disabled: true } });
    // Cy was never invited.
    const cy = { email: 'cy@example.org', name: 'Cy', role: 'coach' };
    await service.call('owner', 'POST', '/v1/accounts', { payload: cy });
    await anAccount(service, { email: 'dee@example.org' });
    const wrong = (email: string) => signInAs(service, { email, password: 'not the password' });
    for (let count = 0; count < 5; count++) await wrong('dee@example.org');
    const answers = await Promise.all(emails.map(wrong));
    const seen = answers.map(({ answer: { statusCode, headers, body } }) => {
      const { 'x-request-id': _id, date: _date, 'content-length': _length, ...same } = headers;
      return JSON.stringify([statusCode, body, Object.keys(same).sort()]);
    });
    expect(new Set(seen).size).toBe(1);
    expect(answers[0]?.answer.statusCode).toBe(401);
    // The right password of who is locked or disabled says no more than a wrong one.
    for (const email of ['bo@example.org', 'dee@example.org']) {
      expect((await signInAs(service, { email })).answer.body).toBe(answers[0]?.answer.body);
    }
  });

  test('five wrong passwords lock the account for 15 minutes, the next for 30; a right one forgets them', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    const wrong = () => signInAs(service, { email, password: 'not the password' });
    const status = async () => (await signInAs(service, { email })).answer.statusCode;
    const lockedUntil = async () => {
      const { items } = (await service.call('owner', 'GET', '/v1/accounts')).json();
      return items.find((account: { id: string }) => account.id === id).lockedUntil;
    };
    for (let count = 0; count < 5; count++) await wrong();
    expect(await lockedUntil()).toBe('2026-03-02T15:15:00Z');
    service.clock.advance(15 * minute - 1);
    expect(await status()).toBe(401);
    service.clock.advance(1);
    await wrong();
    expect(await lockedUntil()).toBe('2026-03-02T15:45:00Z');
    service.clock.advance(30 * minute - 1);
    expect(await status()).toBe(401);
    service.clock.advance(1);
    expect(await status()).toBe(200);
    expect(await lockedUntil()).toBeNull();
    for (let count = 0; count < 4; count++) await wrong();
    expect(await status()).toBe(200);
  });

  test('guesses that come all at once do not slip past the lock', async () => {
    const service = await startWholeService(database);
    const { email } = await anAccount(service);
    const guesses = Array.from({ length: 12 }, () =>
      signInAs(service, { email, password: 'not the password' }),
    );
    await Promise.all(guesses);
    expect((await signInAs(service, { email })).answer.statusCode).toBe(401);
    const row = await service.store.reader.accountByEmail(service.workspaceId, email);
    expect(row?.failed_attempts).toBe(5);
  });

  test('an address may try so often a minute', async () => {
    const limits = { rate: { perKey: 0, perAddress: 0, signInsPerAddress: 3 } };
    const service = await startWholeService(database, { http: { limits } });
    const email = 'ada@example.org';
    for (let count = 0; count < 3; count++) {
      expect((await signInAs(service, { email })).answer.statusCode).toBe(401);
    }
    const { answer } = await signInAs(service, { email });
    expect(problemOf(answer)).toEqual({ status: 429, code: 'rate-limited' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('signing out ends the session for good, and a key that stands for itself goes on', async () => {
    const service = await startWholeService(database);
    const { email } = await anAccount(service);
    const browser = await signInAs(service, { email });
    const out = await browser.call('DELETE', '/v1/session');
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/tom_session=;/);
    // Whoever kept the cookie has nothing of it.
    expect(problemOf(await browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await service.call('owner', 'GET', '/v1/session')).json()).toMatchObject({ account: null });
  });

  test('the browsers in which somebody is signed in are listed, and each can be ended', async () => {
    const service = await startWholeService(database);
    const { email } = await anAccount(service);
    const first = await signInAs(service, { email });
    service.clock.advance(minute);
    const iPhone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
    const second = await signInAs(service, { email, userAgent: iPhone });
    const { items } = (await second.call('GET', '/v1/sessions')).json();
    expect(items).toMatchObject([
      { browser: 'Safari on iPhone', current: true, signedInAt: '2026-03-02T15:01:00Z' },
      { browser: 'Firefox on Linux', current: false, expiresAt: '2026-03-16T15:00:00Z' },
    ]);
    const keys = (await service.call('owner', 'GET', '/v1/keys')).json().items;
    expect(keys.map(({ id }: { id: string }) => id)).not.toContain(items[0].id);
    await anAccount(service, { email: 'bo@example.org' });
    const stranger = await signInAs(service, { email: 'bo@example.org' });
    const url = `/v1/sessions/${items[1].id}`;
    expect(problemOf(await stranger.call('DELETE', url)).status).toBe(404);
    expect((await second.call('DELETE', url)).statusCode).toBe(204);
    expect(problemOf(await first.call('GET', '/v1/session')).status).toBe(401);
    expect((await second.call('GET', '/v1/sessions')).json().items).toHaveLength(1);
  });

  test('another password asks for the present one, and ends every other session', async () => {
    const service = await startWholeService(database);
    const { email } = await anAccount(service);
    const here = await signInAs(service, { email });
    const there = await signInAs(service, { email });
    const change = (current: string, password: string) =>
      here.call('PUT', '/v1/password', { current, password });
    const better = 'eleven bicycles in the rain';
    expect(problemOf(await change('not the password', better))).toEqual({
      status: 422,
      code: 'wrong-password',
    });
    expect(problemOf(await change(PASSWORD, 'ada@example.org')).code).toBe('weak-password');
    expect(problemOf(await change(PASSWORD, 'password1234')).code).toBe('weak-password');
    expect(problemOf(await change(PASSWORD, 'too short')).code).toBe('invalid-input');
    expect((await change(PASSWORD, better)).statusCode).toBe(204);
    expect((await here.call('GET', '/v1/session')).statusCode).toBe(200);
    expect(problemOf(await there.call('GET', '/v1/session')).status).toBe(401);
    expect((await signInAs(service, { email })).answer.statusCode).toBe(401);
    expect((await signInAs(service, { email, password: better })).answer.statusCode).toBe(200);
  });

  test('guessing the present password in an open session locks the account too', async () => {
    const service = await startWholeService(database);
    const { email } = await anAccount(service);
    const here = await signInAs(service, { email });
    for (let count = 0; count < 5; count++) {
      await here.call('PUT', '/v1/password', {
        current: 'not the password',
        password: 'another that rhymes',
      });
    }
    const right = { current: PASSWORD, password: 'another that rhymes' };
    expect(problemOf(await here.call('PUT', '/v1/password', right)).code).toBe('wrong-password');
    service.clock.advance(15 * minute);
    expect((await here.call('PUT', '/v1/password', right)).statusCode).toBe(204);
  });

  test('sessions that expired long ago are cleared away', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    await signInAs(service, { email });
    service.clock.advance(45 * 24 * 60 * minute);
    await signInAs(service, { email });
    expect(await service.store.reader.keysOfAccount(service.workspaceId, id)).toHaveLength(1);
  });
});
