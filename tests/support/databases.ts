import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, dropDatabase } from './postgres.ts';

/** A fresh, empty database. */
export interface FreshDatabase {
  /** For `openStore`. */
  readonly url: string;
  /**
   * Runs SQL behind the store's back and returns the rows. Placeholders are `?` for both databases. The database
   * refuses changes to entries; call `allowTampering` first to make some.
   */
  raw(sql: string, parameters?: readonly (string | number | null)[]): Promise<Record<string, unknown>[]>;
  /** Drops the triggers that keep entries from being changed. */
  allowTampering(): Promise<void>;
  /** Removes it; every store on it must be closed. */
  remove(): Promise<void>;
}

/** Every test of what stores runs on each of these: `describe.each(databases)('…on $name', ({ create }) => …)`. */
export const databases: readonly { name: 'SQLite' | 'PostgreSQL'; create(): Promise<FreshDatabase> }[] = [
  { name: 'SQLite', create: createSqlite },
  // Where PostgreSQL cannot run, the global set-up has said so aloud.
  ...(inject('postgresUrl') ? [{ name: 'PostgreSQL' as const, create: createPostgres }] : []),
];

async function createSqlite(): Promise<FreshDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'top-of-mind-sqlite-'));
  const path = join(directory, 'test.sqlite');
  const raw: FreshDatabase['raw'] = async (sql, parameters = []) => {
    const connection = new SqliteDatabase(path);
    try {
      const statement = connection.prepare<unknown[], Record<string, unknown>>(sql);
      if (statement.reader) return statement.all(...parameters);
      statement.run(...parameters);
      return [];
    } finally {
      connection.close();
    }
  };
  return {
    url: `sqlite:${path}`,
    raw,
    async allowTampering() {
      await raw('drop trigger entries_refuse_update');
      await raw('drop trigger entries_refuse_delete');
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(): Promise<FreshDatabase> {
  const server = inject('postgresUrl');
  if (!server) throw new Error('PostgreSQL cannot run here');
  const url = await createDatabase(server);
  const raw: FreshDatabase['raw'] = async (sql, parameters = []) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      let placeholders = 0;
      const numbered = sql.replaceAll('?', () => {
        placeholders += 1;
        return `$${placeholders}`;
      });
      return (await client.query(numbered, [...parameters])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    url,
    raw,
    async allowTampering() {
      await raw('drop trigger entries_refuse_change on entries');
      await raw('drop trigger entries_refuse_removal on entries');
    },
    remove: () => dropDatabase(url),
  };
}
