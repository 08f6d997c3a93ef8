import type { Database } from '../database.ts';
import { storeError } from './errors.ts';
import { postgresManyRows } from './many-rows.ts';
import { migratingPostgres } from './migrating.ts';
import { openPool, type PoolOptions } from './pool.ts';
import { postgresQueries } from './queries.ts';
import { postgresSchemaWords } from './schema-words.ts';
import { PostgresSession, StatementNames } from './session.ts';
import { openPostgresSnapshot } from './snapshot.ts';
import { inTransaction } from './transactions.ts';
import { PostgresTurns } from './turns.ts';
import { UnderWay } from './under-way.ts';

/** How much work that goes by turns one node does at once. */
const mostTurns = 4;

/** Connects to a server that any number of processes may use at once. */
export async function openPostgres(url: string, options: PoolOptions): Promise<Database> {
  const pool = openPool(url, options);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw storeError(error);
  }
  const statements = { names: new StatementNames(), manyRowsOn: postgresManyRows() };
  const underWay = new UnderWay();
  const turnsPool = openPool(url, { connections: mostTurns });
  const turns = new PostgresTurns(turnsPool);
  let closed: Promise<void> | undefined;
  return {
    queries: postgresQueries,
    schemaWords: postgresSchemaWords,
    reader: new PostgresSession(pool, statements),
    transaction: work => underWay.run(() => inTransaction(pool, statements, work)),
    snapshot: () => openPostgresSnapshot(pool, statements),
    migrating: work => migratingPostgres(url, work),
    inTurn: (name, work) => underWay.run(() => turns.run(name, work)),
    ifFree: (name, work) => underWay.run(() => turns.ifFree(name, work)),
    close() {
      // The pool would turn away those that still wait for a connection.
      closed ??= underWay
        .close()
        .then(() => Promise.all([turnsPool.end(), pool.end()]))
        .then(() => undefined);
      return closed;
    },
  };
}
