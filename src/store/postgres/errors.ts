import pg from 'pg';
import { StoreError, StoreFull, StoreUnavailable } from '../errors.ts';

const diskFull = '53100';
/** Classes and codes of SQLSTATE that mean "not now": connection, resources, operator, timeouts. */
const unavailable = /^(08|53|57P|58)|^(55P03|57014|25P03|25P04)$/;
/** Two transactions met in a way that only starting over resolves. */
const startOver = new Set(['40001', '40P01', '23505']);

/** Says in the store's words what the server or the connection said. */
export function storeError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    if (error.code === diskFull) {
      return new StoreFull('The disk is full; nothing was written.', { cause: error });
    }
    if (unavailable.test(error.code ?? '')) {
      return new StoreUnavailable(`The database did not answer (${error.code}).`, { cause: error });
    }
    return error;
  }
  if (error instanceof StoreError || error instanceof TypeError || error instanceof RangeError) return error;
  // Whatever else the driver throws tells of a lost connection.
  return new StoreUnavailable('The connection to the database was lost.', { cause: error });
}

/**
 * Whether the same transaction may succeed when it is run again. A unique key that was taken is among these: another
 * transaction recorded the same idempotency key first, and the next run will find it.
 */
export function mayStartOver(error: unknown): boolean {
  return error instanceof pg.DatabaseError && startOver.has(error.code ?? '');
}
