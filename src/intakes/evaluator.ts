import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
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

interface Waiting {
  job: Job;
  resolve(output: string | undefined): void;
  reject(error: unknown): void;
}

export function createEvaluator(given: Partial<EvaluatorLimits> = {}): Evaluator {
  const limits = { ...defaultLimits, ...given };
  const lanes = new Map<string, Waiting[]>();
  let thread: Worker | undefined;
  let working: Promise<void> | undefined;
  let served: string | undefined;
  let closed = false;

  /** The next of the lane that has waited longest for its turn. */
  const next = (): Waiting | undefined => {
    const turns = [...lanes.keys()];
    const lane = turns.find(other => other !== served) ?? turns[0];
    if (lane === undefined) return undefined;
    served = lane;
    const [first, ...rest] = lanes.get(lane) ?? [];
    lanes.delete(lane);
    if (rest.length > 0) lanes.set(lane, rest);
    return first;
  };

  const runAll = async () => {
    for (let waiting = next(); waiting !== undefined; waiting = next()) {
      try {
        thread ??= await start();
        waiting.resolve(await runIn(thread, waiting.job, limits.deadlineMs));
      } catch (error) {
        if (!(error instanceof MappingFault && error.position !== null)) await end();
        waiting.reject(error);
      }
    }
    working = undefined;
  };

  const end = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };

  const add = (lane: string, job: Job) => {
    const waiting = lanes.get(lane) ?? [];
    if (closed || waiting.length >= limits.mostWaiting) throw new MappingBusy('Too much is waiting.');
    const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
    lanes.set(lane, [...waiting, { job, resolve, reject }]);
    working ??= runAll();
    return promise;
  };

  const jobOf = (expression: string, input: string | null, bindings: Job['bindings']): Job => ({
    expression,
    input,
    bindings,
    timeoutMs: limits.timeoutMs,
  });

  return {
    async evaluate(lane, expression, input, bindings) {
      const output = await add(lane, jobOf(expression, JSON.stringify(input), bindings));
      return output === undefined ? undefined : JSON.parse(output);
    },
    async check(lane, expression) {
      await add(lane, jobOf(expression, null, {}));
    },
    async close() {
      closed = true;
      await working;
      await end();
    },
  };
}

/** A thread with little memory, an empty environment and nothing to say to the terminal. */
async function start(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  // Ending it makes it fail, which nobody has to be told.
  worker.on('error', () => undefined);
  await once(worker, 'message');
  worker.unref();
  return worker;
}

function runIn(worker: Worker, job: Job, deadlineMs: number): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const broke = () => reject(new MappingFault('It took more memory than it may.'));
  const answer = (done: Done) =>
    'fault' in done ? reject(new MappingFault(done.fault, done.position)) : resolve(done.output);
  const deadline = setTimeout(
    () => reject(new MappingFault(`It took longer than ${deadlineMs} ms.`)),
    deadlineMs,
  );
  worker.once('error', broke).once('exit', broke).once('message', answer);
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(deadline);
    worker.off('error', broke).off('exit', broke).off('message', answer);
  });
}
