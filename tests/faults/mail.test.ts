import { expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { mailLoop } from './mail-loop.ts';

const kills = 15;

it.each(databases)(
  'each mail that was acknowledged is there once, however often the service is killed, on $name',
  { timeout: 900_000 },
  async ({ create }) => {
    const database = await create();
    try {
      const { acknowledged, repeats, entries, items, ...wrong } = await mailLoop(database, kills);
      console.log(
        `${acknowledged} mails acknowledged, ${repeats} sent again, ${entries} entries, ${items} items`,
      );
      expect(wrong).toEqual({ lost: [], doubled: [], unknown: [] });
      expect(acknowledged).toBeGreaterThan(5 * kills);
      expect(repeats).toBeGreaterThan(0);
      expect(entries).toBeGreaterThan(0);
      expect(items).toBeGreaterThan(0);
    } finally {
      await database.remove();
    }
  },
);
