import type { Clock } from '../clock.ts';
import type { Claimed, Deliveries } from '../host/deliveries.ts';
import { mostBusyWebhooks } from '../store/deliveries.ts';
import { readRetryAfter } from '../webhooks/schedule.ts';
import type { Sender } from '../webhooks/sender.ts';
import { createRounds } from './rounds.ts';
import { sendDelivery } from './send-delivery.ts';

/** Sends what webhooks are to be told. */
export interface DeliveryWorker {
  /** Sends everything that is due, and what becomes due by that; for tests. Resolves to the number of attempts. */
  runOnce(): Promise<number>;
  start(): void;
  /** Something is to be sent: looks at once instead of at the next round. */
  wake(): void;
  /** Resolves when what is being sent has been settled. */
  stop(): Promise<void>;
}

export interface DeliveryWorkerDeps {
  deliveries: Deliveries;
  sender: Sender;
  clock: Clock;
  /** Pause between rounds that nobody asked for. */
  pauseMs?: number;
  onError?: (error: unknown) => void;
  /** A webhook was disabled, because nothing arrives there. */
  onDisabled?: (webhookId: string) => void;
}

/** As many at once to one webhook, so that one that hangs does not hold up the others. */
const mostToOne = 8;
const mostAtOnce = mostToOne * mostBusyWebhooks;
const batch = 100;
/** How long stopping waits for receivers that take their time. */
const graceMs = 3_000;
const forgetEveryMs = 3_600_000;

export function createDeliveryWorker({
  deliveries,
  sender,
  clock,
  pauseMs = 1_000,
  onError = () => {},
  onDisabled = () => {},
}: DeliveryWorkerDeps): DeliveryWorker {
  /** How many are being sent, by webhook. */
  const sending = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  let forgetAt = 0;
  let attempts = 0;

  const now = () => clock.now();
  const countOf = (webhookId: string) => sending.get(webhookId) ?? 0;

  const attempt = async ({ delivery, webhook }: Claimed) => {
    const at = now();
    const answer = await sendDelivery(sender, { delivery, webhook }, { at, signedAt: at });
    const endedAt = now();
    const durationMs = Math.max(0, endedAt - at);
    const retryAfterMs = readRetryAfter(answer.retryAfter, endedAt);
    attempts += 1;
    // Broken off by us: nobody failed, and it is sent again when the lease has ended.
    if (isClosed && answer.outcome !== 'delivered') return;
    if (await deliveries.settle({ delivery, webhook, at, durationMs, endedAt, answer, retryAfterMs })) {
      onDisabled(webhook.id);
    }
  };

  const send = (claimed: Claimed) => {
    const { id } = claimed.webhook;
    sending.set(id, countOf(id) + 1);
    const sent = attempt(claimed)
      .catch(onError)
      .finally(() => {
        underWay.delete(sent);
        if (countOf(id) > 1) sending.set(id, countOf(id) - 1);
        else sending.delete(id);
        // What stood behind it may be sent now.
        rounds.wake();
      });
    underWay.add(sent);
  };

  /** Takes as much as there is room for. Resolves to how much that was. */
  const take = async (): Promise<number> => {
    if (now() >= forgetAt) {
      forgetAt = now() + forgetEveryMs;
      await deliveries.forget(now());
    }
    let taken = 0;
    for (let more = true; more; ) {
      const busy = [...sending.keys()].filter(id => countOf(id) >= mostToOne);
      if (underWay.size >= mostAtOnce || busy.length >= mostBusyWebhooks) return taken;
      const room = (id: string) => mostToOne - countOf(id);
      const { claimed, isAll } = await deliveries.claim(now(), { busy, room, limit: batch });
      for (const each of claimed) send(each);
      taken += claimed.length;
      more = !isAll;
    }
    return taken;
  };

  const rounds = createRounds(take, { pauseMs, onError });

  return {
    async runOnce() {
      attempts = 0;
      while ((await take()) > 0 || underWay.size > 0) await Promise.all(underWay);
      return attempts;
    },
    start: rounds.start,
    wake: rounds.wake,
    async stop() {
      await rounds.stop();
      const grace = setTimeout(() => {
        isClosed = true;
        sender.close();
      }, graceMs);
      await Promise.all(underWay);
      clearTimeout(grace);
    },
  };
}
