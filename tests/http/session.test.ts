import { describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { OWNER_KEY, problemOf } from '../support/http.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

async function signIn({ app }: WholeService, key = OWNER_KEY) {
  const answer = await app.inject({ method: 'POST', url: '/v1/session', payload: { key } });
  const [cookie] = String(answer.headers['set-cookie'] ?? '').split(';');
  return { answer, cookie: cookie ?? '', token: answer.json().csrfToken as string };
}

describe.each(databases)('a session on $name', database => {
  test('opens with a key and speaks for it by a sealed cookie that scripts cannot read', async () => {
    const service = await startWholeService(database);
    const { answer, cookie } = await signIn(service);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ role: 'owner', client: null });
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(cookie).not.toContain(OWNER_KEY);
    const list = await service.app.inject({ url: '/v1/keys', headers: { cookie } });
    expect(list.statusCode).toBe(200);
  });

  test('writes only with its token: another page that makes the browser post gets nowhere', async () => {
    const service = await startWholeService(database);
    const { cookie, token } = await signIn(service);
    const post = (headers: Record<string, string>) =>
      service.app.inject({ method: 'POST', url: '/v1/clients', headers, payload: { name: 'Casey' } });
    expect(problemOf(await post({ cookie }))).toEqual({ status: 403, code: 'forbidden' });
    expect(problemOf(await post({ cookie, 'x-csrf-token': 'made up' }))).toEqual({
      status: 403,
      code: 'forbidden',
    });
    expect((await post({ cookie, 'x-csrf-token': token })).statusCode).toBe(201);
    const again = await service.app.inject({ url: '/v1/session', headers: { cookie } });
    expect((await post({ cookie, 'x-csrf-token': again.json().csrfToken })).statusCode).toBe(201);
  });

  test('is over when it is closed, and when its key is revoked', async () => {
    const service = await startWholeService(database);
    const { key, id } = await service.keyFor({ role: 'coach' });
    const { cookie, token } = await signIn(service, key);
    const read = () => service.app.inject({ url: '/v1/session', headers: { cookie } });
    expect((await read()).statusCode).toBe(200);
    const closed = await service.app.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: { cookie, 'x-csrf-token': token },
    });
    expect(closed.statusCode).toBe(204);
    expect(closed.headers['set-cookie']).toMatch(/tom_session=;/);
    await service.call('owner', 'DELETE', `/v1/keys/${id}`);
    expect(problemOf(await read())).toEqual({ status: 401, code: 'unauthenticated' });
  });

  test('a wrong key opens nothing, and a cookie that was tampered with is none', async () => {
    const service = await startWholeService(database);
    const { answer } = await signIn(service, 'not the key of anybody');
    expect(problemOf(answer)).toEqual({ status: 401, code: 'unauthenticated' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const read = await service.app.inject({
      url: '/v1/session',
      headers: { cookie: 'tom_session=AAAA%3BBBBB' },
    });
    expect(read.statusCode).toBe(401);
  });
});
