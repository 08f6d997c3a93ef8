/** Work under a name, one after the other in this process. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  isBusy(name: string): boolean {
    return this.#last.has(name);
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(name, ended);
    try {
      return await mine;
    } finally {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    }
  }
}
