#!/usr/bin/env node
import '../node-version.ts';
import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { Failure, type Outcome } from './outcome.ts';
import { makeProgram } from './program.ts';

function finish({ out = '', err = '', code }: Outcome): void {
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}

function outcomeOf(error: unknown): Outcome {
  // Commander has said it already; help that was asked for is no error.
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2 };
  if (error instanceof Failure) return { err: `${error.message}\n`, code: error.code };
  if (error instanceof ConfigError) return { err: `${error.message}\n`, code: 2 };
  return { err: `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, code: 1 };
}

// Whoever reads only the beginning of a long answer (`| head`) has had enough.
process.stdout.on('error', error => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1);
});

await makeProgram(finish)
  .parseAsync()
  .catch((error: unknown) => finish(outcomeOf(error)));
