import type { Database as Connection } from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * Runs `work` on the writer. No other process can be migrating: the process lock is held. SQLite can take back a
 * `create table` like any other change, which Kysely does not assume, so it is told.
 */
export async function migratingSqlite(
  writer: Connection,
  work: (connected: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  class TransactionalDialect extends SqliteDialect {
    override createAdapter() {
      return new TransactionalAdapter();
    }
  }
  // Never destroyed, because that would close the writer, which outlives it.
  const connected = new Kysely<unknown>({
    dialect: new TransactionalDialect({
      database: {
        prepare: sql => writer.prepare(sql === 'begin' ? 'begin immediate' : sql),
        close: () => undefined,
      },
    }),
  });
  await work(connected);
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
