import { describe, expect, it } from 'vitest';
import { StoreTooNew } from '../../src/store/errors.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anApplication } from './rows-for-tests.ts';

const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };

describe.each(databases)('migrations on $name', ({ name, create }) => {
  const fresh = freshStores(create);

  it('are done once; opening again changes nothing', async () => {
    const database = await fresh.database();
    const first = await openStore(database.url);
    await first.write(t => t.insertApplications([anApplication()]));
    await first.close();
    const again = await fresh.open(database.url);
    expect(await again.reader.application(ref)).toEqual(anApplication());
  });

  it('can be done again after they broke off before they were noted', async () => {
    const database = await fresh.database();
    const first = await openStore(database.url);
    await first.write(t => t.insertApplications([anApplication()]));
    await first.close();
    await database.raw('delete from migrations');
    const again = await fresh.open(database.url);
    expect(await again.reader.application(ref)).toEqual(anApplication());
  });

  it('refuse a database of a newer version', async () => {
    const database = await fresh.database();
    await (await openStore(database.url)).close();
    await database.raw(
      "insert into migrations (name, timestamp) values ('9999-from-the-future', '2030-01-01')",
    );
    await expect(openStore(database.url)).rejects.toThrow(StoreTooNew);
    await expect(openStore(database.url)).rejects.toThrow('9999-from-the-future');
  });

  it.runIf(name === 'PostgreSQL')('are done by one of many that open an empty database at once', async () => {
    const database = await fresh.database();
    const stores = await Promise.all(Array.from({ length: 6 }, () => fresh.open(database.url)));
    await stores[0]?.write(t => t.insertApplications([anApplication()]));
    for (const store of stores) expect(await store.reader.application(ref)).toBeDefined();
    expect(await database.raw('select name from migrations')).toHaveLength(Object.keys(migrations).length);
  });
});
