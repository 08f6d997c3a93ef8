import { StoreUnavailable } from '../errors.ts';

/** Knows what has begun and not ended, so that closing waits for it and nothing begins afterwards. */
export class UnderWay {
  readonly #tasks = new Set<Promise<unknown>>();
  #closed = false;

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
    const running = task();
    this.#tasks.add(running);
    try {
      return await running;
    } finally {
      this.#tasks.delete(running);
    }
  }

  /** Resolves when all has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#tasks);
  }
}
