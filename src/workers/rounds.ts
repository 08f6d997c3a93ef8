/** Rounds of work, one at a time, with a pause between them. */
export interface Rounds {
  /** Has the first round at once. */
  start(): void;
  /** Has another round at once, or when the one under way has ended; none where it was not started. */
  wake(): void;
  /** No further round. Resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** A round that fails is told to `onError`; the next one comes all the same. */
export function createRounds(
  run: () => Promise<unknown>,
  { pauseMs, onError }: { pauseMs: number; onError: (error: unknown) => void },
): Rounds {
  let isRunning = false;
  let isWanted = false;
  let round: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const begin = () => {
    clearTimeout(timer);
    isWanted = false;
    round = run()
      .catch(onError)
      .then(() => {
        round = undefined;
        if (!isRunning) return;
        if (isWanted) begin();
        else timer = setTimeout(begin, pauseMs);
      });
  };

  const wake = () => {
    if (!isRunning) return;
    isWanted = true;
    if (round === undefined) begin();
  };

  return {
    start() {
      isRunning = true;
      wake();
    },
    wake,
    async stop() {
      isRunning = false;
      clearTimeout(timer);
      await round;
    },
  };
}
