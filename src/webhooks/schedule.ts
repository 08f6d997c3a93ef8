const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** When a message is sent again, and when a webhook is given up. All in ms. */
export interface Schedule {
  /** The pause after the first failure, the second and so on; after as many again the message has failed. */
  readonly retryDelaysMs: readonly number[];
  /** How long nothing may arrive before the webhook is disabled. */
  readonly disableAfterMs: number;
  /** How long a sender that does not report back is believed to be sending still. */
  readonly leaseMs: number;
}

export const schedule: Schedule = {
  retryDelaysMs: [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour],
  disableAfterMs: 5 * day,
  // Well beyond the time that one request may take.
  leaseMs: 45 * second,
};

/** The most that a receiver can ask for with `Retry-After`. */
const longestRetryAfterMs = day;

/** When to try again after this many failures in a row; null when that was the last attempt. */
export function nextAttemptAt(
  { retryDelaysMs }: Schedule,
  failures: number,
  now: number,
  retryAfterMs: number | null,
): number | null {
  const delay = retryDelaysMs[failures - 1];
  if (delay === undefined) return null;
  return now + Math.max(delay, Math.min(retryAfterMs ?? 0, longestRetryAfterMs));
}

/** What `Retry-After` asks for, in ms from now: seconds, or a date. Null where it says neither. */
export function readRetryAfter(text: string | undefined, now: number): number | null {
  if (text === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * second;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
