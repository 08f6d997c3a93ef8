import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillDemo } from '../../src/demo/fill.ts';
import { hasBrowser, openPages } from '../support/pages.ts';

const seconds = 60;
const root = join(import.meta.dirname, '../..');

/** Lets Bombadil wander from an address, and gives what it printed and how it ended. It finds its browser by itself. */
async function wander(link: string): Promise<{ printed: string; code: number | null }> {
  const output = await mkdtemp(join(tmpdir(), 'top-of-mind-wander-'));
  onTestFinished(() => rm(output, { recursive: true, force: true }));
  const wanderer = spawn(
    join(root, 'node_modules/.bin/bombadil'),
    [
      ...['browser', 'test', link, 'tests/e2e/wander/spec.ts'],
      ...['--headless', '--no-sandbox', '--exit-on-violation'],
      ...['--time-limit', `${seconds}s`, '--output-path', join(output, 'trace')],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [wanderer.stdout, wanderer.stderr])
    stream.on('data', text => (printed += String(text)));
  const code = await new Promise<number | null>(resolve => wanderer.once('exit', resolve));
  return { printed, code };
}

test.skipIf(!hasBrowser)(
  `a restless visitor of the demo finds no exception and no dead end in ${seconds} s`,
  {
    timeout: (seconds + 90) * 1_000,
  },
  async () => {
    const { service, base } = await openPages();
    await fillDemo(service, service.clock.now());
    const link = `${base}/#key=${encodeURIComponent(service.keys.owner)}`;
    const { printed, code } = await wander(link);
    const told = printed.split('\n').filter(line => !/WARN|^\d\d:\d\d/.test(line));
    expect(told.join('\n')).not.toMatch(/violat|Error:/i);
    expect(code).toBe(0);
    // It is not a visitor who only waits.
    expect(printed.match(/^\d\d:\d\d.*Click/gm)?.length ?? 0).toBeGreaterThan(seconds / 6);
  },
);
