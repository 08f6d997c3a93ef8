import type { Clock } from '../clock.ts';
import { Problem } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Reader } from '../store/store.ts';

/** Fires timers that fall due, through the same door as everything else. */
export interface TimerWorker {
  /** Goes once through everything that is due; for tests and for the first round after a start. */
  runOnce(): Promise<number>;
  start(): void;
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

export interface TimerWorkerDeps {
  reader: Pick<Reader, 'due'>;
  host: Host;
  clock: Clock;
  /** Pause between rounds that found nothing more. Answers never depend on it: reads advance in memory. */
  pauseMs?: number;
  onError?: (error: unknown) => void;
}

const batch = 200;

/**
 * Two nodes may find the same application due: the second to lock it finds nothing left to fire, because timers are
 * part of what is locked.
 */
export function createTimerWorker({
  reader,
  host,
  clock,
  pauseMs = 1_000,
  onError = () => {},
}: TimerWorkerDeps): TimerWorker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  const runOnce = async () => {
    let advanced = 0;
    for (;;) {
      const now = clock.now();
      const refs = await reader.due(now, batch);
      const outcomes = await Promise.allSettled(refs.map(ref => host.run({ kind: 'advance', ref, now })));
      for (const outcome of outcomes) {
        // An application that is gone by now is nothing to report.
        if (outcome.status === 'rejected' && !(outcome.reason instanceof Problem)) onError(outcome.reason);
      }
      const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
      advanced += done;
      // What cannot be advanced stays due: going on would find it again for ever.
      if (stopped || refs.length < batch || done === 0) return advanced;
    }
  };

  const loop = () => {
    timer = setTimeout(() => {
      round = runOnce()
        .catch(onError)
        .finally(() => {
          if (!stopped) loop();
        });
    }, pauseMs);
  };

  return {
    runOnce,
    start() {
      stopped = false;
      round = runOnce()
        .catch(onError)
        .finally(() => {
          if (!stopped) loop();
        });
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
