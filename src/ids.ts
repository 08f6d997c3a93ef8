import { randomFillSync } from 'node:crypto';

/**
 * What an id can stand for: application, person, client, workspace, key, commitment, account, item of the review
 * queue, intake, note on a client, webhook, message, attempt,
 * grant, look, digest.
 */
export type IdPrefix =
  | 'app'
  | 'int'
  | 'cli'
  | 'wsp'
  | 'key'
  | 'com'
  | 'usr'
  | 'inb'
  | 'itk'
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

let lastMs = -1;
const random = new Uint8Array(RANDOM_DIGITS);

/**
 * An id that sorts after every other id this process has made. Within one millisecond (or when the clock steps
 * back) the random part counts up instead of being drawn again.
 */
export function newId(prefix: IdPrefix, now: number): string {
  if (now > lastMs) {
    lastMs = now;
    drawRandom();
  } else {
    countUp();
  }
  return `${prefix}_${timeDigits(lastMs)}${randomDigits()}`;
}

/** The pattern that ids of this prefix match, for schemas. */
export function idPattern(prefix: IdPrefix): string {
  return `^${prefix}_[0-9a-hjkmnp-tv-z]{${TIME_DIGITS + RANDOM_DIGITS}}$`;
}

function drawRandom(): void {
  randomFillSync(random);
  for (let i = 0; i < RANDOM_DIGITS; i++) random[i] = digit(i) & 31;
  // Starting in the lower half leaves room to count up 2^79 times before the width would overflow.
  random[0] = digit(0) & 15;
}

function countUp(): void {
  for (let i = RANDOM_DIGITS - 1; i >= 0; i--) {
    if (digit(i) < 31) {
      random[i] = digit(i) + 1;
      return;
    }
    random[i] = 0;
  }
}

function digit(index: number): number {
  return random[index] ?? 0;
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

function randomDigits(): string {
  let text = '';
  for (const value of random) text += ALPHABET.charAt(value);
  return text;
}
