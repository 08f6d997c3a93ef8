import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** `src/main.ts` in a process of its own, as `npm start` runs it. */
export interface RunningService {
  /** Where it said that it is. */
  base: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the product on a fresh SQLite file and a free port, and waits until it has greeted. */
export async function runService(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-main-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), ...args], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: `sqlite:${join(folder, 'data', 'top-of-mind.sqlite')}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  const greeted = new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      printed += chunk.toString();
      const base = /is at\s+(\S+)/.exec(printed)?.[1];
      if (base !== undefined && printed.endsWith('\n\n')) resolve(base);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    exited.then(code => reject(new Error(`It ended with ${code}: ${printed}`)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return exited;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { base: await greeted, output: () => printed, stop };
}
