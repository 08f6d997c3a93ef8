import type { Command } from 'commander';
import type { Api } from '../client/api.ts';
import { connect, whereIs } from './connection.ts';
import { ApiFailure, type Outcome, sayProblem } from './outcome.ts';
import { type Paint, paintFor } from './paint.ts';

/** Options that every command takes that asks the service. */
export interface AskingOptions {
  url?: string;
  json?: boolean;
}

/** Hands over what a command came to. */
export type Finish = (outcome: Outcome) => void;

/** An answer of the API, and the same for people. */
export interface Told<Data = unknown> {
  data: Data;
  say(paint: Paint): string;
  code?: Outcome['code'];
  /** It was not done: people read it on standard error. */
  failed?: boolean;
}

/** Gives a command the options of all, and runs it: `--json` prints the API's answer, also when it is a problem. */
export function asking<Options extends AskingOptions>(
  command: Command,
  finish: Finish,
  run: (api: Api, words: string[], options: Options) => Promise<Told>,
): Command {
  return command
    .option('--json', "print the API's answer")
    .option('--url <address>', 'where the service is; else TOP_OF_MIND_URL, or http://127.0.0.1:3000')
    .action(async () => {
      const options = command.opts<Options>();
      try {
        const told = await run(connect(whereIs(options.url)), command.args, options);
        finish(outcomeOf(told, options.json === true));
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        finish(failureOf(error, options.json === true));
      }
    });
}

/** For an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function outcomeOf({ data, say, code = 0, failed = false }: Told, json: boolean): Outcome {
  if (json) return { out: jsonOf(data), code };
  if (failed) return { err: say(paintFor(process.stderr)), code };
  return { out: say(paintFor(process.stdout)), code };
}

function failureOf({ problem, code }: ApiFailure, json: boolean): Outcome {
  return json ? { out: jsonOf(problem), code } : { err: sayProblem(problem), code };
}

function jsonOf(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
