/**
 * Sends what is due until it is killed or told to stop, as the product does, with the schedule that it is given:
 * `node tests/faults/webhook-sender.ts <options as JSON>`.
 */
import { systemClock } from '../../src/clock.ts';
import { createDeliveries } from '../../src/host/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import type { Schedule } from '../../src/webhooks/schedule.ts';
import { createSender, type SenderOptions } from '../../src/webhooks/sender.ts';
import { createDeliveryWorker } from '../../src/workers/deliveries.ts';

export interface WebhookSenderOptions {
  databaseUrl: string;
  schedule: Schedule;
  sender: Pick<SenderOptions, 'allowed' | 'connectMs' | 'wholeMs'>;
}

if (import.meta.main) {
  const { databaseUrl, schedule, sender }: WebhookSenderOptions = JSON.parse(process.argv[2] ?? '');
  const store = await openStore(databaseUrl);
  const worker = createDeliveryWorker({
    deliveries: createDeliveries(store, schedule),
    sender: createSender(sender),
    clock: systemClock,
    pauseMs: 20,
    onError: error => console.error(error),
  });
  worker.start();
  process.once('SIGTERM', () => worker.stop().then(() => store.close()));
  console.log('sending');
}
