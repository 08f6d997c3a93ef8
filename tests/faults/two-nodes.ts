/**
 * Two servers on one PostgreSQL, events for the same applications sent to either, one of the two killed and started
 * again, connections cut: `node tests/faults/two-nodes.ts --kills 6 --clients 16`. Ends with 1 when anything was lost,
 * doubled or unsound, or when a timer did not fire exactly once.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../support/postgres.ts';
import { type Checked, check, complaints } from './check.ts';
import { type ClientOptions, startClients } from './clients.ts';
import { Ledger } from './ledger.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { Target } from './target.ts';
import { type Awaited, beginTimed, notFired } from './timed-applications.ts';

export interface TwoNodesOptions {
  databaseUrl: string;
  /** How often the second node is killed. */
  kills: number;
  clients: number;
  /** Applications whose timers fall due during the run. */
  timed: number;
}

export interface TwoNodesOutcome extends Checked {
  kills: number;
  cuts: number;
  acknowledged: number;
  repeats: number;
  replays: number;
  /** Timers that were to fire during the run. */
  awaited: number;
  /** Those of them that did not. */
  missed: string[];
  seconds: number;
}

const roundMs = 1_800;

export async function twoNodes({
  databaseUrl,
  kills,
  clients,
  timed,
}: TwoNodesOptions): Promise<TwoNodesOutcome> {
  const startedAt = performance.now();
  const target = new Target();
  const ledger = new Ledger();
  const options: ClientOptions = { target, ledger, clients, idempotencyKeys: true, singleShots: true };
  const nodes: ServerProcess[] = [startServer(databaseUrl)];
  let cuts = 0;
  try {
    const [first] = nodes;
    if (first) target.up('first', await first.ready);
    const awaited = await beginTimed(options, timed, kills * roundMs + 1_000);
    const load = startClients(options);
    for (let kill = 0; kill < kills; kill += 1) {
      const second = startServer(databaseUrl);
      nodes.push(second);
      target.up('second', await second.ready);
      await delay(roundMs / 3);
      cuts += await cutConnection(databaseUrl);
      await delay((Math.random() * roundMs) / 2);
      target.down('second');
      await second.kill();
    }
    const last = startServer(databaseUrl);
    nodes.push(last);
    target.up('second', await last.ready);
    const missed = await allFired(databaseUrl, awaited);
    await load.stop();
    for (const node of nodes) await node.kill();
    return {
      ...(await check(databaseUrl, ledger)),
      kills,
      cuts,
      acknowledged: ledger.acknowledgedOf('event').length,
      repeats: ledger.repeats,
      replays: ledger.replays,
      awaited: awaited.length,
      missed,
      seconds: (performance.now() - startedAt) / 1_000,
    };
  } finally {
    for (const node of nodes) await node.kill();
  }
}

/** Cuts one connection of a node in the middle of whatever it does: the commit may or may not have taken place. */
async function cutConnection(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async client => {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'top-of-mind' and datname = current_database() and state <> 'idle' limit 1`,
    );
    return rowCount ?? 0;
  });
}

/** Waits until every timer that is awaited stands in the log, and gives those that never came. */
async function allFired(databaseUrl: string, awaited: readonly Awaited[]): Promise<string[]> {
  return withClient(databaseUrl, async client => {
    const last = Math.max(Date.now(), ...awaited.map(({ at }) => at));
    for (;;) {
      const { rows } = await client.query(`select application_id, event from entries where kind = 'timer'`);
      const missed = notFired(awaited, rows);
      if (missed.length === 0 || Date.now() > last + 10_000) return missed;
      await delay(200);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function twoNodesFigures(outcome: TwoNodesOutcome): string {
  const { kills, cuts, acknowledged, repeats, replays, awaited, missed, timers } = outcome;
  const { applications, entries, lost, doubled, unsound, firedTwice, seconds } = outcome;
  return (
    `${kills} kills, ${cuts} connections cut, ${acknowledged} events acknowledged, ${repeats} sent again ` +
    `(${replays} had been recorded), ${applications} applications with ${entries} entries: ${lost.length} lost, ` +
    `${doubled.length} doubled, ${unsound.length} unsound; ${awaited} timers awaited, ${missed.length} missed, ` +
    `${timers} fired, ${firedTwice.length} twice, ${seconds.toFixed(1)} s`
  );
}

/** Everything that is wrong, as lines. */
export function twoNodesComplaints(outcome: TwoNodesOutcome): string[] {
  return [...complaints(outcome), ...outcome.missed.map(what => `not fired: ${what}`)];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '6' }, clients: { type: 'string', default: '16' } },
  });
  const server = await startPostgres();
  try {
    const outcome = await twoNodes({
      databaseUrl: await server.createDatabase(),
      kills: Number(values.kills),
      clients: Number(values.clients),
      timed: 40,
    });
    console.log(twoNodesFigures(outcome));
    const wrong = twoNodesComplaints(outcome);
    for (const line of wrong.slice(0, 20)) console.error(line);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}
