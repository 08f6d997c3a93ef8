import type { Database } from '../database.ts';
import { StoreUnavailable } from '../errors.ts';
import type { Session } from '../session.ts';
import { storeError } from './errors.ts';
import { postgresManyRows } from './many-rows.ts';
import { migratingPostgres } from './migrating.ts';
import { openPool, type PoolOptions } from './pool.ts';
import { postgresQueries } from './queries.ts';
import { postgresSchemaWords } from './schema-words.ts';
import { PostgresSession, StatementNames } from './session.ts';
import { inTransaction } from './transactions.ts';

/** Connects to a server that any number of processes may use at once. */
export async function openPostgres(url: string, options: PoolOptions): Promise<Database> {
  const pool = openPool(url, options);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw storeError(error);
  }
  const names = new StatementNames();
  let closed = false;
  return {
    queries: postgresQueries,
    schemaWords: postgresSchemaWords,
    manyRows: postgresManyRows(postgresQueries),
    reader: new PostgresSession(pool, names),
    async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
      if (closed) throw new StoreUnavailable('The store is closed.');
      return inTransaction(pool, names, work);
    },
    migrating: work => migratingPostgres(pool, work),
    async close() {
      if (closed) return;
      closed = true;
      // Waits for the transactions under way to give their connections back.
      await pool.end();
    },
  };
}
