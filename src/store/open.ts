import { type DatabaseOptions, openDatabase } from './dialect.ts';
import { migrate } from './migrate.ts';
import { createReader } from './reader.ts';
import type { Store } from './store.ts';
import { createTransactions } from './transaction.ts';

/**
 * Opens the store at `sqlite:<path>` or `postgres://…` and brings its schema up to date. Throws `StoreTooNew`,
 * `StoreInUse`, `StoreUnavailable` or `StoreAddressInvalid`; whoever opened it closes it.
 */
export async function openStore(databaseUrl: string, options: DatabaseOptions = {}): Promise<Store> {
  const database = await openDatabase(databaseUrl, options);
  try {
    await migrate(database);
    const transactionOn = createTransactions(database);
    return {
      reader: createReader(database),
      write: work => database.transaction(session => work(transactionOn(session))),
      async snapshot() {
        const { session, close } = await database.snapshot();
        return { reader: createReader({ queries: database.queries, reader: session }), close };
      },
      inTurn: (name, work) => database.inTurn(name, work),
      ifFree: (name, work) => database.ifFree(name, work),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
