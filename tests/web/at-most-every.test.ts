import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../src/web/data/at-most-every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the first is done at once, a burst after it once, when the pace allows', () => {
  const act = vi.fn();
  const paced = atMostEvery(1_000, act);
  paced.ask();
  expect(act).toHaveBeenCalledTimes(1);
  for (let times = 0; times < 50; times += 1) paced.ask();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(2);
  paced.ask();
  expect(act).toHaveBeenCalledTimes(3);
});

it('nothing is done once it is stopped', () => {
  const act = vi.fn();
  const paced = atMostEvery(1_000, act);
  paced.ask();
  paced.ask();
  paced.stop();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(1);
});
