import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { storeError } from './errors.ts';

/** "TopOfMin" in ASCII: any number will do that no other program uses for its advisory locks. */
const migrationLock = '6084266303206779246';

/** Runs `work` while every other process that wants to migrate the same database waits. */
export async function migratingPostgres(
  pool: pg.Pool,
  work: (connected: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  const lock = await pool.connect().catch(error => {
    throw storeError(error);
  });
  let failure: unknown;
  try {
    // A lock that ends with a transaction also ends with the process, and passes through a connection pooler.
    await lock.query('begin');
    await lock.query("set local lock_timeout = '60s'");
    await lock.query("set local statement_timeout = '60s'");
    await lock.query("set local idle_in_transaction_session_timeout = '10min'");
    await lock.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    // Never destroyed, because that would end the pool, which outlives it.
    await work(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }));
    await lock.query('commit');
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // The lock goes with the connection when the commit was not reached.
    lock.release(failure !== undefined);
  }
}
