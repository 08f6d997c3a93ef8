/** Reads messages in a thread of its own, one at a time. The thread may be ended at any moment. */
import { parentPort } from 'node:worker_threads';
import type { Letter } from './letter.ts';
import { readLetter } from './read-letter.ts';

/** Null where it cannot be read. */
export type Answer = Letter | null;

parentPort?.on('message', (raw: Uint8Array) => {
  readLetter(raw).then(
    letter => parentPort?.postMessage(letter),
    // What is wrong with it would quote it.
    () => parentPort?.postMessage(null),
  );
});
parentPort?.postMessage('ready');
