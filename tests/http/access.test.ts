import { describe, expect, onTestFinished, test } from 'vitest';
import { ensureOwner, sharedSecret } from '../../src/host/access.ts';
import { hashKey } from '../../src/keys.ts';
import { openStore } from '../../src/store/open.ts';
import { databases } from '../support/databases.ts';
import { createTestClock } from '../support/http.ts';

describe.each(databases)('the first owner on $name', ({ name, create }) => {
  async function openTwice() {
    const database = await create();
    const first = await openStore(database.url);
    // A SQLite file has one process; two nodes are a matter of PostgreSQL.
    const second = name === 'SQLite' ? first : await openStore(database.url);
    onTestFinished(async () => {
      await first.close();
      if (second !== first) await second.close();
      await database.remove();
    });
    return { first, second, clock: createTestClock() };
  }

  test('a key is made once, at the first start', async () => {
    const { first, clock } = await openTwice();
    const { workspaceId, key } = await ensureOwner(first, clock);
    expect(key).toMatch(/^tom_live_/);
    expect(await first.reader.keyByHash(hashKey(key ?? ''))).toMatchObject({
      role: 'owner',
      workspace_id: workspaceId,
    });
    expect(await ensureOwner(first, clock)).toEqual({ workspaceId });
    expect(await first.reader.keys(workspaceId)).toHaveLength(1);
  });

  test('OWNER_KEY works at the first start and is added at a later one', async () => {
    const { first, clock } = await openTwice();
    const { workspaceId } = await ensureOwner(first, clock, 'sixteen letters!');
    await ensureOwner(first, clock, 'sixteen letters!');
    await ensureOwner(first, clock, 'another of sixteen');
    await ensureOwner(first, clock);
    const keys = await first.reader.keys(workspaceId);
    expect(keys.map(key => key.hash).sort()).toEqual(
      [hashKey('sixteen letters!'), hashKey('another of sixteen')].sort(),
    );
    expect(keys.every(key => key.prefix.length === 4)).toBe(true);
  });

  test('an OWNER_KEY that was revoked stays revoked, and says so', async () => {
    const { first, clock } = await openTwice();
    const { workspaceId } = await ensureOwner(first, clock, 'sixteen letters!');
    const [key] = await first.reader.keys(workspaceId);
    await first.write(transaction => transaction.revokeKey(workspaceId, key?.id ?? '', clock.now()));
    await expect(ensureOwner(first, clock, 'sixteen letters!')).rejects.toThrow(/OWNER_KEY/);
    expect((await ensureOwner(first, clock)).key).toMatch(/^tom_live_/);
  });

  test('nodes that start at once make one workspace and one owner key', async () => {
    const { first, second, clock } = await openTwice();
    const starts = [first, second, first, second].map(store => ensureOwner(store, clock, 'sixteen letters!'));
    const owned = await Promise.all(starts);
    expect(new Set(owned.map(({ workspaceId }) => workspaceId)).size).toBe(1);
    expect(await first.reader.workspaces()).toHaveLength(1);
    expect(await first.reader.keys(owned[0]?.workspaceId ?? '')).toHaveLength(1);
  });

  test('a secret is the same on every node, and another for another purpose', async () => {
    const { first, second, clock } = await openTwice();
    const { workspaceId } = await ensureOwner(first, clock);
    const secret = await sharedSecret(first, workspaceId, 'cursors');
    clock.advance(1_000);
    await ensureOwner(first, clock, 'another of sixteen');
    expect(await sharedSecret(second, workspaceId, 'cursors')).toBe(secret);
    expect(await sharedSecret(second, workspaceId, 'else')).not.toBe(secret);
  });
});
