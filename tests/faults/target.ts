/** Where requests can go at the moment: one server or several, which come and go. */
export class Target {
  readonly #up = new Map<string, string>();
  #change = Promise.withResolvers<void>();

  /** A server listens. */
  up(name: string, base: string): void {
    this.#up.set(name, base);
    this.#changed();
  }

  /** It was killed. */
  down(name: string): void {
    this.#up.delete(name);
    this.#changed();
  }

  /** Any of the servers that are up, as soon as there is one. */
  async pick(): Promise<string> {
    for (;;) {
      const bases = [...this.#up.values()];
      const base = bases[Math.floor(Math.random() * bases.length)];
      if (base !== undefined) return base;
      await this.#change.promise;
    }
  }

  #changed(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers<void>();
  }
}
