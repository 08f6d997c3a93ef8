import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { aKey, anAccount, anAccountToken } from './rows-for-tests.ts';

describe.each(databases)('accounts in the store on $name', ({ create }) => {
  const fresh = freshStores(create);

  it('are found by id, by address and by who they are at the OpenID provider', async () => {
    const { write, reader } = await fresh.store();
    const other = anAccount({ id: 'usr_2', email: 'bo@example.org', oidc_subject: 'subject-2' });
    await write(async t => {
      await t.insertAccount(other);
      await t.insertAccount(anAccount());
    });
    expect(await reader.accounts('wsp_a')).toEqual([anAccount(), other]);
    expect(await reader.account('wsp_a', 'usr_1')).toEqual(anAccount());
    expect(await reader.accountByEmail('wsp_a', 'ada@example.org')).toEqual(anAccount());
    expect(await reader.accountByOidcSubject('wsp_a', 'subject-2')).toEqual(other);
  });

  it('have one address each in a workspace', async () => {
    const { write } = await fresh.store();
    await write(t => t.insertAccount(anAccount()));
    await expect(write(t => t.insertAccount(anAccount({ id: 'usr_2' })))).rejects.toThrow();
    await write(t => t.insertAccount(anAccount({ workspace_id: 'wsp_b' })));
  });

  it('count attempts one after the other, however many come at once', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertAccount(anAccount()));
    const attempt = () =>
      write(async t => {
        const row = await t.lockAccount('wsp_a', 'usr_1');
        if (row === undefined) throw new Error('gone');
        await t.updateAccount({ ...row, failed_attempts: row.failed_attempts + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, attempt));
    expect((await reader.account('wsp_a', 'usr_1'))?.failed_attempts).toBe(20);
    await write(async t => expect(await t.lockAccount('wsp_b', 'usr_1')).toBeUndefined());
  });

  it('change in everything but address and age', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertAccount(anAccount()));
    const changed = anAccount({
      name: 'Ada B.',
      role: 'candidate',
      client_id: 'cli_1',
      reach: 'granted',
      password_hash: '$argon2id$',
      oidc_subject: 'subject-1',
      failed_attempts: 3,
      locked_until: 4,
      disabled_at: 5,
    });
    await write(t => t.updateAccount({ ...changed, email: 'else@example.org', created_at: 9 }));
    expect(await reader.account('wsp_a', 'usr_1')).toEqual(changed);
  });

  it('have links that can be used once, and dropped', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertAccountToken(anAccountToken());
      await t.insertAccountToken(anAccountToken({ hash: 'hash-2' }));
      await t.insertAccountToken(anAccountToken({ hash: 'hash-3', account_id: 'usr_2' }));
    });
    expect(await write(t => t.spendAccountToken('wsp_b', 'hash-1', 5))).toBe(false);
    expect(await write(t => t.spendAccountToken('wsp_a', 'hash-1', 5))).toBe(true);
    expect(await write(t => t.spendAccountToken('wsp_a', 'hash-1', 6))).toBe(false);
    await write(t => t.dropAccountTokens('wsp_a', 'usr_1'));
    expect(await reader.accountToken('wsp_a', 'hash-1')).toEqual(anAccountToken({ used_at: 5 }));
    expect(await reader.accountToken('wsp_a', 'hash-2')).toBeUndefined();
    expect(await reader.accountToken('wsp_a', 'hash-3')).toBeDefined();
    expect(await reader.accountToken('wsp_b', 'hash-3')).toBeUndefined();
    const links = await reader.accountTokens('wsp_a', 'usr_1');
    expect(links.map(({ hash }) => hash)).toEqual(['hash-1']);
    expect(await reader.accountTokens('wsp_b', 'usr_1')).toEqual([]);
  });

  it('have sessions, which end together but for the one that is kept', async () => {
    const { write, reader } = await fresh.store();
    const session = (id: string, said = {}) => aKey({ id, hash: id, account_id: 'usr_1', ...said });
    await write(async t => {
      for (const id of ['key_2', 'key_1']) await t.insertKey(session(id));
      await t.insertKey(session('key_3', { expires_at: 9 }));
      await t.insertKey(session('key_4', { account_id: 'usr_2' }));
      await t.insertKey(aKey({ id: 'key_5', hash: 'key_5' }));
    });
    await write(t => t.revokeKeysOfAccount('wsp_a', 'usr_1', 7, { except: 'key_2' }));
    const ended = async (accountId: string) =>
      (await reader.keysOfAccount('wsp_a', accountId)).map(key => [key.id, key.revoked_at]);
    expect(await ended('usr_1')).toEqual([
      ['key_1', 7],
      ['key_2', null],
      ['key_3', 7],
    ]);
    expect(await ended('usr_2')).toEqual([['key_4', null]]);
    await write(t => t.dropExpiredKeysOfAccount('wsp_a', 'usr_1', 10));
    expect((await ended('usr_1')).map(([id]) => id)).toEqual(['key_1', 'key_2']);
    expect(await reader.keys('wsp_a')).toHaveLength(4);
    await write(t => t.revokeKeysOfAccount('wsp_a', 'usr_1', 8));
    expect(await ended('usr_1')).toEqual([
      ['key_1', 7],
      ['key_2', 8],
    ]);
  });

  it('of one workspace do not exist for another', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertAccount(anAccount({ oidc_subject: 'subject-1' }));
      await t.insertKey(aKey({ account_id: 'usr_1' }));
    });
    expect(await reader.accounts('wsp_b')).toEqual([]);
    expect(await reader.account('wsp_b', 'usr_1')).toBeUndefined();
    expect(await reader.accountByEmail('wsp_b', 'ada@example.org')).toBeUndefined();
    expect(await reader.accountByOidcSubject('wsp_b', 'subject-1')).toBeUndefined();
    expect(await reader.keysOfAccount('wsp_b', 'usr_1')).toEqual([]);
  });
});
