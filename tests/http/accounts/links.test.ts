import { describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { anAccount, invitationOf, PASSWORD, signInAs } from '../../support/people.ts';
import { startPostbox } from '../../support/postbox.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const minute = 60_000;

const choose = ({ app }: WholeService, token: string, password = PASSWORD) =>
  app.inject({ method: 'POST', url: '/v1/password', payload: { token, password } });
const forgot = ({ app }: WholeService, email: string) =>
  app.inject({ method: 'POST', url: '/v1/password/reset', payload: { email } });

async function invited(service: WholeService): Promise<string> {
  const payload = { email: 'ada@example.org', name: 'Ada', role: 'coach' };
  return (await service.call('owner', 'POST', '/v1/accounts', { payload })).json().id;
}

const tokenIn = (raw: string) => /#token=([\w-]{43})/.exec(raw)?.[1] ?? '';

describe.each(databases)('links to choose a password, on $name', database => {
  test('an invitation lets somebody in, once', async () => {
    const service = await startWholeService(database);
    const id = await invited(service);
    const answer = await service.call('owner', 'POST', `/v1/accounts/${id}/invitations`);
    expect(answer.statusCode).toBe(201);
    const { link, token, expiresAt, mailed } = answer.json();
    expect({ link, expiresAt, mailed }).toEqual({
      link: `/welcome#token=${token}`,
      expiresAt: '2026-03-09T15:00:00Z',
      mailed: false,
    });
    const stored = await service.store.reader.accountTokens(service.workspaceId, id);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await choose(service, token)).json()).toEqual({ email: 'ada@example.org', name: 'Ada' });
    expect((await signInAs(service, { email: 'ada@example.org' })).answer.statusCode).toBe(200);
    const again = await choose(service, token, 'some other words');
    expect(problemOf(again)).toEqual({ status: 422, code: 'dead-link' });
    expect((await signInAs(service, { email: 'ada@example.org' })).answer.statusCode).toBe(200);
  });

  test('of two that follow it at once, one gets in', async () => {
    const service = await startWholeService(database);
    const token = await invitationOf(service, await invited(service));
    const answers = await Promise.all([choose(service, token), choose(service, token, 'some other words')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
  });

  test('it ends after a week, and when a later one is made; a weak password does not use it up', async () => {
    const service = await startWholeService(database);
    const id = await invited(service);
    const first = await invitationOf(service, id);
    const second = await invitationOf(service, id);
    expect(problemOf(await choose(service, first)).code).toBe('dead-link');
    expect(problemOf(await choose(service, 'made up')).code).toBe('dead-link');
    expect(problemOf(await choose(service, second, 'ADA@example.org')).code).toBe('weak-password');
    service.clock.advance(7 * 24 * 60 * minute - 1);
    expect((await choose(service, second)).statusCode).toBe(200);
    const third = await invitationOf(service, id);
    service.clock.advance(7 * 24 * 60 * minute);
    expect(problemOf(await choose(service, third)).code).toBe('dead-link');
  });

  test('a reset is mailed, works within the hour, ends sessions and lifts the lock', async () => {
    const { settings, next } = await startPostbox();
    const service = await startWholeService(database, { settings });
    const { email } = await anAccount(service);
    await next();
    const browser = await signInAs(service, { email });
    for (let count = 0; count < 5; count++) await signInAs(service, { email, password: 'not the password' });
    expect((await forgot(service, 'ADA@example.org')).statusCode).toBe(202);
    const { to, raw } = await next(2);
    expect(to).toEqual(['ada@example.org']);
    expect(raw).toContain('https://follow.example/new-password#token=');
    expect(raw).toMatch(/^From: Top of Mind <top@follow.example>/m);
    service.clock.advance(60 * minute - 1);
    expect((await choose(service, tokenIn(raw), 'eleven bicycles in the rain')).statusCode).toBe(200);
    expect(problemOf(await browser.call('GET', '/v1/session')).status).toBe(401);
    const { answer } = await signInAs(service, { email, password: 'eleven bicycles in the rain' });
    expect(answer.statusCode).toBe(200);
    await forgot(service, email);
    const later = await next(3);
    service.clock.advance(60 * minute);
    expect(problemOf(await choose(service, tokenIn(later.raw))).code).toBe('dead-link');
  });

  test('asking for a reset tells nobody anything, and fills no mailbox', async () => {
    const { settings, received, next } = await startPostbox();
    const service = await startWholeService(database, { settings });
    const { id, email } = await anAccount(service);
    await next();
    const answers = [
      await forgot(service, email),
      await forgot(service, email),
      await forgot(service, 'no@example.org'),
    ];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      answers.map(() => [202, '{"canMail":true}']),
    );
    await next(2);
    await service.call('owner', 'PATCH', `/v1/accounts/${id}`, { payload: { disabled: true } });
    service.clock.advance(10 * minute);
    await forgot(service, email);
    await service.call('owner', 'PATCH', `/v1/accounts/${id}`, { payload: { disabled: false } });
    await forgot(service, email);
    await next(3);
    expect(received).toHaveLength(3);
  });

  test('an invitation is mailed too, in the name of who invites', async () => {
    const { settings, next } = await startPostbox();
    const service = await startWholeService(database, { settings });
    const owner = await anAccount(service, { email: 'olga@example.org', name: 'Olga', role: 'owner' });
    await next();
    const id = await invited(service);
    const browser = await signInAs(service, { email: owner.email });
    const answer = await browser.call('POST', `/v1/accounts/${id}/invitations`);
    expect(answer.json()).toMatchObject({
      mailed: true,
      link: expect.stringContaining('https://follow.example/welcome#token='),
    });
    const { to, raw } = await next(2);
    expect(to).toEqual(['ada@example.org']);
    expect(raw).toContain('Olga invites you');
    expect(tokenIn(raw)).toBe(answer.json().token);
  });

  test('a mail server that does not answer fails no request, and the log names nobody', async () => {
    const lines: string[] = [];
    const log = { level: 'warn', stream: { write: (line: string) => void lines.push(line) } };
    const settings = {
      publicUrl: 'https://follow.example',
      mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'top@follow.example' },
    };
    const service = await startWholeService(database, { settings, http: { log } });
    const id = await invited(service);
    expect((await service.call('owner', 'POST', `/v1/accounts/${id}/invitations`)).statusCode).toBe(201);
    await expect.poll(() => lines.join('')).toContain('a mail could not be sent');
    expect(lines.join('')).not.toContain('ada@');
  });
});
