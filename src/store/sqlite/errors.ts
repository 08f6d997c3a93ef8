import { SqliteError } from 'better-sqlite3';
import { StoreFull, StoreUnavailable } from '../errors.ts';

/** Says in the store's words what SQLite said by its result codes. Other errors come back as they are. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  const code = error.code;
  if (code === 'SQLITE_FULL')
    return new StoreFull('The disk is full; nothing was written.', { cause: error });
  if (/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|PROTOCOL|NOMEM)/.test(code)) {
    return new StoreUnavailable(`The database did not answer (${code}).`, { cause: error });
  }
  return error;
}
