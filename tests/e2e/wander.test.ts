import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillDemo } from '../../src/demo/fill.ts';
import { hasBrowser, openPages } from '../support/pages.ts';

const seconds = 60;
const root = join(import.meta.dirname, '../..');

/** Lets Bombadil wander from an address, and gives what it printed. It finds its browser by itself. */
async function wander(link: string): Promise<string> {
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
  await new Promise(resolve => wanderer.once('exit', resolve));
  return printed;
}

test.skipIf(!hasBrowser)(
  `a restless visitor of the demo finds no exception and no dead end in ${seconds} s`,
  {
    timeout: 4 * (seconds + 30) * 1_000,
  },
  async () => {
    const { service, base } = await openPages();
    await fillDemo(service, service.clock.now());
    const link = `${base}/#key=${encodeURIComponent(service.keys.owner)}`;
    for (let walks = 1; walks <= 3; walks++) {
      const printed = await wander(link);
      const told = printed.split('\n').filter(line => !/WARN|^\d\d:\d\d/.test(line));
      expect(told.join('\n')).not.toMatch(/violat/i);
      // It is not a visitor who only waits. One whose browser gave up sets out again: that says nothing of the pages.
      const clicks = printed.match(/^\d\d:\d\d.*Click/gm)?.length ?? 0;
      if (/finished after time limit/i.test(printed) && clicks > seconds / 6) return;
    }
    throw new Error('The visitor never came to the end of a walk');
  },
);
