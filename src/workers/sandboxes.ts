import type { Clock } from '../clock.ts';
import { Problem, problem } from '../errors.ts';
import { moveClock, noSandbox, removeLeftBehind, requireAdvance } from '../host/sandboxes.ts';
import { isSandbox } from '../ids.ts';
import type { Store } from '../store/store.ts';
import type { FallsDue, Happened } from './falls-due.ts';
import { createRounds } from './rounds.ts';

/** What came of advancing a clock. */
export interface Advanced {
  /** What the clock said before, and says now, epoch ms. */
  from: number;
  now: number;
  /** False where the call took too long, or the service stops: asked again, it goes on from `now`. */
  isThere: boolean;
  happened: Happened;
}

/** Does in sandboxes what is due by their own clocks, and moves these. */
export interface SandboxWorker {
  /** Moves a sandbox's clock from one instant at which something falls due to the next, and does it all on the way. */
  advance(workspaceId: string, to: number): Promise<Advanced>;
  /** Does what is due by the clocks as they stand; for tests. */
  runOnce(): Promise<void>;
  start(): void;
  /** Something is due: looks at once instead of at the next round. */
  wake(): void;
  /** Whether it is stopping, or has stopped. */
  isStopping(): boolean;
  /** Resolves when what is being done has been settled. */
  stop(): Promise<void>;
}

export interface SandboxWorkerDeps {
  store: Store;
  /** In the order in which they are done where they are due at the same instant. */
  kinds: readonly FallsDue[];
  /** The time of the machine. */
  clock: Clock;
  /** Pause between rounds that nobody asked for. */
  pauseMs?: number;
  /** After this long by the machine's clock an advance answers how far it came. */
  mostMs?: number;
  onError?: (error: unknown) => void;
  /** Breaks off what is being sent, when it takes too long to stop. */
  breakOff?: () => void;
}

const sweepEveryMs = 3_600_000;

/** How long stopping waits for receivers that take their time. */
const graceMs = 3_000;

/** In how many sandboxes it works at once; a store lets one node have a few more turns, for advances. */
const mostAtOnce = 2;

export function createSandboxWorker({
  store,
  kinds,
  clock,
  pauseMs = 1_000,
  mostMs = 45_000,
  onError = () => {},
  breakOff = () => {},
}: SandboxWorkerDeps): SandboxWorker {
  const underWay = new Set<Promise<unknown>>();
  const working = new Map<string, Promise<void>>();
  let isStopping = false;
  let sweepAt = 0;

  const clockOf = async (workspaceId: string): Promise<number> => {
    const row = await store.reader.workspace(workspaceId);
    if (row?.clock_at == null) throw noSandbox();
    return row.clock_at;
  };

  /** Does what is due at one instant, and what becomes due by that. */
  const runAll = async (workspaceId: string, now: number): Promise<Happened> => {
    const happened = nothing();
    for (let isMore = true; isMore && !isStopping; ) {
      isMore = false;
      for (const kind of kinds) {
        const done = await kind.run(workspaceId, now);
        isMore ||= Object.values(done).some(count => count > 0);
        add(happened, done);
      }
    }
    return happened;
  };

  const nextInstant = async (workspaceId: string, after: number): Promise<number | null> => {
    const instants = await Promise.all(kinds.map(kind => kind.nextAt(workspaceId, after)));
    const known = instants.filter(at => at !== null);
    return known.length === 0 ? null : Math.min(...known);
  };

  const advance = async (workspaceId: string, to: number): Promise<Advanced> => {
    const until = clock.now() + mostMs;
    const from = await clockOf(workspaceId);
    requireAdvance(from, to);
    let now = from;
    // What was left when an earlier call broke off comes first, at its own time.
    const happened = await runAll(workspaceId, now);
    while (!isStopping && clock.now() < until) {
      const next = await nextInstant(workspaceId, now);
      const stop = next === null || next > to ? to : next;
      await moveClock(store, workspaceId, now, stop);
      now = stop;
      if (next === null || next > to) return { from, now, isThere: true, happened };
      add(happened, await runAll(workspaceId, now));
    }
    return { from, now, isThere: false, happened };
  };

  const runWaiting = async (): Promise<void> => {
    if (clock.now() >= sweepAt) {
      sweepAt = clock.now() + sweepEveryMs;
      await removeLeftBehind(store);
    }
    const waiting = new Set((await Promise.all(kinds.map(kind => kind.waiting()))).flat());
    for (const workspaceId of waiting) {
      if (isStopping || working.size >= mostAtOnce) return;
      if (!working.has(workspaceId)) work(workspaceId);
    }
  };

  /** One sandbox whose receivers hang does not hold up the others. */
  const work = (workspaceId: string): void => {
    const mine = store
      // Where somebody is at work there already, they do this as well.
      .ifFree(workspaceId, async () => runAll(workspaceId, await clockOf(workspaceId)))
      .then(() => undefined, onUnexpected)
      .finally(() => working.delete(workspaceId));
    working.set(workspaceId, mine);
  };

  /** A sandbox that is gone by now is nothing to report. */
  const onUnexpected = (error: unknown): void => {
    if (!(error instanceof Problem)) onError(error);
  };

  const rounds = createRounds(runWaiting, { pauseMs, onError });

  return {
    async advance(workspaceId, to) {
      if (!isSandbox(workspaceId)) {
        throw problem(
          'live-workspace',
          'The clock of a live workspace runs by itself; only a sandbox’s is advanced.',
        );
      }
      const mine = store.inTurn(workspaceId, () => advance(workspaceId, to));
      underWay.add(mine);
      try {
        return await mine;
      } finally {
        underWay.delete(mine);
      }
    },
    async runOnce() {
      await runWaiting();
      await Promise.all(working.values());
    },
    start: rounds.start,
    wake: rounds.wake,
    isStopping: () => isStopping,
    async stop() {
      isStopping = true;
      const grace = setTimeout(breakOff, graceMs);
      await rounds.stop();
      await Promise.allSettled([...working.values(), ...underWay]);
      clearTimeout(grace);
    },
  };
}

function nothing(): Happened {
  return { timers: 0, deliveries: 0, attempts: 0, digests: 0 };
}

function add(
  sum: Happened,
  { timers = 0, deliveries = 0, attempts = 0, digests = 0 }: Partial<Happened>,
): void {
  sum.timers += timers;
  sum.deliveries += deliveries;
  sum.attempts += attempts;
  sum.digests += digests;
}
