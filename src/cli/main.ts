#!/usr/bin/env node
import '../node-version.ts';
import { parseArgs } from 'node:util';
import { ConfigError, readClientConfig } from '../config.ts';
import { inspect } from './inspect.ts';

const usage = `Usage: top-of-mind inspect <application> [--url <address>]

  inspect   prints the address where an application can be watched: its events,
            snapshots and guards, live

  --url     where the service is; TOP_OF_MIND_URL, or http://127.0.0.1:3000
  --help    this text

With TOP_OF_MIND_KEY set it asks the service whether there is such an application.
`;

/** What a command says, and whether it could be done. */
export interface Outcome {
  /** For the terminal; errors go to standard error. */
  text: string;
  /** 0: done. 1: it could not be done. 2: it was not understood. */
  code: 0 | 1 | 2;
}

async function run(words: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return { text: usage, code: 0 };
  const [command, id, ...rest] = positionals;
  if (command !== 'inspect' || id === undefined || rest.length > 0) return { text: usage, code: 2 };
  const config = readClientConfig();
  return inspect(id, { ...config, baseUrl: values.url ?? config.baseUrl });
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof ConfigError) return { text: `${error.message}\n`, code: 2 };
  // What `parseArgs` does not take.
  if (error instanceof TypeError) return { text: `${error.message}\n\n${usage}`, code: 2 };
  return { text: `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, code: 1 };
}

const { text, code } = await run(process.argv.slice(2)).catch(outcomeOf);
(code === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = code;
