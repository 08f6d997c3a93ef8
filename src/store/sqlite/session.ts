import type { Database as Connection, Statement as PreparedStatement } from 'better-sqlite3';
import { StoreUnavailable } from '../errors.ts';
import type { ManyRows } from '../many-rows.ts';
import type { Session } from '../session.ts';
import type { Statement, Value } from '../statement.ts';
import { storeError } from './errors.ts';

/** Prepares each statement once in the life of a connection. */
export class PreparedStatements {
  readonly #connection: Connection;
  readonly #prepared = new Map<Statement<never, unknown>, PreparedStatement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  of<Inputs>(statement: Statement<Inputs, unknown>): PreparedStatement {
    if (!this.#connection.open) throw new StoreUnavailable('The store is closed.');
    const known = this.#prepared.get(statement);
    if (known) return known;
    const prepared = this.#connection.prepare(statement.sql);
    this.#prepared.set(statement, prepared);
    return prepared;
  }
}

/** A session whose answers are ready before their promises are awaited. */
export class SqliteSession implements Session {
  readonly manyRows: ManyRows;
  readonly #prepared: PreparedStatements;
  #ended = false;

  constructor(prepared: PreparedStatements, manyRowsOn: (session: SqliteSession) => ManyRows) {
    this.#prepared = prepared;
    this.manyRows = manyRowsOn(this);
  }

  /** From here on every statement is refused: it would run outside the transaction, or in the next one. */
  end(): void {
    this.#ended = true;
  }

  async all<Inputs, Row>(statement: Statement<Inputs, Row>, inputs: Inputs): Promise<Row[]> {
    return this.allNow(statement, inputs);
  }

  async run<Inputs>(statement: Statement<Inputs, unknown>, inputs: Inputs): Promise<number> {
    return this.runNow(statement, inputs);
  }

  /** As `all`, without a promise: for loops over many rows. */
  allNow<Inputs, Row>(statement: Statement<Inputs, Row>, inputs: Inputs): Row[] {
    try {
      // Kysely derived the row's type from the very query that was prepared here.
      return this.#prepare(statement).all(bindable(statement.bind(inputs))) as Row[];
    } catch (error) {
      throw storeError(error);
    }
  }

  /** As `run`, without a promise: for loops over many rows. */
  runNow<Inputs>(statement: Statement<Inputs, unknown>, inputs: Inputs): number {
    try {
      return this.#prepare(statement).run(bindable(statement.bind(inputs))).changes;
    } catch (error) {
      throw storeError(error);
    }
  }

  #prepare<Inputs>(statement: Statement<Inputs, unknown>): PreparedStatement {
    if (this.#ended) throw new Error('The transaction has ended.');
    return this.#prepared.of(statement);
  }
}

function bindable(values: Value[]): (string | number | null)[] {
  return values.map(value => value ?? null);
}
