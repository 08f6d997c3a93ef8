import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ownerKey = 'a key for the tests of faults';

const product = join(import.meta.dirname, '../../src/main.ts');

export interface ServerProcess {
  /** Where it listens; rejects when it ended before it listened. */
  readonly ready: Promise<string>;
  /** What it has said so far. */
  printed(): string;
  /** Ends it as a power cut would: nothing of it runs any more. */
  kill(): Promise<void>;
}

/** Starts a server in a process of its own: the product, or a script that stands in for it. */
export function startServer(
  databaseUrl: string,
  script = product,
  environment: Readonly<Record<string, string>> = {},
): ServerProcess {
  const child = spawn(process.execPath, [script], {
    env: {
      DATABASE_URL: databaseUrl,
      OWNER_KEY: ownerKey,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      // What was compiled once need not be compiled at each of a hundred starts.
      NODE_COMPILE_CACHE: join(tmpdir(), 'top-of-mind-compile-cache'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const ready = listening(child);
  // Whoever kills it before it listens is not waiting any more.
  ready.catch(() => undefined);
  return {
    ready,
    printed: () => printed,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const base = /is at\s+(http:\S+)/.exec(printed)?.[1];
      if (base !== undefined) resolve(base);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', code => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}
