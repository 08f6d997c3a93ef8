/**
 * The product with a fault built in, to show that the kill loop would see it: it answers before the commit. Each
 * commit takes a little longer than it does, so that there is always something to lose.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Transaction } from '../../src/store/store.ts';

const commitMs = 30;

const service = await assemble(readConfig(), { clock: systemClock });
const { write } = service.store;

service.store.write = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
  const { promise: early, resolve, reject } = Promise.withResolvers<T>();
  write(async transaction => {
    const result = await work(transaction);
    resolve(result);
    await delay(commitMs);
    return result;
  }).catch(reject);
  return early;
};

const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
console.log(`Top of Mind is at ${base}`);
