import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anEntry } from './rows-for-tests.ts';

describe.each(databases)('entries in $name', ({ create }) => {
  const fresh = freshStores(create);

  it.each([
    "update entries set words = 'other'",
    'update entries set hash = hash where seq = 1',
    'delete from entries',
  ])('are kept by the database itself from `%s`', async change => {
    const { write, reader, database } = await fresh.store();
    await write(t => t.insertEntries([anEntry()]));
    await expect(database.raw(change)).rejects.toThrow('never changed');
    const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };
    expect(await reader.entries(ref, { afterSeq: 0, limit: 9 })).toEqual([anEntry()]);
  });

  it('can be tampered with by whoever may drop the triggers', async () => {
    const { write, reader, database } = await fresh.store();
    await write(t => t.insertEntries([anEntry()]));
    await database.allowTampering();
    await database.raw('update entries set words = ? where seq = ?', ['other', 1]);
    const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };
    expect(await reader.entries(ref, { afterSeq: 0, limit: 9 })).toEqual([anEntry({ words: 'other' })]);
  });
});
