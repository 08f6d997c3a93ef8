import { createHash } from 'node:crypto';

const mostHead = 256 * 1024;

/**
 * What a message is known by when it comes again: SHA-256 of its Message-ID, which stays when it is sent again and other
 * lines are added on the way; of all its bytes where it has none. Hex.
 */
export function digestOfMessage(raw: Uint8Array): string {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, mostHead)).toString(
    'latin1',
  );
  const end = start.search(/\r?\n\r?\n/);
  const head = end === -1 ? start : start.slice(0, end);
  const id = /^message-id:[ \t]*(?:\r?\n[ \t]+)?([^\s][^\r\n]*)/im.exec(head)?.[1]?.trim();
  return createHash('sha256')
    .update(id === undefined ? raw : `message-id ${id}`)
    .digest('hex');
}
