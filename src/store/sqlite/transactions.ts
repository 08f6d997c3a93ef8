import type { Database as Connection } from 'better-sqlite3';
import type { ManyRows } from '../many-rows.ts';
import type { Session } from '../session.ts';
import { storeError } from './errors.ts';
import { PreparedStatements, SqliteSession } from './session.ts';

/** Runs one transaction at a time on the writer; the caller sees to it that there is only one. */
export class SqliteTransactions {
  readonly #connection: Connection;
  readonly #prepared: PreparedStatements;
  readonly #manyRowsOn: (session: SqliteSession) => ManyRows;
  readonly #committed: () => void;
  readonly #begin;
  readonly #commit;
  readonly #rollback;

  constructor(
    connection: Connection,
    manyRowsOn: (session: SqliteSession) => ManyRows,
    committed: () => void,
  ) {
    this.#manyRowsOn = manyRowsOn;
    this.#connection = connection;
    this.#prepared = new PreparedStatements(connection);
    this.#committed = committed;
    // Immediate: a transaction that began by reading could find at its first write that it may not write.
    this.#begin = connection.prepare('begin immediate');
    this.#commit = connection.prepare('commit');
    this.#rollback = connection.prepare('rollback');
  }

  async run<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#try(() => this.#begin.run());
    const session = new SqliteSession(this.#prepared, this.#manyRowsOn);
    try {
      const result = await work(session);
      this.#try(() => this.#commit.run());
      this.#committed();
      return result;
    } catch (error) {
      // A full disk may have rolled it back already.
      if (this.#connection.inTransaction) this.#rollback.run();
      throw error;
    } finally {
      session.end();
    }
  }

  #try(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      throw storeError(error);
    }
  }
}
