/**
 * Kills a server in the middle of its work, again and again, and looks for what was acknowledged afterwards:
 * `node tests/faults/kill-loop.ts --cycles 100 --clients 16`. Ends with 1 when anything was lost, doubled or unsound.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Checked, check, complaints } from './check.ts';
import { startClients } from './clients.ts';
import { Ledger } from './ledger.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { Target } from './target.ts';

export interface KillLoopOptions {
  cycles: number;
  clients: number;
  /** A script that stands in for the product. */
  script?: string;
  /** False for careless clients. */
  idempotencyKeys?: boolean;
}

export interface KillLoopOutcome extends Checked {
  kills: number;
  acknowledged: number;
  repeats: number;
  replays: number;
  seconds: number;
}

export async function killLoop({
  cycles,
  clients,
  script,
  idempotencyKeys = true,
}: KillLoopOptions): Promise<KillLoopOutcome> {
  const startedAt = performance.now();
  const directory = await mkdtemp(join(tmpdir(), 'top-of-mind-kill-loop-'));
  const databaseUrl = `sqlite:${join(directory, 'kill-loop.sqlite')}`;
  const target = new Target();
  const ledger = new Ledger();
  const load = startClients({ target, ledger, clients, idempotencyKeys, singleShots: idempotencyKeys });
  let server: ServerProcess | undefined;
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      server = startServer(databaseUrl, script);
      if (cycle % 10 === 9) {
        // Some are killed while they are still starting.
        await delay(Math.random() * 800);
      } else {
        target.up('only', await server.ready);
        await delay(60 + Math.random() * 500);
      }
      target.down('only');
      await server.kill();
    }
    server = startServer(databaseUrl, script);
    target.up('only', await server.ready);
    await load.stop();
    await server.kill();
    return {
      ...(await check(databaseUrl, ledger)),
      kills: cycles + 1,
      acknowledged: ledger.acknowledgedOf('event').length,
      repeats: ledger.repeats,
      replays: ledger.replays,
      seconds: (performance.now() - startedAt) / 1_000,
    };
  } finally {
    await server?.kill();
    await rm(directory, { recursive: true, force: true });
  }
}

export function killLoopFigures(outcome: KillLoopOutcome): string {
  const { kills, acknowledged, repeats, replays, applications, entries, lost, doubled, unsound, seconds } =
    outcome;
  return (
    `${kills} kills, ${acknowledged} events acknowledged, ${repeats} sent again (${replays} had been recorded), ` +
    `${applications} applications with ${entries} entries: ${lost.length} lost, ${doubled.length} doubled, ` +
    `${unsound.length} unsound, ${seconds.toFixed(1)} s`
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      cycles: { type: 'string', default: '100' },
      clients: { type: 'string', default: '16' },
      /** `broken-server.ts`, say, to see it fail. */
      script: { type: 'string' },
    },
  });
  const outcome = await killLoop({
    cycles: Number(values.cycles),
    clients: Number(values.clients),
    ...(values.script === undefined ? {} : { script: values.script }),
  });
  console.log(killLoopFigures(outcome));
  const wrong = complaints(outcome);
  for (const line of wrong.slice(0, 20)) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
