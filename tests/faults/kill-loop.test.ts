import { expect, it } from 'vitest';
import { complaints } from './check.ts';
import { killLoop, killLoopFigures } from './kill-loop.ts';

const cycles = 100;

it(`nothing acknowledged is lost or doubled when the server is killed ${cycles} times`, {
  timeout: 900_000,
}, async () => {
  const outcome = await killLoop({ cycles, clients: 16 });
  console.log(killLoopFigures(outcome));
  expect(complaints(outcome)).toEqual([]);
  expect(outcome.kills).toBeGreaterThan(cycles);
  expect(outcome.acknowledged).toBeGreaterThan(10 * cycles);
  // The kills did come in the middle of something.
  expect(outcome.repeats).toBeGreaterThan(cycles);
  expect(outcome.replays).toBeGreaterThan(0);
});
