import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, openWriter } from '../../src/store/sqlite/connection.ts';

const full = 2;
const child = join(import.meta.dirname, 'sqlite-child.ts');
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'top-of-mind-syncs-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
if (!canTrace) console.warn('strace cannot run here: that commits are synced is not counted.');

describe('an acknowledged write on SQLite', () => {
  it('is made on a connection that says FULL, and so does every other', () => {
    const file = join(directory, 'pragma.sqlite');
    const writer = openWriter(file);
    const reader = openReader(file);
    writer.exec('create table t (a)');
    for (const connection of [writer, reader]) {
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('synchronous', { simple: true })).toBe(full);
      expect(connection.pragma('recursive_triggers', { simple: true })).toBe(1);
    }
    expect(() => reader.exec('insert into t values (1)')).toThrow();
    reader.close();
    writer.close();
  });

  // The pragma tells what was asked for; only the calls to the operating system tell what was done.
  it.runIf(canTrace)('is on disk: every commit syncs', { timeout: 60_000 }, async () => {
    expect(await syncsOf('unsafe-writes')).toBeLessThan(10);
    expect(await syncsOf('writes')).toBeGreaterThanOrEqual(20);
  });
});

async function syncsOf(what: string): Promise<number> {
  const trace = join(directory, `${what}.trace`);
  const command = [process.execPath, child, what, join(directory, `${what}.sqlite`)];
  const run = spawnSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, ...command]);
  expect(run.status, run.stderr.toString()).toBe(0);
  return (await readFile(trace, 'utf8')).split('\n').filter(line => /\bf(data)?sync\(/.test(line)).length;
}
