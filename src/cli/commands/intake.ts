import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Api } from '../../client/api.ts';
import { type AskingOptions, asking, type Finish, type Told } from '../command.ts';
import { answerOf } from '../connection.ts';
import { Failure } from '../outcome.ts';
import type { Paint } from '../paint.ts';

interface TryOptions extends AskingOptions {
  expression?: string;
  ready?: string;
}

/** What has to do with other tools' own JSON. */
export function intakeCommand(finish: Finish): Command {
  const attempt = new Command('try')
    .description('what an expression makes of a sample of another tool’s JSON; nothing is recorded')
    .argument('<sample>', 'a file of JSON')
    .option('--expression <file>', 'a file of JSONata')
    .option('--ready <name>', 'an expression that ships, by its name');
  asking<TryOptions>(attempt, finish, async (api, [path = ''], options) => {
    const sample = parseSample(await read(path), path);
    const expression = await expressionOf(api, options);
    const trial = await answerOf(api.POST('/v1/intakes/try', { body: { expression, sample } }));
    const isGood = trial.events.every(({ ok }) => ok);
    return { data: trial, say: paint => sayTrial(trial, paint), code: isGood ? 0 : 1 } satisfies Told;
  });
  return new Command('intake').description('intakes: other tools’ JSON into events').addCommand(attempt);
}

async function expressionOf(api: Api, { expression, ready }: TryOptions): Promise<string> {
  if ((expression === undefined) === (ready === undefined)) {
    throw new Failure(2, 'Name either --expression or --ready');
  }
  if (expression !== undefined) return read(expression);
  const { items } = await answerOf(api.GET('/v1/intakes/ready'));
  const found = items.find(({ name }) => name === ready);
  if (found !== undefined) return found.expression;
  throw new Failure(2, `There is no ${ready}; there are ${items.map(({ name }) => name).join(', ')}`);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(1, error instanceof Error ? error.message : String(error));
  }
}

function parseSample(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(2, `${path} is not JSON`);
  }
}

interface Trial {
  output: unknown;
  events: { index: number; ok: boolean; detail?: string }[];
}

function sayTrial({ output, events }: Trial, paint: Paint): string {
  const made = `${JSON.stringify(output, null, 2)}\n`;
  if (events.length === 0) return `${made}${paint('yellow', 'It makes no event of this.')}\n`;
  const told = events.map(({ index, ok, detail }) =>
    ok
      ? `${paint('green', `event ${index}`)} could be recorded`
      : `${paint('red', `event ${index}`)} ${detail ?? ''}`,
  );
  return `${made}${told.join('\n')}\n`;
}
