import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import type { Database } from '../database.ts';
import { StoreUnavailable } from '../errors.ts';
import { InTurn } from '../in-turn.ts';
import type { Session } from '../session.ts';
import { Checkpoints } from './checkpoints.ts';
import { openReader, openWriter } from './connection.ts';
import { storeError } from './errors.ts';
import { sqliteManyRows } from './many-rows.ts';
import { migratingSqlite } from './migrating.ts';
import { lockForThisProcess } from './process-lock.ts';
import { sqliteQueries } from './queries.ts';
import { sqliteSchemaWords } from './schema-words.ts';
import { PreparedStatements, SqliteSession } from './session.ts';
import { openSqliteSnapshot } from './snapshot.ts';
import { SqliteTransactions } from './transactions.ts';
import { WriteQueue } from './write-queue.ts';

/** Opens a file, making it and its directory if need be, and keeps every other process from opening it. */
export async function openSqlite(path: string): Promise<Database> {
  const file = await settledPath(path);
  const opened: { close(): void }[] = [];
  try {
    opened.push({ close: lockForThisProcess(file) });
    const writer = openWriter(file);
    opened.push(writer);
    const reader = openReader(file);
    opened.push(reader);
    return database(file, writer, reader, opened);
  } catch (error) {
    for (const each of opened.reverse()) each.close();
    throw storeError(error);
  }
}

function database(
  file: string,
  writer: Connection,
  reader: Connection,
  opened: { close(): void }[],
): Database {
  const queue = new WriteQueue();
  const turns = new InTurn();
  const checkpoints = new Checkpoints(writer, () => queue.idle);
  const manyRowsOn = sqliteManyRows(sqliteQueries);
  const transactions = new SqliteTransactions(writer, manyRowsOn, () => checkpoints.committed());
  let closed: Promise<void> | undefined;
  return {
    queries: sqliteQueries,
    schemaWords: sqliteSchemaWords,
    reader: new SqliteSession(new PreparedStatements(reader), manyRowsOn),
    async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
      if (closed) throw new StoreUnavailable('The store is closed.');
      return queue.run(() => transactions.run(work));
    },
    async snapshot() {
      if (closed) throw new StoreUnavailable('The store is closed.');
      return openSqliteSnapshot(file, sqliteQueries);
    },
    migrating: work => migratingSqlite(writer, work),
    // One process has the file, so there is nobody else to wait for.
    inTurn: (name, work) => turns.run(name, work),
    ifFree: async (name, work) => (turns.isBusy(name) ? undefined : turns.run(name, work)),
    close() {
      closed ??= queue.drained().then(() => {
        checkpoints.close();
        for (const each of opened.reverse()) each.close();
      });
      return closed;
    },
  };
}

/** One name per file, so that a link to it is locked together with it. */
async function settledPath(path: string): Promise<string> {
  const wanted = resolve(path);
  await mkdir(dirname(wanted), { recursive: true });
  try {
    return await realpath(wanted);
  } catch {
    return join(await realpath(dirname(wanted)), basename(wanted));
  }
}
