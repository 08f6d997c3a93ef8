import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import type { Api } from '../../client/api.ts';
import { itemsOf } from '../../client/page-items.ts';
import type { Finish } from '../command.ts';
import { answerOf, connect, whereIs } from '../connection.ts';
import type { Application } from '../names.ts';
import { ApiFailure, Failure, sayProblem } from '../outcome.ts';

/** Everything that the key may read, line by line; the last line says how much it was. */
export function exportCommand(finish: Finish): Command {
  return new Command('export')
    .description('everything that the key may read, as NDJSON: applications, each followed by its entries')
    .option('--out <file>', 'where to write it; standard output unless given')
    .option('--url <address>', 'where the service is; else TOP_OF_MIND_URL, or http://127.0.0.1:3000')
    .action(async ({ out, url }: { out?: string; url?: string }) => {
      const api = connect(whereIs(url));
      try {
        const said = out === undefined ? await exportTo(process.stdout, api) : await exportInto(out, api);
        finish({ err: said, code: 0 });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        finish({ err: sayProblem(error.problem), code: error.code });
      }
    });
}

/** The file is there when it is whole, and as it was before otherwise. */
async function exportInto(path: string, api: Api): Promise<string> {
  const part = `${path}.part`;
  const file = createWriteStream(part);
  try {
    await once(file, 'open');
    const said = await exportTo(file, api);
    file.end();
    await finished(file);
    await rename(part, path);
    return said;
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    if (error instanceof Error && 'syscall' in error) throw new Failure(1, error.message);
    throw error;
  }
}

async function exportTo(stream: Writable, api: Api): Promise<string> {
  const counted = { applications: 0, entries: 0 };
  const write = async (line: object) => {
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  };
  for await (const application of applicationsOf(api)) {
    await write({ kind: 'application', application });
    for await (const entry of entriesOf(api, application.id)) {
      await write({ kind: 'entry', application: application.id, entry });
      counted.entries += 1;
    }
    counted.applications += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${sayCounted(counted)} `);
  }
  await write({ kind: 'end', ...counted });
  return `${process.stderr.isTTY ? '\r' : ''}${sayCounted(counted)}\n`;
}

function applicationsOf(api: Api): AsyncGenerator<Application> {
  return itemsOf(where =>
    answerOf(api.GET('/v1/applications', { params: { query: { limit: 200, ...where } } })),
  );
}

async function* entriesOf(api: Api, id: string) {
  const query = { limit: 200, after: 0 };
  while (true) {
    const params = { path: { id }, query };
    const page = await answerOf(api.GET('/v1/applications/{id}/entries', { params }));
    yield* page.items;
    if (page.nextAfter === null) return;
    query.after = page.nextAfter;
  }
}

function sayCounted({ applications, entries }: { applications: number; entries: number }): string {
  return `${applications} ${applications === 1 ? 'application' : 'applications'}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`;
}
