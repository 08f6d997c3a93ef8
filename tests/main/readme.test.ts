import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { runService } from '../support/running-service.ts';

test('the first session of the README works as it is printed', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const session = /first session: begins -->\s+```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const { base } = await runService([], { OWNER_KEY: 'my-first-owner-key' });
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));

  // Each answer on a line of its own, so that they can be told apart.
  const script = session.replace('http://127.0.0.1:3000', base).replaceAll('curl -s ', "curl -s -w '\\n' ");
  const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: folder });
  const [thanked, asked, refused] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

  expect(thanked.transition).toEqual({ from: 'interviewed', to: 'thanked' });
  expect(asked.verdict).toBe('refused');
  expect(refused).toMatchObject({ status: 409, code: 'refused' });
  expect(refused.detail).toMatch(/the window opens 10 business days after the interview/);
  expect(refused.decision.alternatives[0]).toMatchObject({ type: 'check-in.sent', channel: 'call' });
});
