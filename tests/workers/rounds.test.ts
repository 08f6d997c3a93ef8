import { beforeEach, expect, test, vi } from 'vitest';
import { createRounds } from '../../src/workers/rounds.ts';

const pauseMs = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Rounds that end when they are told to. */
function open() {
  const underWay: PromiseWithResolvers<void>[] = [];
  const errors: unknown[] = [];
  const run = vi.fn(() => {
    const round = Promise.withResolvers<void>();
    underWay.push(round);
    return round.promise;
  });
  const rounds = createRounds(run, { pauseMs, onError: error => errors.push(error) });
  return {
    rounds,
    errors,
    begun: () => run.mock.calls.length,
    async end(error?: Error) {
      const round = underWay.shift();
      if (error === undefined) round?.resolve();
      else round?.reject(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('the first comes at once, and each after a pause', async () => {
  const { rounds, begun, end } = open();
  rounds.start();
  expect(begun()).toBe(1);
  await vi.advanceTimersByTimeAsync(10 * pauseMs);
  expect(begun()).toBe(1);
  await end();
  await vi.advanceTimersByTimeAsync(pauseMs - 1);
  expect(begun()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun()).toBe(2);
});

test('who wakes it in a pause has a round at once', async () => {
  const { rounds, begun, end } = open();
  rounds.start();
  await end();
  rounds.wake();
  expect(begun()).toBe(2);
  await end();
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(begun()).toBe(3);
});

test('who wakes it in a round has another one right after', async () => {
  const { rounds, begun, end } = open();
  rounds.start();
  rounds.wake();
  rounds.wake();
  expect(begun()).toBe(1);
  await end();
  expect(begun()).toBe(2);
  await end();
  expect(begun()).toBe(2);
});

test('a round that fails is told, and the next one comes', async () => {
  const { rounds, begun, end, errors } = open();
  rounds.start();
  await end(new Error('the disk is full'));
  expect(errors).toEqual([new Error('the disk is full')]);
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(begun()).toBe(2);
});

test('stopping waits for the round under way, and no other comes until it starts again', async () => {
  const { rounds, begun, end } = open();
  rounds.wake();
  expect(begun()).toBe(0);
  rounds.start();
  const stopped = vi.fn();
  const stopping = rounds.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(0);
  expect(stopped).not.toHaveBeenCalled();
  await end();
  await stopping;
  rounds.wake();
  await vi.advanceTimersByTimeAsync(10 * pauseMs);
  expect(begun()).toBe(1);
  rounds.start();
  expect(begun()).toBe(2);
});
