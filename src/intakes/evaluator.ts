import { createThread, ThreadBusy, ThreadEnded } from '../thread.ts';
import type { Done, Job } from './worker.ts';

/** Why a mapping came to nothing. */
export class MappingFault extends Error {
  /** Where in the expression, counted in characters; null where that is not known. */
  readonly position: number | null;

  constructor(message: string, position: number | null = null) {
    super(message);
    this.name = 'MappingFault';
    this.position = position;
  }
}

/** Too much is waiting to be mapped. */
export class MappingBusy extends Error {}

/** Turns JSON into other JSON by JSONata expressions that nobody has to trust. */
export interface Evaluator {
  /**
   * What the expression makes of the input, or undefined where that is nothing. Throws a `MappingFault` when it is no
   * expression, breaks off or takes too long. `lane` says whose it is: those of one lane wait for one another, and
   * lanes take turns.
   */
  evaluate(lane: string, expression: string, input: unknown, bindings: Job['bindings']): Promise<unknown>;
  /** Throws a `MappingFault` unless it is an expression. */
  check(lane: string, expression: string): Promise<void>;
  close(): Promise<void>;
}

export interface EvaluatorLimits {
  /** How long an expression may take by its own clock, and how long until its thread is ended. */
  timeoutMs: number;
  deadlineMs: number;
  /** Most that may wait in one lane. */
  mostWaiting: number;
}

const defaultLimits: EvaluatorLimits = { timeoutMs: 2_000, deadlineMs: 5_000, mostWaiting: 50 };

export function createEvaluator(given: Partial<EvaluatorLimits> = {}): Evaluator {
  const { timeoutMs, deadlineMs, mostWaiting } = { ...defaultLimits, ...given };
  const thread = createThread<Job, Done>({
    module: new URL('./worker.ts', import.meta.url),
    deadlineMs,
    mostWaiting,
    memoryMb: 64,
    // A fault without a place is one of the run, which may have left something behind.
    isSpent: done => 'fault' in done && done.position === null,
  });

  const run = async (lane: string, job: Omit<Job, 'timeoutMs'>) => {
    const done = await thread.run(lane, { ...job, timeoutMs }).catch((error: unknown) => {
      if (error instanceof ThreadBusy) throw new MappingBusy(error.message);
      throw error instanceof ThreadEnded ? new MappingFault(error.message) : error;
    });
    if ('fault' in done) throw new MappingFault(done.fault, done.position);
    return done.output;
  };

  return {
    async evaluate(lane, expression, input, bindings) {
      const output = await run(lane, { expression, input: JSON.stringify(input), bindings });
      return output === undefined ? undefined : JSON.parse(output);
    },
    async check(lane, expression) {
      await run(lane, { expression, input: null, bindings: {} });
    },
    close: () => thread.close(),
  };
}
