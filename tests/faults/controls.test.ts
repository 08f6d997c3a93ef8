import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints } from './check.ts';
import { killLoop } from './kill-loop.ts';

const cycles = 6;
const timeout = 240_000;
const script = (name: string) => join(import.meta.dirname, name);

/** A check that cannot fail proves nothing: each of these has a fault built in, and the kill loop has to see it. */
describe('the kill loop', () => {
  it('sees the losses of a server that answers before the commit', { timeout }, async () => {
    const outcome = await killLoop({ cycles, clients: 16, script: script('broken-server.ts') });
    expect(outcome.lost).not.toEqual([]);
    expect(complaints(outcome)).not.toEqual([]);
  });

  it('sees the doubles of clients that repeat without an idempotency key', { timeout }, async () => {
    const outcome = await killLoop({
      cycles,
      clients: 16,
      script: script('slow-server.ts'),
      idempotencyKeys: false,
    });
    expect(outcome.doubled).not.toEqual([]);
    expect(outcome.lost).toEqual([]);
  });

  it('sees nothing wrong on that slow server once the clients give keys', { timeout }, async () => {
    const outcome = await killLoop({ cycles, clients: 16, script: script('slow-server.ts') });
    expect(complaints(outcome)).toEqual([]);
    expect(outcome.replays).toBeGreaterThan(0);
  });
});
