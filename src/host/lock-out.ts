import type { AccountRow } from '../store/accounts.ts';

const minute = 60_000;
const attempts = 5;
const firstLockMs = 15 * minute;
const longestLockMs = 24 * 60 * minute;

/** Whether passwords are not even looked at, right or wrong. */
export function isLocked({ locked_until }: AccountRow, now: number): boolean {
  return locked_until !== null && locked_until > now;
}

/** The account after one more wrong password: the fifth locks it for 15 minutes, each further one for twice as long. */
export function afterFailure(account: AccountRow, now: number): AccountRow {
  const failed = account.failed_attempts + 1;
  const lockMs = Math.min(longestLockMs, firstLockMs * 2 ** (failed - attempts));
  return { ...account, failed_attempts: failed, locked_until: failed < attempts ? null : now + lockMs };
}

/** The account after a right one, or a new one. */
export function withoutFailures(account: AccountRow): AccountRow {
  return { ...account, failed_attempts: 0, locked_until: null };
}
