import type { Clock } from '../clock.ts';
import type { Claimed, Deliveries } from '../host/deliveries.ts';
import type { Reader } from '../store/store.ts';
import { readRetryAfter } from '../webhooks/schedule.ts';
import type { Sender } from '../webhooks/sender.ts';
import type { FallsDue } from './falls-due.ts';
import { sendDelivery } from './send-delivery.ts';

export interface SandboxDeliveriesDeps {
  reader: Pick<Reader, 'sandboxesWithDeliveriesDue' | 'nextAttemptIn'>;
  deliveries: Deliveries;
  sender: Sender;
  /** The time of the machine, for signatures and durations. */
  clock: Clock;
  onError: (error: unknown) => void;
  /** Whether what is being sent may have been broken off by us. */
  isStopping: () => boolean;
}

const mostAtOnce = 8;

/**
 * The deliveries of a sandbox's webhooks: really sent, one after the other for each application, tried again by the
 * sandbox's clock. Sending takes none of its time, so that pauses are exact.
 */
export function sandboxDeliveries(deps: SandboxDeliveriesDeps): FallsDue {
  const { reader, deliveries, onError } = deps;
  return {
    waiting: () => reader.sandboxesWithDeliveriesDue(),
    nextAt: (workspaceId, after) => reader.nextAttemptIn(workspaceId, after),
    async run(workspaceId, now) {
      const happened = { deliveries: 0, attempts: 0 };
      for (;;) {
        const due = await deliveries.takeDue(workspaceId, now);
        let settled = 0;
        for (let first = 0; first < due.length; first += mostAtOnce) {
          const several = due.slice(first, first + mostAtOnce);
          const outcomes = await Promise.allSettled(several.map(each => attempt(deps, each, now)));
          for (const outcome of outcomes) {
            if (outcome.status === 'rejected') {
              onError(outcome.reason);
              continue;
            }
            if (outcome.value === 'broken-off') continue;
            settled += 1;
            happened.attempts += 1;
            if (outcome.value === 'delivered') happened.deliveries += 1;
          }
        }
        // What could not be noted is still due, and would be sent for ever.
        if (settled < due.length || due.length === 0) return happened;
      }
    },
  };
}

async function attempt(
  { deliveries, sender, clock, isStopping }: SandboxDeliveriesDeps,
  claimed: Claimed,
  at: number,
): Promise<'delivered' | 'failed' | 'broken-off'> {
  const signedAt = clock.now();
  const answer = await sendDelivery(sender, claimed, { at, signedAt });
  const doneAt = clock.now();
  const isDelivered = answer.outcome === 'delivered';
  // Nobody failed, and it is still due.
  if (!isDelivered && isStopping()) return 'broken-off';
  await deliveries.settle({
    ...claimed,
    at,
    durationMs: Math.max(0, doneAt - signedAt),
    endedAt: at,
    answer,
    retryAfterMs: readRetryAfter(answer.retryAfter, doneAt),
  });
  return isDelivered ? 'delivered' : 'failed';
}
