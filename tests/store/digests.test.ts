import { describe, expect, it } from 'vitest';
import type { DigestMentionRow, DigestRow, DigestSettingRow } from '../../src/store/digests.ts';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anAccount } from './rows-for-tests.ts';

const aSetting = (said: Partial<DigestSettingRow> = {}): DigestSettingRow => ({
  workspace_id: 'wsp_a',
  account_id: 'usr_1',
  enabled: 1,
  time: '08:00',
  time_zone: null,
  weekdays_only: 1,
  weekday: 1,
  next_at: 1_000,
  last_delivered_at: null,
  ...said,
});

const aDigest = (said: Partial<DigestRow> = {}): DigestRow => ({
  workspace_id: 'wsp_a',
  id: 'dig_1',
  account_id: 'usr_1',
  kind: 'digest',
  local_date: '2026-03-02',
  status: 'claimed',
  things: 0,
  attempts: 0,
  next_attempt_at: 2_000,
  gives_up_at: 9_000,
  sent_at: null,
  created_at: 1_000,
  letter: null,
  ...said,
});

const aMention: DigestMentionRow = {
  workspace_id: 'wsp_a',
  account_id: 'usr_1',
  thing: 'app_1-close-1-all',
  from_at: 5,
  stage: 'due',
  mentioned_at: 1_000,
};

describe.each(databases)('digests in the store on $name', ({ create }) => {
  const fresh = freshStores(create);

  it('settings come due, are moved on by one of two, and change', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertDigestSetting(aSetting()));
    await write(t => t.insertDigestSetting(aSetting({ workspace_id: 'wsp_b' })));
    expect(await reader.digestSettingsDue('wsp_a', 999, 10)).toEqual([]);
    expect(await reader.digestSettingsDue('wsp_a', 1_000, 10)).toEqual([aSetting()]);
    const plan = () => write(t => t.planDigest(aSetting(), 5_000));
    expect((await Promise.all([plan(), plan()])).sort()).toEqual([false, true]);
    expect(await reader.nextDigestAt('wsp_a', 4_999)).toBe(5_000);
    expect(await reader.nextDigestAt('wsp_a', 5_000)).toBeNull();
    const changed = aSetting({ enabled: 0, time: '09:30', time_zone: 'Asia/Tokyo', weekdays_only: 0 });
    await write(t => t.updateDigestSetting({ ...changed, weekday: 3, next_at: null }));
    await write(t => t.noteDigestDelivered('wsp_a', 'usr_1', 77));
    expect(await reader.digestSetting('wsp_a', 'usr_1')).toEqual({
      ...changed,
      weekday: 3,
      next_at: null,
      last_delivered_at: 77,
    });
    expect(await reader.nextDigestAt('wsp_a', 0)).toBeNull();
    expect(await reader.nextDigestAt('wsp_b', 0)).toBe(1_000);
  });

  it('there is one of an account and a day, and any number of tests', async () => {
    const { write, reader } = await fresh.store();
    const insert = (said: Partial<DigestRow>) => write(t => t.insertDigest(aDigest(said)));
    expect(await Promise.all([insert({ id: 'dig_1' }), insert({ id: 'dig_2' })])).toContain(true);
    expect(await insert({ id: 'dig_3' })).toBe(false);
    expect(await insert({ id: 'dig_4', kind: 'test' })).toBe(true);
    expect(await insert({ id: 'dig_5', local_date: '2026-03-03' })).toBe(true);
    expect(await insert({ id: 'dig_6', account_id: 'usr_2' })).toBe(true);
    const since = await reader.digestsSince('wsp_a', 'usr_1', '2026-03-01');
    expect(since).toHaveLength(3);
    expect(await reader.digestsSince('wsp_a', 'usr_1', '2026-03-02')).toHaveLength(1);
    expect((await reader.digests('wsp_a', { limit: 2 })).map(({ id }) => id)).toEqual(['dig_6', 'dig_5']);
    const own = await reader.digests('wsp_a', { accountId: 'usr_1', afterId: 'dig_5', limit: 9 });
    expect(own.map(({ id }) => id)).toContain('dig_4');
    expect(own).toHaveLength(2);
  });

  it('one is settled by whoever holds it, and forgotten once it has ended', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertDigest(aDigest()));
    expect(await reader.digestsDue('wsp_a', 2_000, 9)).toEqual([aDigest()]);
    const lost = aDigest({ next_attempt_at: 3_000 });
    expect(await write(t => t.updateDigest(lost, 1_999))).toBe(false);
    expect(await write(t => t.updateDigest(lost, 2_000))).toBe(true);
    await write(t => t.forgetDigests('wsp_a', 9_999));
    expect(await reader.digest('wsp_a', 'dig_1')).toEqual(lost);
    const sent = aDigest({ status: 'sent', things: 2, attempts: 1, next_attempt_at: null, sent_at: 7 });
    expect(await write(t => t.updateDigest(sent, 3_000))).toBe(true);
    expect(await reader.digest('wsp_a', 'dig_1')).toEqual(sent);
    await write(t => t.forgetDigests('wsp_a', 9_999));
    expect(await reader.digests('wsp_a', { limit: 9 })).toEqual([]);
  });

  it('mentions are noted once, snoozes replace one another', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.noteDigestMention(aMention));
    await write(t => t.noteDigestMention({ ...aMention, mentioned_at: 2_000 }));
    expect(await reader.digestMentions('wsp_a', 'usr_1')).toEqual([aMention]);
    await write(t => t.forgetDigestMentions('wsp_a', 1_001));
    expect(await reader.digestMentions('wsp_a', 'usr_1')).toEqual([]);
    const { workspace_id, account_id, thing } = aMention;
    const snooze = {
      workspace_id,
      account_id,
      thing,
      application_id: 'app_1',
      kind: 'close',
      created_at: 1,
    };
    await write(t => t.snoozeDigest({ ...snooze, until_at: 10 }));
    await write(t => t.snoozeDigest({ ...snooze, until_at: 20 }));
    expect(await reader.digestSnoozes('wsp_a', 'usr_1')).toEqual([{ ...snooze, until_at: 20 }]);
    expect(await write(t => t.unsnoozeDigest('wsp_a', 'usr_2', thing))).toBe(false);
    expect(await write(t => t.unsnoozeDigest('wsp_a', 'usr_1', thing))).toBe(true);
    expect(await reader.digestSnoozes('wsp_a', 'usr_1')).toEqual([]);
  });

  it('whoever had an account before gets settings, which nobody has counted yet', async () => {
    const database = await fresh.database();
    const first = await fresh.open(database.url);
    await first.write(t => t.insertAccount(anAccount()));
    await first.close();
    await database.raw("delete from migrations where name >= '0010-digests'");
    const again = await fresh.open(database.url);
    expect(await again.reader.digestSetting('wsp_a', 'usr_1')).toEqual(aSetting({ next_at: 0 }));
  });
});
