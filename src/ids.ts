import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

/**
 * What an id can stand for: application, person, client, workspace, sandbox, key, commitment, account, item of the review
 * queue, intake, mail address, note on a client, webhook, message, attempt,
 * grant, look, digest.
 */
export type IdPrefix =
  | 'app'
  | 'int'
  | 'cli'
  | 'wsp'
  | 'sbx'
  | 'key'
  | 'com'
  | 'usr'
  | 'inb'
  | 'itk'
  | 'mad'
  | 'not'
  | 'whk'
  | 'msg'
  | 'att'
  | 'gra'
  | 'lok'
  | 'dig';

/** Crockford's base32 in lower case: its characters sort as their values do, and none is mistaken for another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

/**
 * Makes ids that each sort after every other of the same maker. Within one millisecond (or when the clock steps
 * back) the random part counts up instead of being drawn again.
 */
export function createIds(clock: Clock): (prefix: IdPrefix) => string {
  const random = new Uint8Array(RANDOM_DIGITS);
  let lastMs = -1;
  return prefix => {
    const now = clock.now();
    if (now > lastMs) {
      lastMs = now;
      draw(random);
    } else {
      countUp(random);
    }
    return `${prefix}_${timeDigits(lastMs)}${textOf(random)}`;
  };
}

/**
 * An id that sorts after every other id this process has made. Always by the time of the machine: the clock of a
 * sandbox may stand still, or be years ahead, and would spoil the order of its ids or of everybody's.
 */
export const newId = createIds(systemClock);

/** Whether a workspace is a sandbox, with a clock of its own: its id says so, and nobody need look it up. */
export function isSandbox(workspaceId: string): boolean {
  return workspaceId.startsWith('sbx_');
}

/** The pattern that ids of this prefix match, for schemas. */
export function idPattern(prefix: IdPrefix): string {
  return `^${prefix}_[0-9a-hjkmnp-tv-z]{${TIME_DIGITS + RANDOM_DIGITS}}$`;
}

function draw(digits: Uint8Array): void {
  randomFillSync(digits);
  for (const [index, digit] of digits.entries()) digits[index] = digit & 31;
  // Starting in the lower half leaves room to count up 2^79 times before the width would overflow.
  digits[0] = (digits[0] ?? 0) & 15;
}

function countUp(digits: Uint8Array): void {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const digit = digits[index] ?? 0;
    if (digit < 31) {
      digits[index] = digit + 1;
      return;
    }
    digits[index] = 0;
  }
}

function timeDigits(ms: number): string {
  let text = '';
  let rest = ms;
  for (let i = 0; i < TIME_DIGITS; i++) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function textOf(digits: Uint8Array): string {
  let text = '';
  for (const digit of digits) text += ALPHABET.charAt(digit);
  return text;
}
