import { Command } from 'commander';
import type { Api, Schema } from '../../client/api.ts';
import { type Finish, several } from '../command.ts';
import { answerOf, connect, whereIs } from '../connection.ts';
import { forward, targetOf } from '../forwarding.ts';
import { ApiFailure, Failure, sayProblem } from '../outcome.ts';
import { paintFor } from '../paint.ts';
import { type Delivery, newDeliveries } from '../webhook-news.ts';

interface ListenOptions {
  event?: string[];
  client?: string;
  url?: string;
}

/** Nothing listens at a name that ends so: what is made for it waits to be fetched. */
const nowhere = 'https://listen.invalid/';
const pauseMs = 500;

/** Brings webhooks to a port of this computer, for as long as it runs: no address that the service could reach is needed. */
export function listenCommand(finish: Finish): Command {
  return new Command('listen')
    .description('bring webhooks to a port of this computer, signed as they would be, until you stop it')
    .argument('<port>', 'where you listen: 4000, or 4000/hooks')
    .option('--event <type>', 'only these (again for each); all unless given', several)
    .option('--client <id>', 'only what happens to this client’s applications')
    .option('--url <address>', 'where the service is; else TOP_OF_MIND_URL, or http://127.0.0.1:3000')
    .action(async (port: string, { event, client, url }: ListenOptions) => {
      const target = targetOf(port);
      if (target === undefined) throw new Failure(2, `${port} is no port; write 4000 or 4000/hooks`);
      const api = connect(whereIs(url));
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      try {
        const what = {
          ...(event === undefined ? {} : { event }),
          ...(client === undefined ? {} : { client }),
        };
        const count = await listen(api, target, what, stop.signal);
        finish({ err: `${count} brought; the webhook is gone again\n`, code: 0 });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        finish({ err: sayProblem(error.problem), code: error.code });
      }
    });
}

async function listen(
  api: Api,
  target: URL,
  { event, client }: Pick<ListenOptions, 'event' | 'client'>,
  signal: AbortSignal,
): Promise<number> {
  const webhook = await answerOf(
    api.POST('/v1/webhooks', {
      body: {
        url: nowhere,
        description: 'top-of-mind listen',
        // What is no type, the API says.
        ...(event === undefined ? {} : { events: event as NonNullable<Schema<'NewWebhook'>['events']> }),
        ...(client === undefined ? {} : { client }),
      },
    }),
  );
  const at = { params: { path: { id: webhook.id } } };
  try {
    // While it is disabled, what happens is held for it, and nobody tries to send it.
    await answerOf(api.PATCH('/v1/webhooks/{id}', { ...at, body: { enabled: false } }));
    process.stderr.write(`Listening; signed with ${webhook.secret}; goes to ${target}. Ctrl-C stops it.\n`);
    return await bring(api, webhook, target, signal);
  } finally {
    await api.DELETE('/v1/webhooks/{id}', at);
  }
}

async function bring(
  api: Api,
  { id, secret }: { id: string; secret: string },
  target: URL,
  signal: AbortSignal,
): Promise<number> {
  const paint = paintFor(process.stdout);
  const seen = new Set<string>();
  while (!signal.aborted) {
    for (const delivery of await newDeliveries(api, id, seen)) {
      if (signal.aborted) return seen.size;
      const status = await forward(delivery, secret, target);
      seen.add(delivery.id);
      const isGood = typeof status === 'number' && status < 300;
      process.stdout.write(`${paint(isGood ? 'green' : 'red', String(status))}  ${say(delivery)}\n`);
    }
    await pause(signal);
  }
  return seen.size;
}

function say({ createdAt, type, application }: Delivery): string {
  return [createdAt, type, application ?? ''].join('  ').trimEnd();
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
