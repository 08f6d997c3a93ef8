import '../../src/node-version.ts';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { startPostgres } from '../support/postgres.ts';
import { foldFifty } from './fold.ts';
import { type Load, load } from './load.ts';

/*
 * Measures durable events per second over HTTP, in one run on one machine. Rounds of the compared servers alternate,
 * so that a noisy minute hits all of them; medians are compared.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    applications: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '1,32,128' },
    'skip-postgres': { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const connectionCounts = values.connections.split(',').map(Number);
const ownerKey = 'an owner key of the bench';

interface Server {
  name: string;
  child: ChildProcess;
  port: number;
  ids: string[];
}

async function startServer(name: string, mode: string, database: string, ids: string[]): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [
    '--mode',
    mode,
    '--database',
    database,
    '--key',
    ownerKey,
  ]);
  const { port } = await answer<{ port: number }>(child);
  return { name, child, port, ids };
}

function answer<T>(child: ChildProcess): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  child.once('message', message => resolve(message as T)); // sent by server.ts
  child.once('exit', code => reject(new Error(`The server ended with ${code}`)));
  return promise;
}

/** Fills a database with applications, and gives their ids. */
async function fill(databaseUrl: string, count: number): Promise<string[]> {
  const service = await assemble({ databaseUrl, ownerKey }, { clock: systemClock });
  const keys = await service.store.reader.keys(service.workspaceId);
  const actor = {
    workspaceId: service.workspaceId,
    keyId: keys[0]?.id ?? '',
    role: 'owner' as const,
    clientId: null,
    grants: null,
    accountId: null,
  };
  const now = systemClock.now();
  const created = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      service.host.run({
        kind: 'create',
        actor,
        now,
        idempotencyKey: null,
        requestDigest: '',
        company: `Company ${index}`,
        role: 'Engineer',
        timeZone: 'America/New_York',
        interviewAt: now - 3_600_000,
        interviewers: [{ name: 'Ann Lee', email: 'ann@example.com' }, { name: 'Bob Ray' }],
        clientId: null,
        policy: { name: 'standard' },
      }),
    ),
  );
  await service.close();
  return created.map(({ application }) => application.id);
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
const spread = (numbers: readonly number[]) =>
  `${whole(Math.min(...numbers))}–${whole(Math.max(...numbers))}`;
const whole = (number: number) => Math.round(number).toLocaleString('en');

async function measure(servers: readonly Server[], connections: number): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>();
  for (const server of servers) {
    await load({ ...server, key: ownerKey }, { connections, seconds: 1 });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) {
      const result = await load({ ...server, key: ownerKey }, { connections, seconds });
      loads.set(server.name, [...(loads.get(server.name) ?? []), result]);
    }
  }
  return loads;
}

function report(connections: number, loads: ReadonlyMap<string, Load[]>): void {
  console.log(`\n${connections} connection${connections === 1 ? '' : 's'}`);
  const perSecond = (name: string) => median((loads.get(name) ?? []).map(run => run.perSecond));
  for (const [name, runs] of loads) {
    const rates = runs.map(run => run.perSecond);
    const p50 = median(runs.map(run => run.p50Ms));
    const p99 = median(runs.map(run => run.p99Ms));
    console.log(
      `  ${name.padEnd(20)} ${whole(median(rates)).padStart(7)} events/s (${spread(rates)})  p50 ${p50} ms  p99 ${p99} ms`,
    );
  }
  const ratio = (a: string, b: string) => (perSecond(a) / perSecond(b)).toFixed(2);
  console.log(`  SQLite / idle HTTP             ${ratio('SQLite', 'idle HTTP')}`);
  console.log(`  SQLite / one event per commit  ${ratio('SQLite', 'SQLite, ungrouped')}`);
  if (loads.has('PostgreSQL'))
    console.log(`  PostgreSQL / SQLite            ${ratio('PostgreSQL', 'SQLite')}`);
}

const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-bench-'));
const postgres = values['skip-postgres'] ? undefined : await startPostgres();
const servers: Server[] = [];
try {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`);
  console.log(`${values.applications} applications; ${rounds} rounds of ${seconds} s; medians (spread)`);
  const databases = {
    whole: `sqlite:${join(folder, 'whole.sqlite')}`,
    single: `sqlite:${join(folder, 'single.sqlite')}`,
    idle: `sqlite:${join(folder, 'idle.sqlite')}`,
  };
  const count = Number(values.applications);
  servers.push(await startServer('SQLite', 'whole', databases.whole, await fill(databases.whole, count)));
  servers.push(
    await startServer('SQLite, ungrouped', 'single', databases.single, await fill(databases.single, count)),
  );
  servers.push(await startServer('idle HTTP', 'idle', databases.idle, ['app_0']));
  if (postgres !== undefined) {
    const url = await postgres.createDatabase();
    servers.push(await startServer('PostgreSQL', 'whole', url, await fill(url, count)));
  }
  for (const connections of connectionCounts) report(connections, await measure(servers, connections));
  console.log('\nMemory after the load');
  for (const { name, child } of servers) {
    child.send('memory');
    const { memory } = await answer<{ memory: number }>(child);
    console.log(`  ${name.padEnd(20)} ${whole(memory / 1024 / 1024)} MiB`);
  }
  console.log(`\nFolding a history of 50 entries: ${foldFifty()}`);
} finally {
  for (const { child } of servers) child.send('stop');
  await Promise.all(servers.map(({ child }) => new Promise(resolve => child.once('exit', resolve))));
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
