import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';

/** The service in a process of its own, with the same arguments and signals. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the service; settings come from the environment')
    .argument('[arguments...]', 'for the service, such as --demo')
    .allowUnknownOption()
    .action(async (words: readonly string[]) => {
      process.exitCode = await serve(words);
    });
}

function serve(words: readonly string[]): Promise<number> {
  const main = join(import.meta.dirname, '../../main.ts');
  // In a group of its own: Ctrl-C reaches it once, through us, and a second one does not wait.
  const child = spawn(process.execPath, [main, ...words], {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const pass = (signal: NodeJS.Signals) => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
