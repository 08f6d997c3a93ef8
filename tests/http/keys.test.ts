import { describe, expect, test } from 'vitest';
import { hashKey } from '../../src/keys.ts';
import { databases } from '../support/databases.ts';
import { problemOf, startService } from '../support/http.ts';

describe.each(databases)('/v1/keys on $name', database => {
  test('a key is shown once, works, and is stored as a hash only', async () => {
    const { call, ownerKey, store, workspaceId } = await startService(database);
    const response = await call(ownerKey, 'POST', '/v1/keys', { name: 'Zapier', role: 'tool' });
    expect(response.statusCode).toBe(201);
    const { key, ...rest } = response.json();
    expect(key).toMatch(/^tom_live_[A-Za-z0-9_-]{43}$/);
    expect(rest).toEqual({
      id: expect.stringMatching(/^key_[0-9a-z]{26}$/),
      prefix: key.slice(0, 13),
      name: 'Zapier',
      reach: 'workspace',
      role: 'tool',
      clientId: null,
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
      createdAt: '2026-03-02T15:00:00Z',
    });
    expect((await call(key, 'GET', '/v1/keys')).statusCode).toBe(403);
    const rows = await store.reader.keys(workspaceId);
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows.map(row => row.hash)).toContain(hashKey(key));
    const list = await call(ownerKey, 'GET', '/v1/keys');
    expect(list.body).not.toContain(key);
    expect(list.json().items.map((item: { name: string }) => item.name)).toEqual(['First owner', 'Zapier']);
  });

  test('an expiry is kept to the millisecond', async () => {
    const { call, ownerKey } = await startService(database);
    const wanted = { name: 'A', role: 'tool', expiresAt: '2026-04-01T00:00:00.1239-04:00' };
    const response = await call(ownerKey, 'POST', '/v1/keys', wanted);
    expect(response.json().expiresAt).toBe('2026-04-01T04:00:00.123Z');
  });

  test.each([
    [{ role: 'tool' }, 400, 'invalid-input'],
    [{ name: ' ', role: 'tool' }, 400, 'invalid-input'],
    [{ name: 'A', role: 'admin' }, 400, 'invalid-input'],
    [{ name: 'A', role: 'tool', workspaceId: 'wsp_1' }, 400, 'invalid-input'],
    [{ name: 'A', role: 'tool', expiresAt: 'tomorrow' }, 400, 'invalid-input'],
    [{ name: 'A', role: 'tool', expiresAt: '2026-13-01T00:00:00Z' }, 400, 'invalid-input'],
    [{ name: 'A', role: 'tool', expiresAt: '2026-03-02T15:00:00Z' }, 422, 'impossible-key'],
    [{ name: 'A', role: 'candidate' }, 422, 'impossible-key'],
    [{ name: 'A', role: 'owner', clientId: 'cli_1' }, 422, 'impossible-key'],
    [{ name: 'A', role: 'coach', clientId: 'cli_1' }, 422, 'unknown-client'],
  ])('%j is refused', async (wanted, status, code) => {
    const { call, ownerKey } = await startService(database);
    expect(problemOf(await call(ownerKey, 'POST', '/v1/keys', wanted))).toEqual({ status, code });
    expect((await call(ownerKey, 'GET', '/v1/keys')).json().items).toHaveLength(1);
  });

  test('revoking works at once, is idempotent, and leaves a trace', async () => {
    const { call, ownerKey, clock } = await startService(database);
    const { key, id } = (await call(ownerKey, 'POST', '/v1/keys', { name: 'A', role: 'owner' })).json();
    expect((await call(key, 'GET', '/v1/keys')).statusCode).toBe(200);
    clock.advance(5_000);
    for (const _again of [1, 2]) {
      const response = await call(ownerKey, 'DELETE', `/v1/keys/${id}`);
      expect(response.statusCode).toBe(204);
      expect(response.body).toBe('');
      clock.advance(5_000);
    }
    expect(problemOf(await call(key, 'GET', '/v1/keys')).status).toBe(401);
    const { items } = (await call(ownerKey, 'GET', '/v1/keys')).json();
    expect(items[1]).toMatchObject({ id, revokedAt: '2026-03-02T15:00:05Z' });
    expect(problemOf(await call(ownerKey, 'DELETE', '/v1/keys/key_none')).code).toBe('not-found');
  });

  test('the last usable owner key cannot be revoked', async () => {
    const { call, ownerKey, clock } = await startService(database);
    const [own] = (await call(ownerKey, 'GET', '/v1/keys')).json().items;
    const soon = { name: 'A', role: 'owner', expiresAt: '2026-03-02T15:01:00Z' };
    await call(ownerKey, 'POST', '/v1/keys', soon);
    clock.advance(60_000);
    expect(problemOf(await call(ownerKey, 'DELETE', `/v1/keys/${own.id}`))).toEqual({
      status: 422,
      code: 'last-owner-key',
    });
    const other = (await call(ownerKey, 'POST', '/v1/keys', { name: 'B', role: 'owner' })).json();
    expect((await call(ownerKey, 'DELETE', `/v1/keys/${own.id}`)).statusCode).toBe(204);
    expect((await call(other.key, 'GET', '/v1/keys')).statusCode).toBe(200);
  });

  test('another workspace does not exist', async () => {
    const { call, ownerKey, store } = await startService(database);
    const key = 'tom_live_of-another-workspace';
    await store.write(async transaction => {
      await transaction.insertWorkspace({ id: 'wsp_other', name: 'Other', created_at: 0 });
      await transaction.insertKey({
        workspace_id: 'wsp_other',
        id: 'key_other',
        hash: hashKey(key),
        prefix: 'tom_live_of-a',
        name: 'Other',
        role: 'owner',
        client_id: null,
        expires_at: null,
        last_used_at: null,
        revoked_at: null,
        reach: 'workspace',
        created_at: 0,
      });
    });
    expect(problemOf(await call(ownerKey, 'DELETE', '/v1/keys/key_other')).status).toBe(404);
    expect((await call(key, 'GET', '/v1/keys')).json().items).toHaveLength(1);
    const client = (await call(ownerKey, 'POST', '/v1/clients', { name: 'Ada' })).json();
    expect(problemOf(await call(key, 'GET', `/v1/clients/${client.id}`)).status).toBe(404);
    expect((await call(key, 'GET', '/v1/clients')).json().items).toEqual([]);
    const wanted = { name: 'A', role: 'candidate', clientId: client.id };
    expect(problemOf(await call(key, 'POST', '/v1/keys', wanted)).code).toBe('unknown-client');
  });
});
