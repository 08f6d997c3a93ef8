import SqliteDatabase from 'better-sqlite3';

const busyTimeoutMs = 1_000;

/** Opens the connection that writes. */
export function openWriter(path: string): SqliteDatabase.Database {
  const connection = new SqliteDatabase(path, { timeout: busyTimeoutMs });
  connection.pragma('journal_mode = wal');
  prepareConnection(connection);
  return connection;
}

/** Opens a connection that can only read. The writer must be open: it makes the files that this one needs. */
export function openReader(path: string): SqliteDatabase.Database {
  const connection = new SqliteDatabase(path, { timeout: busyTimeoutMs, readonly: true });
  prepareConnection(connection);
  return connection;
}

function prepareConnection(connection: SqliteDatabase.Database): void {
  // After WAL, because better-sqlite3 is built to fall back to NORMAL in WAL mode, where a power cut loses
  // commits that were acknowledged.
  connection.pragma('synchronous = full');
  // Without it `insert or replace` removes rows and no delete trigger fires.
  connection.pragma('recursive_triggers = on');
  connection.pragma('foreign_keys = off');
  connection.pragma('cache_size = -32000');
  connection.pragma('temp_store = memory');
}
