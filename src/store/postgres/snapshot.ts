import type pg from 'pg';
import type { Snapshot } from '../database.ts';
import { storeError } from './errors.ts';
import { PostgresSession, type PostgresStatements } from './session.ts';

/** Whoever reads a large answer slowly keeps the transaction waiting: longer than one that writes may. */
const patience = "set local idle_in_transaction_session_timeout = '10min'";

/** A connection of the pool in a transaction that only reads, and sees all of it at one instant. */
export async function openPostgresSnapshot(pool: pg.Pool, statements: PostgresStatements): Promise<Snapshot> {
  const client = await pool.connect().catch(error => {
    throw storeError(error);
  });
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(patience);
  } catch (error) {
    client.release(true);
    throw storeError(error);
  }
  const session = new PostgresSession(client, statements);
  return {
    session,
    async close() {
      session.end();
      const broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(broken);
    },
  };
}
