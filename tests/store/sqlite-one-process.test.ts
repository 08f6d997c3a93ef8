import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreInUse } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';

let directory: string;
let holder: ChildProcess | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'top-of-mind-lock-'));
});

afterEach(async () => {
  await end();
  await rm(directory, { recursive: true, force: true });
});

async function hold(file: string): Promise<void> {
  holder = spawn(process.execPath, [join(import.meta.dirname, 'sqlite-child.ts'), 'hold', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (holder.stdout) await once(holder.stdout, 'data');
}

async function end(): Promise<void> {
  if (!holder) return;
  const ended = once(holder, 'exit');
  holder.kill('SIGKILL');
  holder = undefined;
  await ended;
}

describe('an SQLite file', () => {
  it('is refused to a second process, also by another name, until the first is gone, even if killed', async () => {
    const file = join(directory, 'deep/er/one.sqlite');
    await hold(file);
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(StoreInUse);
    const link = join(directory, 'link.sqlite');
    await symlink(file, link);
    await expect(openStore(`sqlite:${link}`)).rejects.toThrow(StoreInUse);
    await end();
    const store = await openStore(`sqlite:${file}`);
    await store.close();
  });

  it('is refused to a second store in the same process', async () => {
    const file = join(directory, 'one.sqlite');
    const store = await openStore(`sqlite:${file}`);
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(StoreInUse);
    await store.reader.ping();
    await store.close();
    await (await openStore(`sqlite:${file}`)).close();
  });
});
