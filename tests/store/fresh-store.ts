import { afterEach } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { databases, FreshDatabase } from '../support/databases.ts';

/** Opens stores on fresh databases, and closes and removes them after each test. */
export function freshStores(create: (typeof databases)[number]['create']) {
  const opened: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });

  const database = async (): Promise<FreshDatabase> => {
    const made = await create();
    opened.push(() => made.remove());
    return made;
  };

  const open = async (url: string): Promise<Store> => {
    const store = await openStore(url);
    opened.push(() => store.close());
    return store;
  };

  return {
    database,
    open,
    async store(): Promise<Store & { database: FreshDatabase }> {
      const made = await database();
      return { ...(await open(made.url)), database: made };
    },
  };
}
