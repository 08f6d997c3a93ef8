import { isUtf8 } from 'node:buffer';
import { problem } from '../../errors.ts';

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const mostLevels = 32;

/**
 * The texts of the items of a JSON array, each to be read by itself, so that one that is wrong spoils no other. Throws
 * `malformed-body` for what is no array as a whole.
 */
export function arrayItems(bytes: Buffer): Buffer[] {
  if (!isUtf8(bytes)) throw malformed('is not valid UTF-8');
  const begin = afterBlanks(bytes, 0);
  if (bytes[begin] !== OPEN_BRACKET)
    throw malformed('is not a JSON array; a single event stands in one, too: [{…}]');
  const items: Buffer[] = [];
  let start = begin + 1;
  let depth = 1;
  const endItem = (end: number) => items.push(bytes.subarray(start, end));
  for (let i = start; i < bytes.length; i++) {
    switch (bytes[i]) {
      case QUOTE:
        i = endOfString(bytes, i);
        break;
      case OPEN_BRACKET:
      case OPEN_BRACE:
        if (++depth > mostLevels) throw malformed(`is nested more than ${mostLevels} levels deep`);
        break;
      case COMMA:
        if (depth > 1) break;
        endItem(i);
        start = i + 1;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        if (--depth > 0) break;
        if (bytes[i] !== CLOSE_BRACKET || afterBlanks(bytes, i + 1) < bytes.length) {
          throw malformed('is not a JSON array');
        }
        // Nothing between the brackets is no item; nothing between two commas is one that cannot be read.
        if (items.length > 0 || afterBlanks(bytes, start) < i) endItem(i);
        return items;
    }
  }
  throw malformed('ends too early');
}

function afterBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 10 || bytes[at] === 13) at += 1;
  return at;
}

/** Index of the quote that ends a string, or of the last byte. */
function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end === -1 ? bytes.length : end;
}

function isEscaped(bytes: Buffer, index: number): boolean {
  let backslashes = 0;
  while (bytes[index - 1 - backslashes] === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function malformed(how: string) {
  return problem('malformed-body', `The body ${how}.`);
}
