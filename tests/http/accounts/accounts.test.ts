import { describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { anAccount, invitationOf, signInAs } from '../../support/people.ts';
import { addWorkspace, startWholeService, type WholeService } from '../../support/whole-service.ts';

const ada = { email: 'Ada@Example.org', name: 'Ada', role: 'coach' };

const make = (service: WholeService, payload: object) =>
  service.call('owner', 'POST', '/v1/accounts', { payload });
const change = (service: WholeService, id: string, payload: object) =>
  service.call('owner', 'PATCH', `/v1/accounts/${id}`, { payload });

describe.each(databases)('/v1/accounts on $name', database => {
  test('an owner makes accounts, and lists them page by page', async () => {
    const service = await startWholeService(database);
    const made = await make(service, { ...ada, reach: 'granted' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({
      id: expect.stringMatching(/^usr_[0-9a-z]{26}$/),
      email: 'ada@example.org',
      name: 'Ada',
      role: 'coach',
      clientId: null,
      reach: 'granted',
      hasPassword: false,
      hasOpenId: false,
      lockedUntil: null,
      disabledAt: null,
      createdAt: '2026-03-02T15:00:00Z',
    });
    await make(service, { ...ada, email: 'bo@example.org' });
    const first = (await service.call('owner', 'GET', '/v1/accounts?limit=1')).json();
    const next = `/v1/accounts?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`;
    const second = (await service.call('owner', 'GET', next)).json();
    expect([...first.items, ...second.items].map(({ email }) => email)).toEqual([
      'ada@example.org',
      'bo@example.org',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  test.each([
    [{ email: 'not an address' }, 400, 'invalid-input'],
    [{ name: ' ' }, 400, 'invalid-input'],
    [{ role: 'tool' }, 400, 'invalid-input'],
    [{ password: 'four words that rhyme' }, 400, 'invalid-input'],
    [{ role: 'candidate' }, 422, 'impossible-account'],
    [{ clientId: 'cli_1' }, 422, 'impossible-account'],
    [{ role: 'owner', reach: 'granted' }, 422, 'impossible-account'],
    [{ role: 'candidate', clientId: 'cli_1' }, 422, 'unknown-client'],
  ])('%j is refused', async (said, status, code) => {
    const service = await startWholeService(database);
    expect(problemOf(await make(service, { ...ada, ...said }))).toEqual({ status, code });
    expect((await service.call('owner', 'GET', '/v1/accounts')).json().items).toEqual([]);
  });

  test('an address has one account, however it is written and however many ask at once', async () => {
    const service = await startWholeService(database);
    const answers = await Promise.all(
      ['ada@example.org', 'ADA@example.org'].map(email => make(service, { ...ada, email })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    const taken = answers.find(({ statusCode }) => statusCode === 422);
    expect(taken && problemOf(taken).code).toBe('email-taken');
  });

  test('a name changes and the session stays; another role ends it', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    const browser = await signInAs(service, { email });
    expect((await change(service, id, { name: 'Ada B.' })).json()).toMatchObject({ name: 'Ada B.' });
    expect((await browser.call('GET', '/v1/session')).json()).toMatchObject({ name: 'Ada B.' });
    const moved = await change(service, id, { role: 'candidate', clientId: service.clientId });
    expect(moved.json()).toMatchObject({ role: 'candidate', clientId: service.clientId });
    expect(problemOf(await browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await change(service, id, { role: 'coach' })).json()).toMatchObject({ clientId: null });
    expect(problemOf(await change(service, id, { role: 'candidate' })).code).toBe('impossible-account');
    expect(problemOf(await change(service, 'usr_none', { name: 'A' })).status).toBe(404);
  });

  test('everybody changes the name of their own account, and nothing else', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    const other = await anAccount(service, { email: 'bo@example.org' });
    const browser = await signInAs(service, { email });
    expect((await browser.call('PATCH', `/v1/accounts/${id}`, { name: 'Ada C.' })).statusCode).toBe(200);
    for (const [whose, payload] of [
      [id, { role: 'owner' }],
      [id, { name: 'Ada', disabled: false }],
      [other.id, { name: 'Bobby' }],
    ] as const) {
      expect(problemOf(await browser.call('PATCH', `/v1/accounts/${whose}`, payload)).status).toBe(403);
    }
  });

  test('who is disabled is signed out, cannot sign in, and has no links; letting them in again works', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    const browser = await signInAs(service, { email });
    const token = await invitationOf(service, id);
    expect((await change(service, id, { disabled: true })).json().disabledAt).toBe('2026-03-02T15:00:00Z');
    expect(problemOf(await browser.call('GET', '/v1/session')).status).toBe(401);
    expect((await signInAs(service, { email })).answer.statusCode).toBe(401);
    const choose = {
      method: 'POST',
      url: '/v1/password',
      payload: { token, password: 'some other words' },
    } as const;
    expect(problemOf(await service.app.inject(choose)).code).toBe('dead-link');
    const invite = await service.call('owner', 'POST', `/v1/accounts/${id}/invitations`);
    expect(problemOf(invite).code).toBe('impossible-account');
    expect((await change(service, id, { disabled: false })).json().disabledAt).toBeNull();
    expect((await signInAs(service, { email })).answer.statusCode).toBe(200);
  });

  test('the last owner stays: an owner who can sign in counts as much as an owner key', async () => {
    const service = await startWholeService(database);
    const { items } = (await service.call('owner', 'GET', '/v1/keys')).json();
    const ownerKey = items.find(({ role }: { role: string }) => role === 'owner');
    const invited = { email: 'bo@example.org', name: 'Bo', role: 'owner' };
    await make(service, invited);
    const revoke = () => service.call('owner', 'DELETE', `/v1/keys/${ownerKey.id}`);
    expect(problemOf(await revoke()).code).toBe('last-owner-key');
    const { id, email } = await anAccount(service, { role: 'owner' });
    const browser = await signInAs(service, { email });
    expect((await revoke()).statusCode).toBe(204);
    const patch = (payload: object) => browser.call('PATCH', `/v1/accounts/${id}`, payload);
    expect(problemOf(await patch({ disabled: true })).code).toBe('last-owner-key');
    expect(problemOf(await patch({ role: 'coach' })).code).toBe('last-owner-key');
    expect((await browser.call('GET', '/v1/accounts')).statusCode).toBe(200);
  });

  test('another workspace knows nobody of this one', async () => {
    const service = await startWholeService(database);
    const { ownerKey } = await addWorkspace(service);
    const { id } = await anAccount(service);
    const as = { key: ownerKey };
    expect((await service.call(as, 'GET', '/v1/accounts')).json().items).toEqual([]);
    for (const [method, url] of [
      ['PATCH', `/v1/accounts/${id}`],
      ['POST', `/v1/accounts/${id}/invitations`],
    ] as const) {
      const payload = method === 'PATCH' ? { payload: { name: 'Mine' } } : {};
      expect(problemOf(await service.call(as, method, url, payload)).status).toBe(404);
    }
  });

  test('the open stream of who is disabled ends within a second', async () => {
    const service = await startWholeService(database);
    const { id, email } = await anAccount(service);
    const { cookie } = await signInAs(service, { email });
    const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
    const stream = await fetch(`${base}/v1/changes`, { headers: { cookie, accept: 'text/event-stream' } });
    expect(stream.status).toBe(200);
    await change(service, id, { disabled: true });
    await stream.text();
    expect((await fetch(`${base}/v1/changes`, { headers: { cookie } })).status).toBe(401);
  });
});
