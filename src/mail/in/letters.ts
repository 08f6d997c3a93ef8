import { createThread, ThreadBusy, ThreadEnded } from '../../thread.ts';
import type { Letter } from './letter.ts';
import type { Answer } from './worker.ts';

/** Too much is waiting to be read. */
export class LettersBusy extends Error {}

/** Reads messages that anybody may have written. */
export interface Letters {
  /**
   * Null where the message cannot be read, within limits of time and memory. Throws `LettersBusy` when too much is waiting.
   * The bytes are given away. `lane` says whose it is: those of one lane wait for one another, and lanes take turns.
   */
  read(lane: string, raw: Uint8Array<ArrayBuffer>): Promise<Letter | null>;
  close(): Promise<void>;
}

export function createLetters({ deadlineMs = 5_000, mostWaiting = 20 } = {}): Letters {
  const thread = createThread<Uint8Array<ArrayBuffer>, Answer>({
    module: new URL('./worker.ts', import.meta.url),
    deadlineMs,
    mostWaiting,
    memoryMb: 128,
  });
  return {
    async read(lane, raw) {
      try {
        return await thread.run(lane, raw, [raw.buffer]);
      } catch (error) {
        if (error instanceof ThreadEnded) return null;
        throw error instanceof ThreadBusy ? new LettersBusy(error.message) : error;
      }
    },
    close: () => thread.close(),
  };
}
