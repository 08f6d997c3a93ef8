import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { createTimerWorker } from '../../src/workers/timers.ts';
import { day, expectSound, type FreshHost, freshHosts, openHost, refOf } from '../host/fresh-host.ts';
import { databases } from '../support/databases.ts';

function workerOf({ store, host, clock }: FreshHost, onError: (error: unknown) => void = fail) {
  return createTimerWorker({ reader: store.reader, host, clock, pauseMs: 5, onError });
}

function fail(error: unknown): never {
  throw error;
}

async function firedOf(open: FreshHost, ref: ReturnType<typeof refOf>): Promise<string[]> {
  return (await open.log(ref)).filter(({ kind }) => kind === 'timer').map(({ type }) => type);
}

const aWeekOn = ['timer.thank-you-due', 'timer.thanks-missed'];

describe.each(databases)('the timer worker on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('fires everything that is due, once, each with its own due time', async () => {
    const open = await fresh();
    const refs = (await Promise.all(Array.from({ length: 450 }, () => open.create()))).map(refOf);
    const start = open.clock.now();
    const worker = workerOf(open);
    expect(await worker.runOnce()).toBe(0);

    open.clock.advance(8 * day);
    expect(await worker.runOnce()).toBe(450);
    expect(await worker.runOnce()).toBe(0);
    for (const ref of refs) expect(await firedOf(open, ref)).toEqual(aWeekOn);
    const [ref] = refs;
    if (ref === undefined) throw new Error('Some were created');
    const [, first] = await open.log(ref);
    expect(first).toMatchObject({ at: start + day, recorded_at: start + 8 * day });
    await expectSound(open, ref);
  });

  it('lets no application that cannot be advanced stop the others, however many they are', async () => {
    const open = await fresh();
    const broken = (await Promise.all(Array.from({ length: 250 }, () => open.create()))).map(refOf);
    await open.database.raw('update applications set envelope = ?', ['not an envelope']);
    open.clock.advance(1_000);
    const healthy = refOf(await open.create());
    open.clock.advance(8 * day);

    const errors: unknown[] = [];
    const worker = workerOf(open, error => errors.push(error));
    expect(await worker.runOnce()).toBe(1);
    expect(await firedOf(open, healthy)).toEqual(aWeekOn);
    expect(errors).toHaveLength(broken.length);
    await expectSound(open, healthy);
  });

  it('goes on after a round that failed, and says so', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(8 * day);
    const errors: unknown[] = [];
    let failures = 1;
    const { reader } = open.store;
    const worker = createTimerWorker({
      reader: {
        async due(now, limit) {
          if (failures-- > 0) throw new Error('The database is away');
          return reader.due(now, limit);
        },
      },
      host: open.host,
      clock: open.clock,
      pauseMs: 5,
      onError: error => errors.push(error),
    });
    worker.start();
    await vi.waitFor(async () => expect(await firedOf(open, ref)).toEqual(aWeekOn));
    await worker.stop();
    expect(errors).toEqual([new Error('The database is away')]);
  });

  it('stops when the round under way has ended, and begins no other', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(8 * day);
    const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    open.intercept(async run => {
      begin();
      await gate;
      return run();
    });
    const worker = workerOf(open);
    worker.start();
    await begun;
    let hasStopped = false;
    const stopping = worker.stop().then(() => {
      hasStopped = true;
    });
    await delay(20);
    expect(hasStopped).toBe(false);
    letGo();
    await stopping;
    expect(await firedOf(open, ref)).toEqual(aWeekOn);

    const writes = open.writes();
    open.clock.advance(100 * day);
    await delay(30);
    expect(open.writes()).toBe(writes);
  });
});

const postgres = databases.filter(({ name }) => name === 'PostgreSQL');

describe.each(postgres)('two timer workers on one $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('fire each timer once', async () => {
    const one = await fresh();
    const store = await openStore(one.database.url);
    try {
      const two = await openHost(store, one.database);
      const refs = (await Promise.all(Array.from({ length: 120 }, () => one.create()))).map(refOf);
      for (const { clock } of [one, two]) clock.advance(8 * day);
      await Promise.all([workerOf(one).runOnce(), workerOf(two).runOnce()]);
      for (const ref of refs) {
        expect(await firedOf(one, ref)).toEqual(aWeekOn);
        await expectSound(one, ref);
      }
    } finally {
      await store.close();
    }
  });
});
