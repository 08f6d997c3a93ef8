import type pg from 'pg';
import type { Session } from '../session.ts';
import { mayStartOver, storeError } from './errors.ts';
import { PostgresSession, type PostgresStatements } from './session.ts';

const attempts = 5;

/** Runs `work` in a transaction, again from the start where two transactions got in each other's way. */
export async function inTransaction<T>(
  pool: pg.Pool,
  statements: PostgresStatements,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, statements, work);
    } catch (error) {
      if (attempt === attempts || !mayStartOver(error)) throw error;
    }
  }
}

async function once<T>(
  pool: pg.Pool,
  statements: PostgresStatements,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch(error => {
    throw storeError(error);
  });
  const session = new PostgresSession(client, statements);
  let broken = false;
  try {
    // Not awaited: what follows is sent after it, and fails if it failed.
    const begun = session.query('begin', []);
    begun.catch(() => undefined);
    const result = await work(session);
    await begun;
    await session.query('commit', []);
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to anyone else.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    session.end();
    client.release(broken);
  }
}
