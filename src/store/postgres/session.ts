import type pg from 'pg';
import type { ManyRows } from '../many-rows.ts';
import type { Session } from '../session.ts';
import type { Statement } from '../statement.ts';
import { storeError } from './errors.ts';

/** Gives each statement one name, under which every connection prepares it once. */
export class StatementNames {
  readonly #names = new Map<string, string>();

  of(sql: string): string {
    let name = this.#names.get(sql);
    if (name === undefined) {
      name = `tom_${this.#names.size}`;
      this.#names.set(sql, name);
    }
    return name;
  }
}

/** What the sessions of one database share. */
export interface PostgresStatements {
  readonly names: StatementNames;
  readonly manyRowsOn: (session: PostgresSession) => ManyRows;
}

/** A session on one connection, or on whichever the pool has free. */
export class PostgresSession implements Session {
  readonly manyRows: ManyRows;
  readonly #connection: pg.Pool | pg.PoolClient;
  readonly #names: StatementNames;
  #ended = false;

  constructor(connection: pg.Pool | pg.PoolClient, statements: PostgresStatements) {
    this.#connection = connection;
    this.#names = statements.names;
    this.manyRows = statements.manyRowsOn(this);
  }

  /** From here on every statement is refused: it would run outside the transaction. */
  end(): void {
    this.#ended = true;
  }

  async all<Inputs, Row>(statement: Statement<Inputs, Row>, inputs: Inputs): Promise<Row[]> {
    // Kysely derived the row's type from the very query that is sent here.
    return (await this.query(statement.sql, statement.bind(inputs))).rows as Row[];
  }

  async run<Inputs>(statement: Statement<Inputs, unknown>, inputs: Inputs): Promise<number> {
    return (await this.query(statement.sql, statement.bind(inputs))).rowCount ?? 0;
  }

  /** Sends a statement that is prepared under its name. There must be few different ones: they stay prepared. */
  async query(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (this.#ended) throw new Error('The transaction has ended.');
    try {
      return await this.#connection.query({ name: this.#names.of(text), text, values: [...values] });
    } catch (error) {
      throw storeError(error);
    }
  }
}
