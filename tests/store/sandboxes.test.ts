import { describe, expect, it } from 'vitest';
import { columns } from '../../src/store/columns.ts';
import { integerColumns } from '../../src/store/integer-columns.ts';
import { databases, type FreshDatabase } from '../support/databases.ts';
import { freshStores } from './fresh-store.ts';
import { anApplication } from './rows-for-tests.ts';

const workspaces = [
  { id: 'wsp_a', name: 'Live', created_at: 1 },
  { id: 'sbx_a', name: 'One', created_at: 1, clock_at: 1_000, sandbox_of: 'wsp_a' },
  { id: 'sbx_b', name: 'Other', created_at: 1, clock_at: 9_000, sandbox_of: 'wsp_a' },
];

/** The tables that hold what belongs to a workspace, as the database itself knows them. */
async function tablesOf(name: string, { raw }: FreshDatabase): Promise<string[]> {
  const rows = await raw(
    name === 'SQLite'
      ? `select t.name as "table" from sqlite_master t
         join pragma_table_info(t.name) c where t.type = 'table' and c.name = 'workspace_id'`
      : `select table_name as "table" from information_schema.columns
         where table_schema = 'public' and column_name = 'workspace_id'`,
  );
  return rows.map(({ table }) => String(table)).sort();
}

/** Puts a row of made-up values into every table. */
async function fill({ raw }: FreshDatabase, workspaceId: string): Promise<void> {
  for (const [table, names] of Object.entries(columns)) {
    if (table === 'workspaces') continue;
    const values = names.map(name =>
      name === 'workspace_id' ? workspaceId : integerColumns.has(name) ? 1 : `x-${workspaceId}`,
    );
    const marks = names.map(() => '?').join(', ');
    await raw(`insert into ${table} (${names.join(', ')}) values (${marks})`, values);
  }
}

async function countIn({ raw }: FreshDatabase, table: string, workspaceId: string): Promise<number> {
  const rows = await raw(`select workspace_id from ${table} where workspace_id = ?`, [workspaceId]);
  return rows.length;
}

describe.each(databases)('sandboxes in $name', ({ name, create }) => {
  const fresh = freshStores(create);

  it('one that is removed leaves a row in no table, and every table of the others as it was', async () => {
    const { write, reader, database } = await fresh.store();
    await write(async t => {
      for (const row of workspaces) await t.insertWorkspace(row);
    });
    for (const { id } of workspaces) await fill(database, id);
    const tables = await tablesOf(name, database);
    expect(tables).toEqual(
      Object.keys(columns)
        .filter(table => table !== 'workspaces')
        .sort(),
    );
    expect(await write(t => t.removeSandbox('sbx_a', 'wsp_b'))).toBe(false);
    expect(await write(t => t.removeSandbox('sbx_a', 'wsp_a'))).toBe(true);
    expect((await reader.workspaces()).map(({ id }) => id)).toEqual(['sbx_b', 'wsp_a']);
    for (const table of tables) {
      const counts = await Promise.all(workspaces.map(({ id }) => countIn(database, table, id)));
      expect([table, ...counts]).toEqual([table, 1, 0, 1]);
    }
  });

  it('what was written into one after its removal is swept up, and nothing else', async () => {
    const { write, database } = await fresh.store();
    await write(async t => {
      for (const row of workspaces) if (row.id !== 'sbx_a') await t.insertWorkspace(row);
    });
    for (const { id } of workspaces) await fill(database, id);
    await write(t => t.removeLeftBehind());
    for (const table of await tablesOf(name, database)) {
      const counts = await Promise.all(workspaces.map(({ id }) => countIn(database, table, id)));
      expect([table, ...counts]).toEqual([table, 1, 0, 1]);
    }
  });

  it('a live workspace is no sandbox that could be removed, and its log is kept by the database', async () => {
    const { write, database } = await fresh.store();
    await write(async t => {
      for (const row of workspaces) await t.insertWorkspace(row);
    });
    await fill(database, 'wsp_a');
    expect(await write(t => t.removeSandbox('wsp_a', 'wsp_a'))).toBe(false);
    await expect(database.raw("delete from entries where workspace_id = 'wsp_a'")).rejects.toThrow(
      'never changed',
    );
  });

  it('a clock moves from where it stands, and from nowhere else', async () => {
    const { write, reader } = await fresh.store();
    await write(async t => {
      for (const row of workspaces) await t.insertWorkspace(row);
    });
    expect(await write(t => t.moveClock('sbx_a', 999, 2_000))).toBe(false);
    expect(await write(t => t.moveClock('sbx_a', 1_000, 2_000))).toBe(true);
    expect(await write(t => t.moveClock('wsp_a', 1, 2))).toBe(false);
    expect((await reader.workspace('sbx_a'))?.clock_at).toBe(2_000);
  });

  it('what is due is asked of each by its own clock', async () => {
    const { write, reader } = await fresh.store();
    const at = (workspace_id: string, id: string, next_change_at: number) =>
      anApplication({ workspace_id, id, next_change_at });
    await write(async t => {
      for (const row of workspaces) await t.insertWorkspace(row);
      await t.insertApplications([
        at('wsp_a', 'app_live', 5_000),
        at('sbx_a', 'app_later', 5_000),
        at('sbx_b', 'app_due', 5_000),
      ]);
    });
    expect(await reader.due(6_000, 9)).toEqual([{ workspaceId: 'wsp_a', applicationId: 'app_live' }]);
    expect(await reader.sandboxesWithTimersDue()).toEqual(['sbx_b']);
    expect(await reader.nextChangeIn('sbx_a', 1_000)).toBe(5_000);
    expect(await reader.nextChangeIn('sbx_a', 5_000)).toBeNull();
    expect(await reader.changesDueIn('sbx_b', 9_000, 9)).toEqual([{ id: 'app_due', revision: 1 }]);
  });

  it('work under one name is done in turn, and left alone by whoever does not want to wait', async () => {
    const database = await fresh.database();
    const one = await fresh.open(database.url);
    const other = name === 'SQLite' ? one : await fresh.open(database.url);
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const order: string[] = [];
    const first = one.inTurn('sbx_a', async () => {
      begun.resolve();
      await mayEnd.promise;
      order.push('first');
    });
    await begun.promise;
    const second = other.inTurn('sbx_a', async () => order.push('second'));
    expect(await other.ifFree('sbx_a', async () => 'done')).toBeUndefined();
    expect(await other.ifFree('sbx_b', async () => 'done')).toBe('done');
    mayEnd.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    await expect(
      one.inTurn('sbx_a', async () => {
        throw new Error('It went wrong');
      }),
    ).rejects.toThrow('It went wrong');
    expect(await other.ifFree('sbx_a', async () => 'free again')).toBe('free again');
  });
});
