import { SqliteError } from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { StoreAddressInvalid, StoreFull, StoreUnavailable } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { storeError as ofPostgres } from '../../src/store/postgres/errors.ts';
import { storeError as ofSqlite } from '../../src/store/sqlite/errors.ts';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anApplication } from './rows-for-tests.ts';

const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };

describe('errors', () => {
  it('of SQLite are told apart by their codes', () => {
    expect(ofSqlite(new SqliteError('', 'SQLITE_FULL'))).toBeInstanceOf(StoreFull);
    expect(ofSqlite(new SqliteError('', 'SQLITE_BUSY_SNAPSHOT'))).toBeInstanceOf(StoreUnavailable);
    expect(ofSqlite(new SqliteError('', 'SQLITE_IOERR_WRITE'))).toBeInstanceOf(StoreUnavailable);
    const other = new SqliteError('disk is full', 'SQLITE_CONSTRAINT');
    expect(ofSqlite(other)).toBe(other);
  });

  it('of PostgreSQL are told apart by their codes', () => {
    const error = (code: string) => Object.assign(new pg.DatabaseError('', 0, 'error'), { code });
    expect(ofPostgres(error('53100'))).toBeInstanceOf(StoreFull);
    for (const code of ['57P01', '08006', '53300', '55P03', '57014']) {
      expect(ofPostgres(error(code))).toBeInstanceOf(StoreUnavailable);
    }
    const other = error('23505');
    expect(ofPostgres(other)).toBe(other);
  });

  it('of an address say that it is the address', async () => {
    for (const address of ['mysql://x', 'sqlite:', 'sqlite::memory:', '']) {
      await expect(openStore(address)).rejects.toThrow(StoreAddressInvalid);
    }
  });

  it('of a server that is not there say that it does not answer', async () => {
    await expect(openStore('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(StoreUnavailable);
  });
});

describe.each(databases)('$name', ({ create }) => {
  const fresh = freshStores(create);

  it('refuses writes and reads once closed, and can be closed twice', async () => {
    const database = await fresh.database();
    const store = await openStore(database.url);
    await store.close();
    await store.close();
    await expect(store.write(async () => 1)).rejects.toThrow(StoreUnavailable);
    await expect(store.reader.ping()).rejects.toThrow(StoreUnavailable);
  });

  it('lets the writes under way end before it closes', async () => {
    const database = await fresh.database();
    const store = await openStore(database.url);
    const writes = Array.from({ length: 5 }, (_, i) =>
      store.write(t => t.insertApplications([anApplication({ id: `app_${i}` })])),
    );
    await store.close();
    await Promise.all(writes);
    const again = await fresh.open(database.url);
    expect(await again.reader.applications('wsp_a', { now: 0, limit: 9 })).toHaveLength(5);
  });
});

describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('$name', ({ create }) => {
  const fresh = freshStores(create);
  const endOtherConnections =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

  it('survives the loss of every connection, in use or not', async () => {
    const { write, reader, database } = await fresh.store();
    await write(t => t.insertApplications([anApplication()]));
    await reader.ping();
    const failed = write(async t => {
      await t.updateApplications([anApplication({ revision: 2 })]);
      await database.raw(endOtherConnections);
      await t.people(ref);
    });
    await expect(failed).rejects.toThrow(StoreUnavailable);
    expect((await reader.application(ref))?.revision).toBe(1);
    await write(t => t.updateApplications([anApplication({ revision: 3 })]));
    expect((await reader.application(ref))?.revision).toBe(3);
  });
});
