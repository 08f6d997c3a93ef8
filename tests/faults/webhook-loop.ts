/**
 * Kills the sender of webhooks in the middle of its work, again and again, while the receiver fails half the time,
 * hangs, resets and is restarted: `node tests/faults/webhook-loop.ts --kills 50 --deliveries 1500`. Ends with 1 when
 * a message was lost, came out of order, came too early, or was not signed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { PostedEvent } from '../../machines/events.ts';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { createWebhook } from '../../src/host/webhooks.ts';
import type { AttemptRow, DeliveryRow } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Schedule } from '../../src/webhooks/schedule.ts';
import { ownerKey } from './server-process.ts';
import { Receiver, type ReceiverOptions } from './webhook-receiver.ts';
import type { WebhookSenderOptions } from './webhook-sender.ts';

export interface WebhookLoopOptions {
  deliveries: number;
  kills: number;
  receiver: Omit<ReceiverOptions, 'secret'>;
  /** Restarts the receiver every so often. */
  restartEveryMs?: number;
  leaseMs?: number;
  /** Spoils what was filled in, to show that it is noticed. */
  spoil?: (databaseUrl: string) => Promise<void>;
}

export interface WebhookLoopOutcome {
  seconds: number;
  kills: number;
  /** Kills while something was still to be sent. */
  killsAtWork: number;
  restarts: number;
  deliveries: DeliveryRow[];
  attempts: AttemptRow[];
  receiver: Receiver;
}

const perApplication = 15;
const webhookMost = { connectMs: 200, wholeMs: 300 };
/** Short, and never at its end. */
const retryDelaysMs = [100, 120, 150, ...Array.from({ length: 60 }, () => 200)];
const patienceMs = 90_000;

export async function webhookLoop(options: WebhookLoopOptions): Promise<WebhookLoopOutcome> {
  const { kills, leaseMs = 700, restartEveryMs, spoil } = options;
  const startedAt = performance.now();
  const directory = await mkdtemp(join(tmpdir(), 'top-of-mind-webhook-loop-'));
  const databaseUrl = `sqlite:${join(directory, 'webhooks.sqlite')}`;
  const { webhookId, workspaceId, receiver } = await fill(databaseUrl, options);
  await spoil?.(databaseUrl);
  const schedule: Schedule = { retryDelaysMs, disableAfterMs: 86_400_000, leaseMs };
  const sender = { ...webhookMost, allowed: [receiver.origin] };
  let child: ChildProcess | undefined;
  let isOver = false;
  const restarting = (async () => {
    while (restartEveryMs !== undefined && !isOver) {
      await delay(restartEveryMs);
      if (!isOver) await receiver.restart(100);
    }
  })();
  const wanted = options.deliveries;
  let killsAtWork = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      child = await startSender({ databaseUrl, schedule, sender });
      await delay(30 + Math.random() * 300);
      if (receiver.effects.length < wanted) killsAtWork += 1;
      await end(child);
    }
    child = await startSender({ databaseUrl, schedule, sender });
    const until = Date.now() + patienceMs;
    while (receiver.effects.length < wanted && Date.now() < until) await delay(50);
    // What it has just been answered is still to be noted.
    await delay(leaseMs + 1_000);
    await end(child);
    isOver = true;
    await restarting;
    const store = await openStore(databaseUrl);
    const deliveries = await everything(id => store.reader.deliveries(workspaceId, webhookId, pageFrom(id)));
    const attempts = await everything(id => store.reader.attempts(workspaceId, webhookId, pageFrom(id)));
    await store.close();
    const seconds = (performance.now() - startedAt) / 1_000;
    return { seconds, kills, killsAtWork, restarts: receiver.restarts, deliveries, attempts, receiver };
  } finally {
    isOver = true;
    if (child !== undefined) await end(child);
    await restarting;
    await receiver.close();
    await rm(directory, { recursive: true, force: true });
  }

  async function fill(url: string, { deliveries, receiver: habits }: WebhookLoopOptions) {
    const service = await assemble({ databaseUrl: url, ownerKey }, { clock: systemClock });
    try {
      // The receiver needs the secret and the webhook its address: first a port, then the secret.
      const draft = new Receiver({ secret: 'whsec_AAAA' });
      await draft.open();
      const { origin } = draft;
      await draft.close();
      const webhook = await createWebhook(service.store, Date.now(), service.workspaceId, {
        url: `http://${origin}/hooks`,
        description: null,
        events: ['outreach.refused'],
        clientId: null,
      });
      await refuse(service, deliveries);
      const bad = new Receiver({ ...habits, secret: webhook.secret, port: Number(origin.split(':')[1]) });
      await bad.open();
      return {
        webhookId: webhook.id,
        workspaceId: service.workspaceId,
        receiver: bad,
      };
    } finally {
      await service.close();
    }
  }
}

