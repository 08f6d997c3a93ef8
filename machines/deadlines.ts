import { businessDaysAfter, daysAfter, type EpochMs, hourMs } from './business-days.ts';
import type { Context, Person } from './context.ts';
import { dayCount, earliestWindow, whoIsCheckedInWith, whoMayBeAsked } from './people.ts';
import type { Policy } from './policy.ts';

function latest(...instants: (EpochMs | null | undefined)[]): EpochMs {
  return Math.max(...instants.filter(instant => typeof instant === 'number'));
}

/** From when a check-in to this person is offered: the window, and the spacing unless they named a date since. */
export function checkInOpensAt(context: Context, person: Person): EpochMs {
  const { spacing, reopenedAt } = context;
  const freed = spacing !== null && person.namedDate !== null && person.namedDate.saidAt >= spacing.touchAt;
  return latest(person.windowOpensAt, freed ? null : spacing?.endsAt, reopenedAt);
}

/** By when a check-in that is offered from `opensAt` should be made. */
export function checkInDueAt(context: Context, policy: Policy, opensAt: EpochMs): EpochMs {
  // A pack may count no days at all; then it is due as soon as it is offered.
  const { checkInDueBusinessDays } = policy.numbers;
  return latest(opensAt, businessDaysAfter(opensAt, checkInDueBusinessDays, dayCount(context, policy)));
}

function earliestCheckIn(context: Context): EpochMs {
  return Math.min(...whoIsCheckedInWith(context).map(person => checkInOpensAt(context, person)));
}

/**
 * When each delay of the statechart falls due. An instant that has passed already (somebody opts out on day 40)
 * means at once.
 */
export const deadlines = {
  'thank-you-due': context => context.thankYouDueAt,
  'thanks-missed': context => context.thanksMissedAt,
  'stage-set': (context, policy) =>
    (context.thankedAt ?? context.asOf) + policy.numbers.stageSetHours * hourMs,
  'window-opens': context => earliestCheckIn(context),
  'check-in-due': (context, policy) => checkInDueAt(context, policy, earliestCheckIn(context)),
  silence: (context, { numbers }) => {
    const { lastReplyAt, lastTouchAt, reopenedAt, timeZone } = context;
    const opening = earliestWindow(context);
    return whoMayBeAsked(context).length === 0
      ? daysAfter(latest(opening, lastReplyAt, reopenedAt), numbers.pivotAfterNobodyDays, timeZone)
      : daysAfter(
          latest(opening, lastTouchAt, lastReplyAt, reopenedAt),
          numbers.pivotAfterSilenceDays,
          timeZone,
        );
  },
  unanswered: (context, { numbers }) =>
    daysAfter(
      latest(context.lastCheckInAt, earliestWindow(context)),
      context.attempts >= numbers.attemptLimit
        ? numbers.pivotAfterAttemptsDays
        : numbers.pivotAfterSilenceDays,
      context.timeZone,
    ),
  'pivot-over': (context, { numbers }) =>
    daysAfter(latest(context.pivotedAt, context.lastTouchAt), numbers.closeAfterPivotDays, context.timeZone),
} as const satisfies Record<string, (context: Context, policy: Policy) => EpochMs>;

export type Deadline = keyof typeof deadlines;

/** The instant of a deadline, never before the last thing that happened. */
export function dueAt(deadline: Deadline, context: Context, policy: Policy): EpochMs {
  return Math.max(deadlines[deadline](context, policy), context.asOf);
}
