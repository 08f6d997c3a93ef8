import {
  attemptReasons,
  breachReason,
  brokenReason,
  canStillBeMadeGood,
  overdueReason,
  stillWeighs,
} from './balance.ts';
import type { EpochMs } from './business-days.ts';
import type { Context } from './context.ts';
import type { FollowUp } from './follow-ups.ts';
import type { Policy } from './policy.ts';

export const exceptionKinds = [
  'promise-broken',
  'refusal-ignored',
  'breach',
  'too-many-attempts',
  'overdue',
] as const;

/** Something that is not as it should be, for whoever looks after the client. */
export interface Exception {
  kind: (typeof exceptionKinds)[number];
  /** Names it within its application, for as long as it is the same thing. */
  id: string;
  /** Since when. */
  at: EpochMs;
  reason: string;
}

/**
 * Everything that weighs at `now`, one by one, where the balance (`attention`) only says how it stands altogether. What
 * weighs most comes first. `ignoredAt`: when acts that were refused were done all the same.
 */
export function exceptions(
  context: Context,
  policy: Policy,
  {
    now,
    followUps,
    ignoredAt,
  }: { now: EpochMs; followUps: readonly FollowUp[]; ignoredAt: readonly EpochMs[] },
): Exception[] {
  const found: Exception[] = [
    ...context.commitments
      .filter(made => canStillBeMadeGood(made, context))
      .map(made => ({
        kind: 'promise-broken' as const,
        id: made.id,
        at: made.breaksAt,
        reason: brokenReason(made),
      })),
    ...context.breaches
      .filter(({ at }) => stillWeighs(at, context, policy, now))
      .map(breach => {
        const wasRefused = ignoredAt.includes(breach.at);
        return {
          kind: wasRefused ? ('refusal-ignored' as const) : ('breach' as const),
          id: `breach-${breach.type}`,
          at: breach.at,
          reason: `${breachReason(breach, context)}${wasRefused ? ' It had been refused before.' : ''}`,
        };
      }),
    ...attemptReasons(context, policy).map(reason => ({
      kind: 'too-many-attempts' as const,
      id: `attempts-${context.round}-${context.attempts}`,
      at: context.lastCheckInAt ?? context.lastTouchAt,
      reason,
    })),
    ...followUps
      .filter(({ overdue }) => overdue)
      .map(late => ({
        kind: 'overdue' as const,
        id: `overdue-${late.kind}-${context.round}-${late.interviewer ?? 'all'}`,
        at: late.due,
        reason: overdueReason(late, context.timeZone),
      })),
  ];
  const weight = ({ kind }: Exception) => exceptionKinds.indexOf(kind);
  return found.sort((a, b) => weight(a) - weight(b) || a.at - b.at);
}
