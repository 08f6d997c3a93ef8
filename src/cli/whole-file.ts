import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Failure } from './outcome.ts';

/** Has it written into a file, which is there when it is whole, and as it was before otherwise; or to standard output. */
export async function into(
  path: string | undefined,
  write: (stream: Writable) => Promise<string>,
): Promise<string> {
  if (path === undefined) return write(process.stdout);
  const part = `${path}.part`;
  const file = createWriteStream(part);
  try {
    await once(file, 'open');
    const said = await write(file);
    file.end();
    await finished(file);
    await rename(part, path);
    return said;
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    if (error instanceof Error && 'syscall' in error) throw new Failure(1, error.message);
    throw error;
  }
}
