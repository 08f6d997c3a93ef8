import type { Clock } from '../clock.ts';
import { Problem } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Reader } from '../store/store.ts';
import { createRounds } from './rounds.ts';

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

  const runOnce = async () => {
    let advanced = 0;
    // What cannot be advanced stays due: it is looked past, or enough of it would hide all the rest.
    const failed = new Set<string>();
    for (;;) {
      const now = clock.now();
      const limit = batch + failed.size;
      const due = await reader.due(now, limit);
      const refs = due.filter(ref => !failed.has(ref.applicationId));
      const outcomes = await Promise.allSettled(refs.map(ref => host.run({ kind: 'advance', ref, now })));
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') continue;
        failed.add(refs[index]?.applicationId ?? '');
        // An application that is gone by now is nothing to report.
        if (!(outcome.reason instanceof Problem)) onError(outcome.reason);
      }
      advanced += outcomes.filter(({ status }) => status === 'fulfilled').length;
      if (stopped || due.length < limit) return advanced;
    }
  };

  const rounds = createRounds(runOnce, { pauseMs, onError });

  return {
    runOnce,
    start() {
      stopped = false;
      rounds.start();
    },
    async stop() {
      stopped = true;
      await rounds.stop();
    },
  };
}
