/** Sends a request. */
export type Send = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** How requests are sent. */
  send?: Send;
  /** How long to wait before each further attempt; as many as there are of these. */
  delaysMs?: readonly number[];
  /** A `Retry-After` beyond this is not waited for: the answer is given as it is. */
  longestWaitMs?: number;
  wait?: (ms: number) => Promise<void>;
}

/** The service is stopping or behind, or this key asked too often: nothing was done. */
const passing = new Set([429, 503]);

/**
 * Sends a request again when the connection is lost on the way or the service says "later". It stays the same request,
 * idempotency key included, so that what was done already is not done twice. Where nothing listens, it gives up at once.
 */
export function retrying(options: RetryOptions = {}): Send {
  const { send = fetch, delaysMs = [250, 1_000, 3_000], longestWaitMs = 30_000, wait = pause } = options;
  return async request => {
    for (const [attempt, delayMs] of delaysMs.entries()) {
      try {
        const response = await send(request.clone());
        if (!passing.has(response.status)) return response;
        const waitMs = Math.max(delayMs, 1_000 * Number(response.headers.get('retry-after') ?? 0));
        if (!(waitMs <= longestWaitMs)) return response;
        await response.body?.cancel();
        await wait(waitMs);
      } catch (error) {
        if (attempt === 0 && isNothingThere(error)) throw error;
        await wait(delayMs);
      }
    }
    return send(request);
  };
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

function isNothingThere(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
