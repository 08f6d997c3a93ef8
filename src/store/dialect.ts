import type { Database } from './database.ts';
import { StoreAddressInvalid } from './errors.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';

export interface DatabaseOptions {
  /** PostgreSQL: connections at most. */
  connections?: number;
}

/** Opens what the address names. The only place that asks which database it is. */
export async function openDatabase(address: string, options: DatabaseOptions): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address, options);
  if (address.startsWith('sqlite:')) {
    const path = address.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '');
    if (path === '' || path.startsWith(':')) {
      throw new StoreAddressInvalid(
        'An SQLite address names a file, such as sqlite:./data/top-of-mind.sqlite.',
      );
    }
    return openSqlite(path);
  }
  throw new StoreAddressInvalid('A database address begins with sqlite: or postgres://.');
}