/** Applications with as many refused check-ins each as make up the deliveries. */
async function refuse(
  {
    host,
    workspaceId,
    store,
  }: { host: Awaited<ReturnType<typeof assemble>>['host']; workspaceId: string; store: Store },
  count: number,
): Promise<void> {
  const now = Date.now();
  const asked = {
    actor: {
      workspaceId,
      keyId: 'key_loop',
      accountId: null,
      role: 'owner' as const,
      clientId: null,
      grants: null,
    },
    now,
    idempotencyKey: null,
    requestDigest: '',
  };
  const created = await Promise.all(
    Array.from({ length: count / perApplication }, (_, index) =>
      host.run({
        kind: 'create',
        ...asked,
        company: `Company ${index}`,
        role: 'Engineer',
        timeZone: 'UTC',
        interviewAt: now - 3_600_000,
        interviewers: [{ name: 'Ann' }],
        clientId: null,
        policy: { name: 'standard' },
      }),
    ),
  );
  for (let round = 0; round < perApplication; round += 1) {
    await Promise.all(
      created.map(async ({ application }) => {
        const ref = { workspaceId, applicationId: application.id };
        const [ann] = await store.reader.people(workspaceId, [application.id]);
        const event: PostedEvent = { type: 'check-in.sent', interviewer: ann?.id ?? '', channel: 'email' };
        return host.run({ kind: 'post', ...asked, ref, event, ifMatch: null });
      }),
    );
  }
}

async function startSender(options: WebhookSenderOptions): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'webhook-sender.ts'), JSON.stringify(options)],
    {
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'top-of-mind-compile-cache') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const pageFrom = (beforeId: string | undefined) => ({
  limit: 500,
  ...(beforeId === undefined ? {} : { beforeId }),
});

async function everything<Row extends { id: string }>(
  read: (beforeId: string | undefined) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await read(rows.at(-1)?.id);
    rows.push(...page);
    if (page.length === 0) return rows;
  }
}

/** Everything that is wrong, as lines; none where nothing is. `dedupe` false: as a receiver that counts repeats. */
export function webhookComplaints(
  { deliveries, attempts, receiver }: WebhookLoopOutcome,
  { dedupe = true }: { dedupe?: boolean } = {},
): string[] {
  const accepted = receiver.arrivals.filter(({ isAccepted }) => isAccepted);
  const effects = dedupe ? receiver.effects : accepted.map(({ id }) => id);
  const wanted = new Set(deliveries.map(({ id }) => id));
  return [
    ...[...wanted].filter(id => !effects.includes(id)).map(id => `lost: ${id}`),
    ...effects.filter((id, index) => effects.indexOf(id) !== index).map(id => `doubled: ${id}`),
    ...effects.filter(id => !wanted.has(id)).map(id => `from nowhere: ${id}`),
    ...deliveries.filter(({ state }) => state !== 'delivered').map(({ id, state }) => `${state}: ${id}`),
    ...outOfOrder(deliveries, receiver),
    ...early(receiver),
    ...earlyByLog(attempts),
    ...receiver.forged.map(id => `forged: ${id}`),
  ];
}

/** First effects of each application against the order in which things happened to it. */
function outOfOrder(deliveries: readonly DeliveryRow[], { effects, arrivals }: Receiver): string[] {
  const applicationOf = new Map(arrivals.map(({ id, application }) => [id, application]));
  const placeOf = new Map(deliveries.map(({ id, place }) => [id, place]));
  const last = new Map<string, string>();
  return effects.flatMap(id => {
    const application = applicationOf.get(id) ?? '';
    const place = placeOf.get(id) ?? '';
    const isBehind = place < (last.get(application) ?? '');
    last.set(application, place);
    return isBehind ? [`out of order: ${id}`] : [];
  });
}

/** Repeats that arrived before the shortest pause had passed since the arrival, or the answer, before. */
function early({ arrivals }: Receiver): string[] {
  const shortest = retryDelaysMs[0] ?? 0;
  const before = new Map<string, number>();
  return arrivals.flatMap(({ id, at, answeredAt }) => {
    const earlier = before.get(id);
    before.set(id, answeredAt ?? at);
    return earlier !== undefined && at < earlier + shortest
      ? [`early: ${id} by ${earlier + shortest - at} ms`]
      : [];
  });
}

/** Attempts that were made before the time that the attempt before had named. */
function earlyByLog(attempts: readonly AttemptRow[]): string[] {
  const next = new Map<string, number>();
  return attempts
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ delivery_id, at, next_attempt_at }) => {
      const earliest = next.get(delivery_id) ?? 0;
      next.set(delivery_id, next_attempt_at ?? 0);
      return at < earliest ? [`attempted early: ${delivery_id}`] : [];
    });
}

export function webhookFigures({
  seconds,
  kills,
  killsAtWork,
  restarts,
  deliveries,
  receiver,
}: WebhookLoopOutcome): string {
  const { arrivals, effects } = receiver;
  const accepted = arrivals.filter(({ isAccepted }) => isAccepted).length;
  return (
    `${deliveries.length} deliveries, ${kills} kills (${killsAtWork} at work), ${restarts} restarts of the receiver, ` +
    `${arrivals.length} arrivals, ${accepted} accepted, ${effects.length} effects, ${seconds.toFixed(1)} s`
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '50' }, deliveries: { type: 'string', default: '1500' } },
  });
  const outcome = await webhookLoop({
    deliveries: Number(values.deliveries),
    kills: Number(values.kills),
    receiver: { fails: 0.5, hangs: 0.03, resets: 0.05 },
    restartEveryMs: 1_000,
  });
  console.log(webhookFigures(outcome));
  const wrong = webhookComplaints(outcome);
  for (const line of wrong.slice(0, 20)) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
