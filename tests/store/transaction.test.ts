import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { aClient, aKey, anApplication, anEntry, aPerson } from './rows-for-tests.ts';

const ref = { workspaceId: 'wsp_a', applicationId: 'app_1' };

describe.each(databases)('a transaction on $name', ({ create }) => {
  const fresh = freshStores(create);

  it('writes every kind of row, and reads it back exactly', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertWorkspace({ id: 'wsp_a', name: 'A', created_at: 1 });
      await t.insertClient(aClient());
      await t.insertKey(aKey());
      await t.insertPolicy({ workspace_id: 'wsp_a', name: 'mine', version: 1, body: '{}', created_at: 2 });
      await t.insertApplications([anApplication()]);
      await t.insertPeople([aPerson()]);
      await t.insertEntries([anEntry()]);
    });
    expect(await reader.workspaces()).toEqual([
      { id: 'wsp_a', name: 'A', created_at: 1, clock_at: null, sandbox_of: null },
    ]);
    expect(await reader.client('wsp_a', 'cli_1')).toEqual(aClient());
    expect(await reader.keyByHash('hash of key_1')).toEqual(aKey());
    expect(await reader.policies('wsp_a')).toEqual([
      { workspace_id: 'wsp_a', name: 'mine', version: 1, body: '{}', created_at: 2 },
    ]);
    expect(await reader.application(ref)).toEqual(anApplication());
    expect(await reader.people('wsp_a', ['app_1'])).toEqual([aPerson()]);
    expect(await reader.entries(ref, { afterSeq: 0, limit: 10 })).toEqual([anEntry()]);
  });

  it('reads in a transaction what the transaction wrote', async () => {
    const { write } = await fresh.store();
    await write(async t => {
      await t.insertClient(aClient());
      await t.insertPolicy({ workspace_id: 'wsp_a', name: 'mine', version: 1, body: '{}', created_at: 2 });
      await t.insertPeople([aPerson()]);
      await t.insertEntries([anEntry({ seq: 2 }), anEntry({ seq: 1 })]);
      expect(await t.client('wsp_a', 'cli_1')).toEqual(aClient());
      expect(await t.policies('wsp_a')).toHaveLength(1);
      expect(await t.people(ref)).toEqual([aPerson()]);
      expect((await t.entries(ref)).map(entry => entry.seq)).toEqual([1, 2]);
    });
  });

  it('leaves nothing behind when it throws', async () => {
    const { write, reader } = await fresh.store();
    const failed = write(async t => {
      await t.insertApplications([anApplication()]);
      await t.insertEntries([anEntry()]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await reader.application(ref)).toBeUndefined();
    expect(await reader.entries(ref, { afterSeq: 0, limit: 1 })).toEqual([]);
    await write(t => t.insertApplications([anApplication()]));
    expect(await reader.application(ref)).toBeDefined();
  });

  it('leaves nothing behind when a statement fails, and the connection serves again', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertEntries([anEntry()]));
    for (let round = 0; round < 12; round += 1) {
      const failed = write(async t => {
        await t.insertApplications([anApplication()]);
        await t.insertEntries([anEntry({ seq: 2 }), anEntry({ seq: 1 })]);
      });
      await expect(failed).rejects.toThrow();
    }
    expect(await reader.application(ref)).toBeUndefined();
    expect(await reader.entries(ref, { afterSeq: 0, limit: 10 })).toHaveLength(1);
  });

  it('is not seen by readers before it commits', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      await t.insertApplications([anApplication()]);
      expect(await reader.application(ref)).toBeUndefined();
    });
    expect(await reader.application(ref)).toBeDefined();
  });

  it('makes two writes to one application serial', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertApplications([anApplication({ revision: 0 })]));
    const addOne = () =>
      write(async t => {
        const row = (await t.lockApplications([ref])).get(ref);
        if (!row) throw new Error('gone');
        await new Promise(resolve => setImmediate(resolve));
        await t.updateApplications([{ ...row, revision: row.revision + 1 }]);
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await reader.application(ref))?.revision).toBe(20);
  });

  it('does not lock itself out when groups of writes overlap in any order', async () => {
    const { write, reader } = await fresh.store();
    const ids = Array.from({ length: 10 }, (_, i) => `app_${i}`);
    await write(t => t.insertApplications(ids.map(id => anApplication({ id, revision: 0 }))));
    const addOneToAll = (order: readonly string[]) =>
      write(async t => {
        const refs = order.map(applicationId => ({ workspaceId: 'wsp_a', applicationId }));
        const locked = await t.lockApplications(refs);
        const rows = refs.flatMap(at => locked.get(at) ?? []);
        await t.updateApplications(rows.map(row => ({ ...row, revision: row.revision + 1 })));
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => addOneToAll(i % 2 ? ids : ids.toReversed())));
    const rows = await reader.applications('wsp_a', { now: 0, limit: 100 });
    expect(rows.map(row => row.revision)).toEqual(ids.map(() => 20));
  });

  it('hands out a locked row only under its own workspace', async () => {
    const { write } = await fresh.store();
    const other = { workspaceId: 'wsp_b', applicationId: 'app_1' };
    await write(t => t.insertApplications([anApplication()]));
    await write(async t => {
      const locked = await t.lockApplications([ref, other, ref]);
      expect(locked.get(ref)).toEqual(anApplication());
      expect(locked.get(other)).toBeUndefined();
    });
  });

  it('writes the envelope and what is derived from it, and nothing else of an application', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertApplications([anApplication()]));
    const derived = {
      envelope: '{"timers":[1]}',
      state: 'thanked',
      attention: 'neglected',
      next_change_at: 5,
      next_follow_up_at: 6,
      revision: 2,
      head: 'hash-2',
      updated_at: 7,
    };
    await write(t => t.updateApplications([{ ...anApplication(derived), company: 'Other', created_at: 9 }]));
    expect(await reader.application(ref)).toEqual(anApplication(derived));
  });

  it('refuses to update an application that is not there', async () => {
    const { write } = await fresh.store();
    await expect(write(t => t.updateApplications([anApplication()]))).rejects.toThrow('0 of 1');
  });

  it('finds entries by their idempotency key, each in its own application', async () => {
    const { write } = await fresh.store();
    await write(async t => {
      await t.insertEntries([
        anEntry({ idempotency_key: 'k' }),
        anEntry({ application_id: 'app_2', idempotency_key: 'k' }),
        anEntry({ workspace_id: 'wsp_b', idempotency_key: 'other' }),
      ]);
      expect(await t.entriesByIdempotencyKey([])).toEqual([]);
      const found = await t.entriesByIdempotencyKey([
        { ...ref, idempotencyKey: 'k' },
        { ...ref, idempotencyKey: 'other' },
        { ...ref, applicationId: 'app_3', idempotencyKey: 'k' },
      ]);
      expect(found).toEqual([anEntry({ idempotency_key: 'k' })]);
    });
    const again = write(t => t.insertEntries([anEntry({ seq: 2, idempotency_key: 'k' })]));
    await expect(again).rejects.toThrow();
  });

  it('finds a creation by its idempotency key, and never makes two', async () => {
    const { write } = await fresh.store();
    const create = (applicationId: string) =>
      write(async t => {
        const before = await t.creationByIdempotencyKey('wsp_a', 'k');
        if (before) return before.application_id;
        await new Promise(resolve => setTimeout(resolve, 5));
        await t.insertEntries([
          anEntry({ application_id: applicationId, kind: 'created', idempotency_key: 'k' }),
        ]);
        return applicationId;
      });
    const made = await Promise.all([create('app_1'), create('app_2'), create('app_3')]);
    expect(new Set(made).size).toBe(1);
    await write(async t => {
      await t.insertEntries([anEntry({ application_id: 'app_9', idempotency_key: 'event' })]);
      expect(await t.creationByIdempotencyKey('wsp_a', 'event')).toBeUndefined();
      expect(await t.creationByIdempotencyKey('wsp_b', 'k')).toBeUndefined();
    });
  });

  it('revokes a key once, and notes its use', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertKey(aKey()));
    expect(await write(t => t.revokeKey('wsp_b', 'key_1', 4))).toBe(false);
    expect(await write(t => t.revokeKey('wsp_a', 'key_1', 5))).toBe(true);
    expect(await write(t => t.revokeKey('wsp_a', 'key_1', 6))).toBe(false);
    await write(t => t.touchKey('wsp_a', 'key_1', 7));
    expect(await reader.keyByHash('hash of key_1')).toEqual(aKey({ revoked_at: 5, last_used_at: 7 }));
  });

  it('fills in what was not known of a person', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertPeople([aPerson()]));
    await write(t => t.updatePerson(aPerson({ email: 'grace@example.org' })));
    expect(await reader.people('wsp_a', ['app_1'])).toEqual([aPerson({ email: 'grace@example.org' })]);
  });

  it('ends with its work: a transaction kept for later refuses to be used', async () => {
    const { write } = await fresh.store();
    const kept = await write(async t => t);
    await expect(kept.insertEntries([anEntry()])).rejects.toThrow('ended');
  });

  it('keeps any text as it is', async () => {
    const { write, reader } = await fresh.store();
    const text = 'é e\u0301 \ud83d\ude00 \u2028 \\u0000 "quoted" \\ %_ \'; drop table entries; --';
    await write(t => t.insertEntries([anEntry({ words: text, event: JSON.stringify({ half: '\ud83d' }) })]));
    const [entry] = await reader.entries(ref, { afterSeq: 0, limit: 1 });
    expect(entry?.words).toBe(text);
    expect(entry?.event).toBe('{"half":"\\ud83d"}');
  });

  it('takes half a surrogate pair for what it is: no character', async () => {
    const { write, reader } = await fresh.store();
    await write(t => t.insertEntries([anEntry({ words: 'a\ud83db' })]));
    const [entry] = await reader.entries(ref, { afterSeq: 0, limit: 1 });
    expect(entry?.words).toBe('a\ufffdb');
  });
});
