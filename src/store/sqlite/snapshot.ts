import type { Kysely } from 'kysely';
import type { Snapshot } from '../database.ts';
import type { Tables } from '../rows.ts';
import { openReader } from './connection.ts';
import { storeError } from './errors.ts';
import { sqliteManyRows } from './many-rows.ts';
import { PreparedStatements, SqliteSession } from './session.ts';

/** A connection of its own, so that a long look holds up nobody but the checkpoints. */
export function openSqliteSnapshot(file: string, queries: Kysely<Tables>): Snapshot {
  const connection = openConnection(file);
  const session = new SqliteSession(new PreparedStatements(connection), sqliteManyRows(queries));
  return {
    session,
    async close() {
      session.end();
      connection.close();
    },
  };
}

function openConnection(file: string) {
  try {
    const connection = openReader(file);
    connection.exec('begin');
    return connection;
  } catch (error) {
    throw storeError(error);
  }
}
