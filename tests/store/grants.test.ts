import type { Insertable } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { GrantTable, LookTable } from '../../src/store/rows.ts';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anApplication, aPerson } from './rows-for-tests.ts';

const hourMs = 3_600_000;

function aGrant(said: Partial<Insertable<GrantTable>> = {}): Insertable<GrantTable> {
  return {
    workspace_id: 'wsp_a',
    id: 'gra_1',
    client_id: 'cli_1',
    coach: 'coach@example.org',
    shows_names: 0,
    shows_notes: 0,
    shows_employers: 1,
    post: 'remarks',
    token_hash: 'hash of gra_1',
    expires_at: null,
    holder_id: null,
    holder_name: null,
    accepted_at: null,
    withdrawn_at: null,
    created_at: 1,
    ...said,
  };
}

function aLook(said: Partial<Insertable<LookTable>> = {}): Insertable<LookTable> {
  const at = said.at ?? 0;
  return {
    workspace_id: 'wsp_a',
    client_id: 'cli_1',
    id: 'lok_1',
    application_id: 'app_1',
    actor_id: 'usr_1',
    actor_name: 'Carla Coach',
    what: 'application',
    at,
    hour: Math.floor(at / hourMs),
    ...said,
  };
}

describe.each(databases)('grants on $name', ({ create }) => {
  const fresh = freshStores(create);
  const accepted = { holderId: 'usr_1', holderName: 'Carla Coach', at: 5 };

  it('are accepted once, and withdrawn once', async () => {
    const store = await fresh.store();
    await store.write(t => t.insertGrant(aGrant()));
    expect(await store.write(t => t.acceptGrant('wsp_b', 'gra_1', accepted))).toBe(false);
    expect(await store.write(t => t.acceptGrant('wsp_a', 'gra_1', accepted))).toBe(true);
    expect(await store.write(t => t.acceptGrant('wsp_a', 'gra_1', { ...accepted, holderId: 'usr_2' }))).toBe(
      false,
    );
    expect(await store.reader.grantsHeldBy('wsp_a', 'usr_1')).toMatchObject([
      { id: 'gra_1', holder_name: 'Carla Coach', accepted_at: 5, shows_names: 0, shows_employers: 1 },
    ]);
    expect(await store.reader.grantsHeldBy('wsp_b', 'usr_1')).toEqual([]);
    expect(await store.write(t => t.withdrawGrant('wsp_b', 'gra_1', 6))).toBe(false);
    expect(await store.write(t => t.withdrawGrant('wsp_a', 'gra_1', 6))).toBe(true);
    expect(await store.write(t => t.withdrawGrant('wsp_a', 'gra_1', 7))).toBe(false);
    expect(await store.reader.grantsHeldBy('wsp_a', 'usr_1')).toEqual([]);
    expect(await store.reader.grant('wsp_a', 'gra_1')).toMatchObject({ withdrawn_at: 6 });
  });

  it('that were withdrawn can no longer be accepted', async () => {
    const store = await fresh.store();
    await store.write(t => t.insertGrant(aGrant()));
    await store.write(t => t.withdrawGrant('wsp_a', 'gra_1', 6));
    expect(await store.write(t => t.acceptGrant('wsp_a', 'gra_1', accepted))).toBe(false);
  });

  it('are found by their client, newest first, and by their token, in their workspace only', async () => {
    const store = await fresh.store();
    await store.write(async t => {
      for (const [id, client_id] of [
        ['gra_1', 'cli_1'],
        ['gra_2', 'cli_1'],
        ['gra_3', 'cli_2'],
      ] as const)
        await t.insertGrant(aGrant({ id, client_id, token_hash: id }));
    });
    const { reader } = store;
    const ids = async (page: { afterId?: string; limit: number }) =>
      (await reader.grantsOfClient('wsp_a', 'cli_1', page)).map(({ id }) => id);
    expect(await ids({ limit: 9 })).toEqual(['gra_2', 'gra_1']);
    expect(await ids({ limit: 1 })).toEqual(['gra_2']);
    expect(await ids({ limit: 9, afterId: 'gra_2' })).toEqual(['gra_1']);
    expect(await reader.grantsOfClient('wsp_b', 'cli_1', { limit: 9 })).toEqual([]);
    expect(await reader.grantByToken('wsp_a', 'gra_3')).toMatchObject({ client_id: 'cli_2' });
    expect(await reader.grantByToken('wsp_b', 'gra_3')).toBeUndefined();
  });

  it('decide which applications a holder is given, and by what they can be found', async () => {
    const store = await fresh.store();
    await store.write(async t => {
      await t.insertApplications([
        anApplication({ id: 'app_1', client_id: 'cli_1', next_follow_up_at: 1 }),
        anApplication({ id: 'app_2', client_id: 'cli_2', next_follow_up_at: 2 }),
        anApplication({ id: 'app_3', client_id: 'cli_3', next_follow_up_at: 3 }),
        anApplication({ id: 'app_4', client_id: null, next_follow_up_at: 4 }),
      ]);
      for (const id of ['app_1', 'app_2', 'app_3', 'app_4'])
        await t.insertPeople([aPerson({ application_id: id })]);
      await t.insertGrant(aGrant({ id: 'gra_1', client_id: 'cli_1', token_hash: '1', expires_at: 100 }));
      await t.insertGrant(
        aGrant({ id: 'gra_2', client_id: 'cli_2', token_hash: '2', shows_names: 1, shows_employers: 0 }),
      );
      await t.insertGrant(aGrant({ id: 'gra_3', client_id: 'cli_3', token_hash: '3' }));
      for (const id of ['gra_1', 'gra_2', 'gra_3']) await t.acceptGrant('wsp_a', id, accepted);
      await t.withdrawGrant('wsp_a', 'gra_3', 6);
    });
    const newest = async (filter: { now: number; q?: string; grantedTo?: string; clientId?: string }) => {
      const rows = await store.reader.applications('wsp_a', { grantedTo: 'usr_1', limit: 9, ...filter });
      return rows.map(({ id }) => id);
    };
    expect(await newest({ now: 99 })).toEqual(['app_2', 'app_1']);
    expect(await newest({ now: 100 })).toEqual(['app_2']);
    expect(await newest({ now: 99, clientId: 'cli_1' })).toEqual(['app_1']);
    expect(await newest({ now: 99, clientId: 'cli_3' })).toEqual([]);
    expect(await newest({ now: 99, grantedTo: 'usr_2' })).toEqual([]);
    expect(await newest({ now: 99, q: 'hopper' })).toEqual(['app_2']);
    expect(await newest({ now: 99, q: 'acme' })).toEqual(['app_1']);
    const byFollowUp = async (now: number, after?: { nextFollowUpAt: number; id: string }) => {
      const filter = { now, grantedTo: 'usr_1', limit: 9, ...(after === undefined ? {} : { after }) };
      return (await store.reader.applicationsByFollowUp('wsp_a', filter)).map(({ id }) => id);
    };
    expect(await byFollowUp(99)).toEqual(['app_1', 'app_2']);
    expect(await byFollowUp(100)).toEqual(['app_2']);
    expect(await byFollowUp(99, { nextFollowUpAt: 1, id: 'app_1' })).toEqual(['app_2']);
  });
});

