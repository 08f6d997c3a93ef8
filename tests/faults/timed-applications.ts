import { begin, type ClientOptions, post } from './clients.ts';

const day = 86_400_000;

/** A timer that is to fire once during the run, and when it falls due. */
export interface Awaited {
  applicationId: string;
  type: string;
  at: number;
}

/**
 * Applications with timers that fall due within `spanMs`: of some the thank-you is overdue a day after the interview,
 * others are through with their first day as `thanked`.
 */
export async function beginTimed(options: ClientOptions, count: number, spanMs: number): Promise<Awaited[]> {
  const awaited: Awaited[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = Date.now() + 1_000 + Math.floor((spanMs * i) / count);
    const isThanked = i % 2 === 1;
    const known = await begin(options, at - day - (isThanked ? 60_000 : 0));
    if (known === undefined) continue;
    const { id, interviewer } = known;
    if (isThanked) {
      await post(options, id, {
        type: 'thank-you.sent',
        interviewer,
        channel: 'email',
        alreadyHappened: true,
        at: new Date(at - day).toISOString(),
      });
    }
    awaited.push({ applicationId: id, type: isThanked ? 'timer.stage-set' : 'timer.thank-you-due', at });
  }
  return awaited;
}

/** Those that stand nowhere in the log. */
export function notFired(
  awaited: readonly Awaited[],
  timers: readonly { application_id: string; event: string }[],
): string[] {
  const fired = new Set(timers.map(({ application_id, event }) => `${application_id} ${event}`));
  return awaited
    .map(({ applicationId, type, at }) => `${applicationId} ${JSON.stringify({ type, at })}`)
    .filter(timer => !fired.has(timer));
}
