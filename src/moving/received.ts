import type { FileHandle } from 'node:fs/promises';
import { problem } from '../errors.ts';
import { openNameless } from './spool.ts';

/**
 * A body that has arrived as a whole and waits on disk: proving it takes longer than sending it, and whoever sends is
 * not kept waiting for longer than a request may take.
 */
export class Received {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Throws `too-large`, or `malformed-body` where it breaks off. */
  static async all(body: AsyncIterable<Buffer>, mostBytes: number): Promise<Received> {
    const file = await openNameless();
    let bytes = 0;
    try {
      for await (const chunk of unbroken(body)) {
        bytes += chunk.length;
        if (bytes > mostBytes) throw problem('too-large', `The body is larger than ${mostBytes} bytes.`);
        await file.write(chunk);
      }
      return new Received(file);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** What has arrived, from its beginning. */
  bytes(): AsyncIterable<Buffer> {
    return this.#file.createReadStream({ start: 0, autoClose: false });
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function* unbroken(body: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw problem('malformed-body', 'The body broke off.', { cause: error });
  }
}
