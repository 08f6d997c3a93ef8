/**
 * The product, sound but slow to answer after a commit: whoever is waiting when it is killed does not know what came of
 * the request. Only the idempotency key tells, and a client without one shows that the kill loop would see the double.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Transaction } from '../../src/store/store.ts';

const answerMs = 30;

const service = await assemble(readConfig(), { clock: systemClock });
const { write } = service.store;

service.store.write = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
  const result = await write(work);
  await delay(answerMs);
  return result;
};

const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
console.log(`Top of Mind is at ${base}`);
