import { createHash, randomBytes } from 'node:crypto';

const marks = { live: 'tom_live_', test: 'tom_test_' };

/** A new key: 256 random bits behind a mark that secret scanners can look for. `test`: of a sandbox. */
export function makeKey(kind: 'live' | 'test' = 'live'): string {
  return marks[kind] + randomBytes(32).toString('base64url');
}

/** What an invitation's link carries: as hard to guess as a key, and good for nothing but to accept. */
export function makeInvitation(): string {
  return `tom_grant_${randomBytes(32).toString('base64url')}`;
}

/** The secret in the address of an intake: 256 random bits behind a mark of its own. */
export function makeIntakeToken(): string {
  return `tom_in_${randomBytes(32).toString('base64url')}`;
}

/**
 * The secret in a mail address: 160 random bits. Mail systems may change the case of what stands before the `@`, so it has
 * none, and is held against what was sent in lower case.
 */
export function makeMailToken(): string {
  return Array.from(randomBytes(32), byte => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte % 32)).join('');
}

/**
 * What is stored instead of the key. One plain SHA-256 is enough for 256 random bits; a chosen `OWNER_KEY` has to
 * be as hard to guess as its length asks for.
 */
export function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex');
}

/** Enough of a key to recognise it in a list; of a key that somebody chose, no more than a quarter. */
export function keyPrefix(key: string): string {
  const mark = Object.values(marks).find(each => key.startsWith(each));
  return key.slice(0, (mark ?? '').length + 4);
}
