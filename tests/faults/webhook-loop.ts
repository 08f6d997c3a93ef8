/**
 * Kills the sender of webhooks in the middle of its work, again and again, while the receiver fails half the time,
 * hangs, resets and is restarted: `node tests/faults/webhook-loop.ts --kills 50 --deliveries 1500`, on PostgreSQL with
 * `--postgres --senders 2`. Ends with 1 when a message was lost, came out of order, came too early, or was not signed.
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
import { startPostgres } from '../support/postgres.ts';
import { ownerKey } from './server-process.ts';
import { type Arrival, Receiver, type ReceiverOptions } from './webhook-receiver.ts';
import type { WebhookSenderOptions } from './webhook-sender.ts';

export interface WebhookLoopOptions {
  /** An empty database. */
  databaseUrl: string;
  deliveries: number;
  kills: number;
  /** How many send at once; more than one needs PostgreSQL. Each in its turn is killed. */
  senders?: number;
  receiver: Omit<ReceiverOptions, 'secret'>;
  /** Restarts the receiver every so often. */
  restartEveryMs?: number;
  leaseMs?: number;
  /** How long a sender waits for an answer. */
  wholeMs?: number;
  /** Spoils what was filled in, to show that it is noticed. */
  spoil?: () => Promise<unknown>;
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
/** Short, and never at its end. */
const retryDelaysMs = [100, 120, 150, ...Array.from({ length: 60 }, () => 200)];
/** How long nothing new may arrive before what is left counts as lost. */
const patienceMs = 30_000;

export async function webhookLoop(options: WebhookLoopOptions): Promise<WebhookLoopOutcome> {
  const { databaseUrl, kills, senders = 1, leaseMs = 700, wholeMs = 300, restartEveryMs, spoil } = options;
  const startedAt = performance.now();
  const { webhookId, workspaceId, receiver } = await fill(databaseUrl, options);
  await spoil?.();
  const schedule: Schedule = { retryDelaysMs, disableAfterMs: 86_400_000, leaseMs };
  const sender = { connectMs: wholeMs, wholeMs, allowed: [receiver.origin] };
  const children: ChildProcess[] = [];
  const startAll = async () => {
    while (children.length < senders) children.push(await startSender({ databaseUrl, schedule, sender }));
  };
  const endAll = () => Promise.all(children.splice(0).map(child => end(child)));
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
      await startAll();
      await delay(30 + Math.random() * 300);
      if (receiver.effects.length < wanted) killsAtWork += 1;
      const oldest = children.shift();
      if (oldest !== undefined) await end(oldest);
    }
    await startAll();
    // Repeats without end are no progress.
    let [arrived, arrivedAt] = [0, Date.now()];
    while (receiver.effects.length < wanted && Date.now() - arrivedAt < patienceMs) {
      await delay(50);
      if (receiver.effects.length > arrived) [arrived, arrivedAt] = [receiver.effects.length, Date.now()];
    }
    // What was answered to one that was killed is sent again; what has just been answered is still to be noted.
    if (kills > 0) await delay(leaseMs + 1_000);
    await Promise.all(children.splice(0).map(child => end(child, 'SIGTERM')));
    isOver = true;
    await restarting;
    const store = await openStore(databaseUrl);
    const deliveries = await everyDelivery(store, workspaceId, webhookId);
    const attempts = await everything(id => store.reader.attempts(workspaceId, webhookId, pageFrom(id)));
    await store.close();
    const seconds = (performance.now() - startedAt) / 1_000;
    return { seconds, kills, killsAtWork, restarts: receiver.restarts, deliveries, attempts, receiver };
  } finally {
    isOver = true;
    await endAll();
    await restarting;
    await receiver.close();
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

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const pageFrom = (afterId: string | undefined) => ({
  limit: 500,
  ...(afterId === undefined ? {} : { afterId }),
});

/** All that there is for a webhook, in whatever state. */
export function everyDelivery(store: Store, workspaceId: string, webhookId: string): Promise<DeliveryRow[]> {
  return everything(id => store.reader.deliveries(workspaceId, webhookId, pageFrom(id)));
}

async function everything<Row extends { id: string }>(
  read: (afterId: string | undefined) => Promise<Row[]>,
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
    ...early(receiver, attempts),
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

/**
 * Repeats that arrived before the shortest pause had passed since the answer before. Only answers that the sender noted
 * count: one that it no longer waited for, or did not live to note, tells nothing of when it may send again.
 */
function early({ arrivals }: Receiver, attempts: readonly AttemptRow[]): string[] {
  const shortest = retryDelaysMs[0] ?? 0;
  const attemptsOf = Map.groupBy(attempts, ({ delivery_id }) => delivery_id);
  const isNoted = ({ id, at }: Arrival) =>
    attemptsOf
      .get(id)
      ?.some(each => each.answer_status !== null && each.at <= at && at <= each.at + each.duration_ms) ??
    false;
  const before = new Map<string, Arrival>();
  return arrivals.flatMap(arrival => {
    const { id, at } = arrival;
    const last = before.get(id);
    before.set(id, arrival);
    if (last === undefined || last.answeredAt === null || !isNoted(last)) return [];
    const tooEarly = last.answeredAt + shortest - at;
    return tooEarly > 0 ? [`early: ${id} by ${tooEarly} ms`] : [];
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
    options: {
      kills: { type: 'string', default: '50' },
      deliveries: { type: 'string', default: '1500' },
      postgres: { type: 'boolean', default: false },
      senders: { type: 'string', default: '1' },
    },
  });
  const server = values.postgres ? await startPostgres() : undefined;
  const directory = await mkdtemp(join(tmpdir(), 'top-of-mind-webhook-loop-'));
  try {
    const outcome = await webhookLoop({
      databaseUrl: (await server?.createDatabase()) ?? `sqlite:${join(directory, 'webhooks.sqlite')}`,
      deliveries: Number(values.deliveries),
      kills: Number(values.kills),
      senders: Number(values.senders),
      receiver: { fails: 0.5, hangs: 0.03, resets: 0.05 },
      restartEveryMs: 1_000,
    });
    console.log(webhookFigures(outcome));
    const wrong = webhookComplaints(outcome);
    for (const line of wrong.slice(0, 20)) console.error(line);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await server?.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
