import SqliteDatabase, { SqliteError } from 'better-sqlite3';
import { StoreInUse } from '../errors.ts';

/**
 * Holds `<path>.lock` for this process, so that a second one on the same file is refused: it would be slower for
 * both. The lock is the operating system's, on an empty SQLite file, and goes with the process however that ends.
 * Returns what lets go of it.
 */
export function lockForThisProcess(path: string): () => void {
  const lock = new SqliteDatabase(`${path}.lock`, { timeout: 0 });
  try {
    // No journal: nothing is ever written, and a killed process would leave it lying about.
    lock.pragma('journal_mode = memory');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StoreInUse(
        `Another process has ${path} open. One process serves an SQLite file; to run several, use PostgreSQL.`,
        { cause: error },
      );
    }
    throw error;
  }
  return () => lock.close();
}
