import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Application, aNewApplication, type Story, storyOf } from './applications.ts';
import { databases } from './databases.ts';
import { OWNER_KEY } from './http.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

export const program = join(import.meta.dirname, '../../src/cli/main.ts');

/** What a command said. */
export interface Said {
  out: string;
  err: string;
  code: number;
}

/** Runs the command in a process of its own, as a shell does. */
export function topOfMind(words: readonly string[], environment: Record<string, string> = {}): Promise<Said> {
  return new Promise(resolve => {
    execFile(process.execPath, [program, ...words], { env: environment }, (error, out, err) => {
      resolve({ out, err, code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1 });
    });
  });
}

/** A listening service with the application of `aNewApplication`, and somebody who types. */
export interface Terminal {
  service: WholeService;
  story: Story;
  /** Where it listens, and the owner's key. */
  environment: Record<string, string>;
  /** Runs a command with the environment, and what is added to it. */
  type(words: readonly string[], more?: Record<string, string>): Promise<Said>;
  /** The same with `--json`, and what the answer says. */
  ask<Answer>(words: readonly string[]): Promise<Answer>;
  /** Begins a further application. */
  apply(changes: object): Promise<Application>;
}

export async function openTerminal(): Promise<Terminal> {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const apply = async (changes: object) => {
    const made = await service.call('owner', 'POST', '/v1/applications', {
      payload: { ...aNewApplication, ...changes },
    });
    if (made.statusCode !== 201) throw new Error(made.body);
    return made.json<Application>();
  };
  const story = storyOf(service, await apply({}));
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const environment = { TOP_OF_MIND_URL: base, TOP_OF_MIND_KEY: OWNER_KEY };
  const type = (words: readonly string[], more = {}) => topOfMind(words, { ...environment, ...more });
  return {
    service,
    story,
    environment,
    type,
    ask: async words => JSON.parse((await type([...words, '--json'])).out),
    apply,
  };
}
