const EARLIEST = Temporal.Instant.from('0000-01-01T00:00:00Z').epochMilliseconds;
const LATEST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

/** An RFC 3339 instant: the offset is required, a fraction of a second is not. */
export const instantPattern =
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$';

const shape = new RegExp(instantPattern);
/** Temporal takes nine digits of a second and no more; only three are kept anyway. */
const surplusDigits = /(\.[0-9]{3})[0-9]+/;

/** An answer names the same few instants many times, and the next answer most of them again. */
const written = new Map<number, string>();
const MOST_WRITTEN = 20_000;

/** Writes an instant the way the API does: UTC, and no more digits than it has (`2026-03-16T04:00:00Z`). */
export function formatInstant(epochMs: number): string {
  const before = written.get(epochMs);
  if (before !== undefined) return before;
  const text = Temporal.Instant.fromEpochMilliseconds(epochMs).toString();
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(epochMs, text);
  return text;
}

/** Epoch milliseconds, or undefined when the text is not an instant of the years 0000 to 9999. */
export function parseInstant(text: string): number | undefined {
  if (!shape.test(text)) return undefined;
  let epochMs: number;
  try {
    epochMs = Temporal.Instant.from(text.replace(surplusDigits, '$1')).epochMilliseconds;
  } catch {
    return undefined;
  }
  return epochMs >= EARLIEST && epochMs <= LATEST ? epochMs : undefined;
}
