import { once } from 'node:events';
import { type Transferable, Worker } from 'node:worker_threads';

/** Nothing came of a job, and its thread was ended. */
export class ThreadEnded extends Error {}

/** Too much is waiting for the thread. */
export class ThreadBusy extends Error {}

/** A thread for work that nobody has to trust: with a deadline, little memory, and turns for whoever waits. */
export interface Thread<Job, Done> {
  /**
   * What the thread answers. Throws a `ThreadEnded` when the job broke it or took too long, a `ThreadBusy` when too much
   * is waiting. `lane` says whose job it is: those of one lane wait for one another, and lanes take turns.
   */
  run(lane: string, job: Job, transfer?: readonly Transferable[]): Promise<Done>;
  close(): Promise<void>;
}

export interface ThreadOptions<Done> {
  /** The module that runs in it. It says `ready`, then answers each message with one. */
  module: URL;
  deadlineMs: number;
  /** Most that may wait in one lane. */
  mostWaiting: number;
  /** How much memory for what lives long. */
  memoryMb: number;
  /** Whether the thread is not fit for another job after this answer. */
  isSpent?: (done: Done) => boolean;
}

interface Waiting<Job, Done> {
  job: Job;
  transfer: readonly Transferable[];
  resolve(done: Done): void;
  reject(error: unknown): void;
}

export function createThread<Job, Done>(options: ThreadOptions<Done>): Thread<Job, Done> {
  const { module, deadlineMs, mostWaiting, memoryMb, isSpent = () => false } = options;
  const lanes = new Map<string, Waiting<Job, Done>[]>();
  let thread: Worker | undefined;
  let working: Promise<void> | undefined;
  let served: string | undefined;
  let closed = false;

  /** The next of the lane that has waited longest for its turn. */
  const next = (): Waiting<Job, Done> | undefined => {
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
        thread ??= await start(module, memoryMb);
        const done = await runIn<Job, Done>(thread, waiting, deadlineMs);
        if (isSpent(done)) await end();
        waiting.resolve(done);
      } catch (error) {
        await end();
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

  return {
    async run(lane, job, transfer = []) {
      const waiting = lanes.get(lane) ?? [];
      if (closed || waiting.length >= mostWaiting) throw new ThreadBusy('Too much is waiting.');
      const { promise, resolve, reject } = Promise.withResolvers<Done>();
      lanes.set(lane, [...waiting, { job, transfer, resolve, reject }]);
      working ??= runAll();
      return promise;
    },
    async close() {
      closed = true;
      await working;
      await end();
    },
  };
}

/** A thread with little memory, an empty environment and nothing to say to the terminal. */
async function start(module: URL, memoryMb: number): Promise<Worker> {
  const worker = new Worker(module, {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  // Ending it makes it fail, which nobody has to be told.
  worker.on('error', () => undefined);
  await once(worker, 'message');
  worker.unref();
  return worker;
}

function runIn<Job, Done>(
  worker: Worker,
  { job, transfer }: Pick<Waiting<Job, Done>, 'job' | 'transfer'>,
  deadlineMs: number,
): Promise<Done> {
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  const broke = () => reject(new ThreadEnded('It took more memory than it may.'));
  const deadline = setTimeout(
    () => reject(new ThreadEnded(`It took longer than ${deadlineMs} ms.`)),
    deadlineMs,
  );
  worker.once('error', broke).once('exit', broke).once('message', resolve);
  worker.postMessage(job, transfer);
  return promise.finally(() => {
    clearTimeout(deadline);
    worker.off('error', broke).off('exit', broke).off('message', resolve);
  });
}
