import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';

const child = join(import.meta.dirname, 'handles-child.ts');
const patienceMs = 20_000;

describe.each(databases)('the whole service on $name', ({ create }) => {
  it('leaves nothing open when it is closed: the process ends by itself', { timeout: 60_000 }, async () => {
    const database = await create();
    try {
      const run = spawn(process.execPath, [child, database.url], { stdio: ['ignore', 'pipe', 'pipe'] });
      const ended = new Promise<string>(resolve => {
        const patience = setTimeout(() => run.kill('SIGKILL'), patienceMs);
        run.once('exit', (code, signal) => {
          clearTimeout(patience);
          resolve(signal ?? `code ${code}`);
        });
      });
      const [printed, errors, how] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
      expect(how, `${printed}${errors}`).toBe('code 0');
      const { status, before, during, after } = JSON.parse(printed);
      expect(status).toBe(201);
      expect(during).toContain('TCPServerWrap');
      expect(after.filter((name: string) => /Server|Timeout|Worker/.test(name))).toEqual(
        before.filter((name: string) => /Server|Timeout|Worker/.test(name)),
      );
    } finally {
      await database.remove();
    }
  });
});
