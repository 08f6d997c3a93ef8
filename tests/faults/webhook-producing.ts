import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { ensureOwner } from '../../src/host/access.ts';
import { createWebhook } from '../../src/host/webhooks.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { everyApplication } from './check.ts';
import { ownerKey } from './server-process.ts';
import { everyDelivery } from './webhook-loop.ts';
import type { ProducerOptions } from './webhook-producer.ts';

export interface ProducingOptions {
  databaseUrl: string;
  /** At least so many; it goes on until there is enough to look at. */
  kills: number;
  isEnough(produced: Produced): boolean;
  announcesApart?: boolean;
}

/** What was found, as `app_… 3`: an application and the number of its entry. */
export interface Produced {
  refusals: string[];
  announced: string[];
}

/** Kills a service that refuses check-ins, again and again, and reads what it wrote into the log and for webhooks. */
export async function produceUnderKills(options: ProducingOptions): Promise<Produced> {
  const { databaseUrl, kills, isEnough, announcesApart = false } = options;
  const { workspaceId, webhookId } = await begin(databaseUrl);
  for (let kill = 0; ; kill += 1) {
    const child = await startProducer({ databaseUrl, announcesApart });
    await delay(100 + Math.random() * 300);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    if (kill + 1 < kills) continue;
    const store = await openStore(databaseUrl);
    try {
      const produced = await read(store, workspaceId, webhookId);
      if (isEnough(produced)) return produced;
    } finally {
      await store.close();
    }
  }
}

/** Refusals that nobody is told of, and messages about what never was. */
export function producedComplaints({ refusals, announced }: Produced): string[] {
  const told = new Set(announced);
  const known = new Set(refusals);
  return [
    ...refusals.filter(each => !told.has(each)).map(each => `not announced: ${each}`),
    ...announced.filter(each => !known.has(each)).map(each => `from nowhere: ${each}`),
    ...announced.filter((each, index) => announced.indexOf(each) !== index).map(each => `twice: ${each}`),
  ];
}

async function begin(databaseUrl: string): Promise<{ workspaceId: string; webhookId: string }> {
  const store = await openStore(databaseUrl);
  try {
    const { workspaceId } = await ensureOwner(store, systemClock, ownerKey);
    const { id } = await createWebhook(store, Date.now(), workspaceId, {
      url: 'https://hooks.example/in',
      description: null,
      events: ['outreach.refused'],
      clientId: null,
    });
    return { workspaceId, webhookId: id };
  } finally {
    await store.close();
  }
}

async function startProducer(options: ProducerOptions): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'webhook-producer.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'top-of-mind-compile-cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

async function read(store: Store, workspaceId: string, webhookId: string): Promise<Produced> {
  const refusals: string[] = [];
  for await (const { id } of everyApplication(store)) {
    for await (const { seq, decision } of store.reader.everyEntry({ workspaceId, applicationId: id })) {
      if (decision !== null && JSON.parse(decision).verdict === 'refused') refusals.push(`${id} ${seq}`);
    }
  }
  const deliveries = await everyDelivery(store, workspaceId, webhookId);
  const announced = deliveries.map(row => `${row.application_id} ${JSON.parse(row.body).data.entry}`);
  return { refusals, announced };
}
