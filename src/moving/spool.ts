import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that has no name any more, so that nothing of it outlives the process, however that ends. */
export async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-import-'));
  try {
    return await open(join(folder, 'spool'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Pieces that wait on disk until all have come.
 */
export class Spool<Piece> {
  readonly #file: FileHandle;
  readonly #lengths: number[] = [];
  #end = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open<Piece>(): Promise<Spool<Piece>> {
    return new Spool(await openNameless());
  }

  async add(piece: Piece): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(piece));
    await this.#file.write(bytes, 0, bytes.length, this.#end);
    this.#lengths.push(bytes.length);
    this.#end += bytes.length;
  }

  /** All pieces in their order; may be asked for again. */
  async *all(): AsyncGenerator<Piece> {
    let start = 0;
    for (const length of this.#lengths) {
      const bytes = Buffer.allocUnsafe(length);
      await this.#file.read(bytes, 0, length, start);
      start += length;
      yield JSON.parse(bytes.toString()) as Piece; // written by `add`
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