describe.each(databases)('looks on $name', ({ create }) => {
  const fresh = freshStores(create);

  it('are one line an hour for each person and thing', async () => {
    const store = await fresh.store();
    const note = (said: Partial<Insertable<LookTable>>) => store.write(t => t.noteLook(aLook(said)));
    await note({ id: 'lok_1', at: 0 });
    await note({ id: 'lok_2', at: hourMs - 1 });
    await note({ id: 'lok_3', at: hourMs });
    await note({ id: 'lok_4', at: hourMs, what: 'log' });
    await note({ id: 'lok_5', at: hourMs, actor_id: 'usr_2' });
    await note({ id: 'lok_6', at: hourMs, application_id: '' });
    await note({ id: 'lok_7', at: hourMs, client_id: 'cli_2' });
    const looks = await store.reader.looksAt('wsp_a', 'cli_1', { limit: 9 });
    expect(looks.map(({ id }) => id)).toEqual(['lok_6', 'lok_5', 'lok_4', 'lok_3', 'lok_1']);
    expect(looks.at(-1)).toEqual(aLook());
    const older = await store.reader.looksAt('wsp_a', 'cli_1', { limit: 1, afterId: 'lok_4' });
    expect(older.map(({ id }) => id)).toEqual(['lok_3']);
    expect(await store.reader.looksAt('wsp_b', 'cli_1', { limit: 9 })).toEqual([]);
  });
});
