import { problem } from '../../errors.ts';

const NEWLINE = 10;

/** A line without its end; null for one that is longer than may be, of which nothing was kept. */
export type Line = Buffer | null;

/**
 * The lines of a stream, as many at a time as have arrived, so that memory does not depend on how long the stream is
 * and nobody waits for a line that is here already. Empty lines are passed over.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, mostBytes: number): AsyncIterable<Line[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  const endLine = (piece: Buffer): Line[] => {
    const bytes = restBytes + piece.length;
    const line = bytes > mostBytes ? null : Buffer.concat([...rest, piece]);
    rest = [];
    restBytes = 0;
    return line !== null && isBlank(line) ? [] : [line];
  };
  for await (const chunk of unbroken(stream)) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      lines.push(...endLine(chunk.subarray(start, end)));
      start = end + 1;
    }
    const piece = chunk.subarray(start);
    restBytes += piece.length;
    // What is too long anyway need not be kept.
    if (restBytes > mostBytes) rest = [];
    else if (piece.length > 0) rest.push(Buffer.from(piece));
    if (lines.length > 0) yield lines;
  }
  const last = endLine(Buffer.alloc(0));
  if (last.length > 0) yield last;
}

function isBlank(line: Buffer): boolean {
  return line.every(byte => byte === 32 || byte === 9 || byte === 13);
}

async function* unbroken(stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    throw problem('malformed-body', 'The body broke off.', { cause: error });
  }
}
