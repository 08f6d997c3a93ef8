import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { InTurn } from '../in-turn.ts';
import { storeError } from './errors.ts';

const tryAgainMs = 50;

/** Work under a name, one after the other on all nodes of a database. */
export class PostgresTurns {
  readonly #pool: pg.Pool;
  readonly #here = new InTurn();

  /** The pool is for nothing else: whoever waits here would keep a connection from those who are waited for. */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#here.run(name, async () => {
      const held = await this.#hold(name, { waits: true });
      try {
        return await work();
      } finally {
        await held?.release();
      }
    });
  }

  async ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#here.isBusy(name)) return undefined;
    return this.#here.run(name, async () => {
      const held = await this.#hold(name, { waits: false });
      if (held === undefined) return undefined;
      try {
        return await work();
      } finally {
        await held.release();
      }
    });
  }

  async #hold(
    name: string,
    { waits }: { waits: boolean },
  ): Promise<{ release(): Promise<void> } | undefined> {
    const client = await this.#pool.connect().catch(error => {
      throw storeError(error);
    });
    const release = async () => {
      // A connection that cannot even roll back is not given to anyone else.
      const isBroken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(isBroken);
    };
    try {
      // A lock that ends with a transaction also ends with the process, and passes through a connection pooler.
      await client.query('begin');
      await client.query('set local idle_in_transaction_session_timeout = 0');
      while (!(await tryLock(client, name))) {
        if (!waits) {
          await release();
          return undefined;
        }
        await pause(tryAgainMs);
      }
      return { release };
    } catch (error) {
      await release();
      throw storeError(error);
    }
  }
}

async function tryLock(client: pg.PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked',
    [name],
  );
  return rows[0]?.locked === true;
}
