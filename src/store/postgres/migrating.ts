import { Kysely, PostgresDialect } from 'kysely';
import { storeError } from './errors.ts';
import { openMigrationPool } from './pool.ts';

/** "TopOfMin" in ASCII: any number will do that no other program uses for its advisory locks. */
const migrationLock = '6084205107921906030';

/** Runs `work` while every other process that wants to migrate the same database waits. */
export async function migratingPostgres(
  url: string,
  work: (connected: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  const pool = openMigrationPool(url);
  try {
    const lock = await pool.connect();
    try {
      // A lock that ends with a transaction also ends with the process, and passes through a connection pooler.
      await lock.query('begin');
      await lock.query('select pg_advisory_xact_lock($1)', [migrationLock]);
      await work(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }));
    } finally {
      // Ends the connection, and the lock with it.
      lock.release(true);
    }
  } catch (error) {
    throw storeError(error);
  } finally {
    await pool.end();
  }
}
