import { describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { problemOf, startService } from '../support/http.ts';

describe.each(databases)('/v1/clients on $name', database => {
  test('a client is made and read again', async () => {
    const { call, ownerKey } = await startService(database);
    const response = await call(ownerKey, 'POST', '/v1/clients', {
      name: 'Ada Łovelace 😀',
      email: 'ada@example.com',
    });
    expect(response.statusCode).toBe(201);
    const client = response.json();
    expect(client).toEqual({
      id: expect.stringMatching(/^cli_[0-9a-z]{26}$/),
      name: 'Ada Łovelace 😀',
      email: 'ada@example.com',
      createdAt: '2026-03-02T15:00:00Z',
    });
    expect((await call(ownerKey, 'GET', String(response.headers['location']))).json()).toEqual(client);
    expect(problemOf(await call(ownerKey, 'GET', '/v1/clients/nonsense')).status).toBe(404);
  });

  test.each([
    [{}],
    [{ name: '' }],
    [{ name: 5 }],
    [{ name: 'x'.repeat(201) }],
    [{ name: 'A', email: 'nobody' }],
    [{ name: 'A', phone: '1' }],
  ])('%j is refused', async wanted => {
    const { call, ownerKey } = await startService(database);
    expect(problemOf(await call(ownerKey, 'POST', '/v1/clients', wanted)).code).toBe('invalid-input');
  });

  test('the list is read page by page, each leading to the next', async () => {
    const { app, call, ownerKey } = await startService(database);
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      ids.push((await call(ownerKey, 'POST', '/v1/clients', { name })).json().id);
    }
    const seen: string[] = [];
    let url = '/v1/clients?limit=2';
    for (let pages = 1; ; pages++) {
      const response = await call(ownerKey, 'GET', url);
      const { items, nextCursor } = response.json();
      seen.push(...items.map((item: { id: string }) => item.id));
      if (nextCursor === null) {
        expect(pages).toBe(3);
        expect(response.headers['link']).toBeUndefined();
        break;
      }
      url = /^<([^>]+)>; rel="next"$/.exec(String(response.headers['link']))?.[1] ?? '';
      expect(new URL(url, 'http://x').searchParams.get('cursor')).toBe(nextCursor);
    }
    expect(seen).toEqual(ids);
    const tampered = await app.inject({
      url: '/v1/clients?cursor=ImNsaSI.AAAA',
      headers: { authorization: `Bearer ${ownerKey}` },
    });
    expect(problemOf(tampered).code).toBe('invalid-input');
  });

  test('a key with a client sees that one only', async () => {
    const { call, ownerKey, keyFor } = await startService(database);
    const ada = (await call(ownerKey, 'POST', '/v1/clients', { name: 'Ada' })).json();
    const bob = (await call(ownerKey, 'POST', '/v1/clients', { name: 'Bob' })).json();
    for (const role of ['candidate', 'coach'] as const) {
      const key = await keyFor({ role, clientId: bob.id });
      expect((await call(key, 'GET', '/v1/clients')).json()).toEqual({ items: [bob], nextCursor: null });
      expect((await call(key, 'GET', `/v1/clients/${bob.id}`)).json()).toEqual(bob);
      expect(problemOf(await call(key, 'GET', `/v1/clients/${ada.id}`)).status).toBe(404);
    }
    const coach = await keyFor({ role: 'coach' });
    expect((await call(coach, 'GET', '/v1/clients')).json().items).toEqual([ada, bob]);
  });
});
