import { describe, expect, it } from 'vitest';
import type { ApplicationFilter } from '../../src/store/store.ts';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anApplication, aPerson } from './rows-for-tests.ts';

const now = 1_000;

describe.each(databases)('lists of applications on $name', ({ create }) => {
  const fresh = freshStores(create);

  async function filled() {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertApplications([
        anApplication({ id: 'app_1', state: 'awaiting', client_id: 'cli_1', next_follow_up_at: 50 }),
        anApplication({ id: 'app_2', state: 'closed', search_text: '100% café_bar' }),
        // Stale: what it stores may no longer be true.
        anApplication({ id: 'app_3', state: 'thanked', next_change_at: now, client_id: 'cli_1' }),
        anApplication({ id: 'app_4', state: 'awaiting', attention: 'neglected', next_change_at: now + 1 }),
        anApplication({ id: 'app_5', state: 'awaiting', next_follow_up_at: 40, next_change_at: now + 1 }),
        anApplication({ id: 'app_6', workspace_id: 'wsp_b', state: 'awaiting', search_text: 'grace' }),
      ]);
      await t.insertPeople([aPerson({ application_id: 'app_4' })]);
    });
    const ids = async (filter: Partial<ApplicationFilter>) =>
      (await reader.applications('wsp_a', { now, limit: 10, ...filter })).map(row => row.id);
    return { reader, ids };
  }

  it('gives the newest first, page by page', async () => {
    const { ids } = await filled();
    expect(await ids({})).toEqual(['app_5', 'app_4', 'app_3', 'app_2', 'app_1']);
    expect(await ids({ limit: 2 })).toEqual(['app_5', 'app_4']);
    expect(await ids({ afterId: 'app_4', limit: 2 })).toEqual(['app_3', 'app_2']);
  });

  it('gives by state, balance and date also what may be out of date', async () => {
    const { ids } = await filled();
    expect(await ids({ state: 'awaiting' })).toEqual(['app_5', 'app_4', 'app_3', 'app_1']);
    expect(await ids({ attention: 'neglected' })).toEqual(['app_4', 'app_3']);
    expect(await ids({ dueBefore: 50 })).toEqual(['app_5', 'app_3']);
    expect(await ids({ state: 'awaiting', dueBefore: 51 })).toEqual(['app_5', 'app_3', 'app_1']);
  });

  it('gives by client and by words only what matches, out of date or not', async () => {
    const { ids } = await filled();
    expect(await ids({ clientId: 'cli_1' })).toEqual(['app_3', 'app_1']);
    expect(await ids({ clientId: 'cli_1', state: 'awaiting' })).toEqual(['app_3', 'app_1']);
    expect(await ids({ q: 'GRACE' })).toEqual(['app_4']);
    expect(await ids({ q: 'ENGineer', limit: 1 })).toEqual(['app_5']);
    expect(await ids({ q: 'CAFE\u0301' })).toEqual(['app_2']);
    expect(await ids({ q: 'no such words' })).toEqual([]);
  });

  it('takes wildcards for the characters they are', async () => {
    const { ids } = await filled();
    expect(await ids({ q: '0%' })).toEqual(['app_2']);
    expect(await ids({ q: 'é_b' })).toEqual(['app_2']);
    expect(await ids({ q: 'a_me' })).toEqual([]);
    expect(await ids({ q: 'a%e' })).toEqual([]);
    expect(await ids({ q: '\\' })).toEqual([]);
    expect(await ids({ q: '\\%' })).toEqual([]);
  });

  it('treats text from outside as text', async () => {
    const { ids } = await filled();
    expect(await ids({ q: "' or 1=1 --", state: "'; drop table entries; --" })).toEqual([]);
  });

  it('gives follow-ups soonest first, those without a date that may have one before them', async () => {
    const { reader } = await filled();
    const page = async (filter: object) =>
      (await reader.applicationsByFollowUp('wsp_a', { now, limit: 10, ...filter })).map(row => row.id);
    expect(await page({})).toEqual(['app_3', 'app_5', 'app_1']);
    expect(await page({ limit: 2 })).toEqual(['app_3', 'app_5']);
    expect(await page({ after: { nextFollowUpAt: 0, id: 'app_3' } })).toEqual(['app_5', 'app_1']);
    expect(await page({ after: { nextFollowUpAt: 40, id: 'app_5' } })).toEqual(['app_1']);
    expect(await page({ clientId: 'cli_1' })).toEqual(['app_3', 'app_1']);
  });
});
