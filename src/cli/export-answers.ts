import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Api } from '../client/api.ts';
import { itemsOf } from '../client/page-items.ts';
import { answerOf } from './connection.ts';
import type { Application } from './names.ts';
import { sayCounted } from './said-counts.ts';

/** Applications as the API answers them, each followed by its entries; the last line says how much it was. */
export async function answersTo(stream: Writable, api: Api): Promise<string> {
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
