import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { program, topOfMind } from '../support/command-line.ts';

test('serve starts the service with its arguments, and a signal stops both', {
  timeout: 30_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-serve-'));
  const child = spawn(process.execPath, [program, 'serve', '--demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'error',
      OWNER_KEY: 'correct horse battery',
      DATABASE_URL: `sqlite:${join(folder, 'x.sqlite')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.includes('Demo')) break;
  }
  const base = /is at\s+(\S+)/.exec(printed)?.[1] ?? '';
  const environment = { TOP_OF_MIND_URL: base, TOP_OF_MIND_KEY: 'correct horse battery' };
  expect((await topOfMind(['due'], environment)).out).toContain('thank-you');
  child.kill('SIGINT');
  expect(await exited).toBe(0);
  expect((await topOfMind(['due'], environment)).err).toContain('There is no service at');
});

test('serve ends as the service does', async () => {
  const { code, err } = await topOfMind(['serve'], { PORT: 'none' });
  expect(code).toBe(1);
  expect(err).toContain('PORT must be');
});
