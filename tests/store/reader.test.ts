import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { aClient, aKey, anApplication, anEntry, aPerson } from './rows-for-tests.ts';

describe.each(databases)('the reader on $name', ({ create }) => {
  const fresh = freshStores(create);

  it('lists keys, clients page by page, and policies by name and version', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      for (const id of ['key_2', 'key_1']) await t.insertKey(aKey({ id, hash: id }));
      for (const id of ['cli_3', 'cli_1', 'cli_2']) await t.insertClient(aClient({ id }));
      for (const version of [2, 1]) {
        await t.insertPolicy({ workspace_id: 'wsp_a', name: 'mine', version, body: '{}', created_at: 1 });
      }
    });
    expect((await reader.keys('wsp_a')).map(key => key.id)).toEqual(['key_1', 'key_2']);
    const page = await reader.clients('wsp_a', { limit: 2 });
    expect(page.map(client => client.id)).toEqual(['cli_1', 'cli_2']);
    expect(await reader.clients('wsp_a', { afterId: 'cli_2', limit: 2 })).toEqual([aClient({ id: 'cli_3' })]);
    expect((await reader.policies('wsp_a')).map(policy => policy.version)).toEqual([1, 2]);
  });

  it('pages through entries, and streams all of a long log', async () => {
    const { write, reader } = await fresh.store();
    const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };
    const count = 1_100;
    await write(t => t.insertEntries(Array.from({ length: count }, (_, i) => anEntry({ seq: i + 1 }))));
    const page = await reader.entries(ref, { afterSeq: 10, limit: 3 });
    expect(page.map(entry => entry.seq)).toEqual([11, 12, 13]);
    const seqs: number[] = [];
    for await (const entry of reader.everyEntry(ref)) seqs.push(entry.seq);
    expect(seqs).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });

  it('gives the people of several applications', async () => {
    const { write, reader } = await fresh.store();
    await write(t =>
      t.insertPeople([
        aPerson({ application_id: 'app_2' }),
        aPerson({ id: 'int_2' }),
        aPerson(),
        aPerson({ application_id: 'app_3' }),
      ]),
    );
    const people = await reader.people('wsp_a', ['app_1', 'app_2']);
    expect(people.map(person => `${person.application_id} ${person.id}`).sort()).toEqual([
      'app_1 int_1',
      'app_1 int_2',
      'app_2 int_1',
    ]);
    expect(await reader.people('wsp_a', [])).toEqual([]);
  });

  it('tells which applications are due, of any workspace, longest due first', async () => {
    const { write, reader } = await fresh.store();
    await write(t =>
      t.insertApplications([
        anApplication({ id: 'app_1', next_change_at: 20 }),
        anApplication({ id: 'app_2', next_change_at: 10, workspace_id: 'wsp_b' }),
        anApplication({ id: 'app_3', next_change_at: 21 }),
        anApplication({ id: 'app_4', next_change_at: null }),
      ]),
    );
    expect(await reader.due(20, 10)).toEqual([
      { workspaceId: 'wsp_b', applicationId: 'app_2' },
      { workspaceId: 'wsp_a', applicationId: 'app_1' },
    ]);
    expect(await reader.due(20, 1)).toHaveLength(1);
  });

  it('answers a ping', async () => {
    const { reader } = await fresh.store();
    await expect(reader.ping()).resolves.toBeUndefined();
  });

  it('shows nothing of one workspace to another', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertClient(aClient());
      await t.insertKey(aKey());
      await t.insertPolicy({ workspace_id: 'wsp_a', name: 'mine', version: 1, body: '{}', created_at: 1 });
      await t.insertApplications([anApplication({ next_change_at: 1, next_follow_up_at: 1 })]);
      await t.insertPeople([aPerson()]);
      await t.insertEntries([anEntry()]);
    });
    const ref = { workspaceId: 'wsp_b', applicationId: 'app_1' };
    expect(await reader.keys('wsp_b')).toEqual([]);
    expect(await reader.clients('wsp_b', { limit: 9 })).toEqual([]);
    expect(await reader.client('wsp_b', 'cli_1')).toBeUndefined();
    expect(await reader.policies('wsp_b')).toEqual([]);
    expect(await reader.application(ref)).toBeUndefined();
    expect(await reader.applications('wsp_b', { now: 9, limit: 9 })).toEqual([]);
    expect(await reader.applications('wsp_b', { now: 9, limit: 9, q: 'grace', state: 'x' })).toEqual([]);
    expect(await reader.applicationsByFollowUp('wsp_b', { now: 9, limit: 9 })).toEqual([]);
    expect(await reader.entries(ref, { afterSeq: 0, limit: 9 })).toEqual([]);
    expect(await Array.fromAsync(reader.everyEntry(ref))).toEqual([]);
    expect(await reader.people('wsp_b', ['app_1'])).toEqual([]);
    await write(async t => {
      expect(await t.entries(ref)).toEqual([]);
      expect(await t.people(ref)).toEqual([]);
      expect(await t.client('wsp_b', 'cli_1')).toBeUndefined();
      expect(await t.policies('wsp_b')).toEqual([]);
    });
  });
});
