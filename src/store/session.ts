import type { ManyRows } from './many-rows.ts';
import type { Statement } from './statement.ts';

/** One connection to run statements on. Errors come as `StoreFull` and `StoreUnavailable` where they mean that. */
export interface Session {
  all<Inputs, Row>(statement: Statement<Inputs, Row>, inputs: Inputs): Promise<Row[]>;
  /** Resolves to the number of rows changed. */
  run<Inputs>(statement: Statement<Inputs, unknown>, inputs: Inputs): Promise<number>;
  readonly manyRows: ManyRows;
}

/** The first row, for queries that have one or none. */
export async function first<Inputs, Row>(
  session: Session,
  statement: Statement<Inputs, Row>,
  inputs: Inputs,
): Promise<Row | undefined> {
  const rows = await session.all(statement, inputs);
  return rows[0];
}
