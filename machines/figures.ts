import { canStillBeMadeGood, stillWeighs } from './balance.ts';
import { dayNumber, type EpochMs, localDay } from './business-days.ts';
import type { Commitment, Context } from './context.ts';
import type { Position, Program } from './engine.ts';
import type { FollowUp } from './follow-ups.ts';
import { neverThanked, type Tally, weekOf } from './tally.ts';

/** What became of promises whose day is over. */
export interface PromiseOutcomes {
  kept: number;
  late: number;
  broken: number;
}

/** The numbers by which a coach compares applications. They change when the view does (`View.changesAt`). */
export interface Figures {
  promises: PromiseOutcomes & { open: number };
  breaches: number;
  refusals: number;
  /** Acts that were refused and done all the same, against a rule, within a day after. */
  refusalsIgnored: number;
  /** `owed` now, of which `overdue`; `missed` will not come any more. */
  thankYous: { onTime: number; late: number; missed: number; owed: number; overdue: number };
  /** Check-ins since the last reply, and how many the policy allows. */
  attempts: number;
  attemptLimit: number;
  /** Local days since 1 January 1970: when the employer was last heard, and when it closed. */
  silence: { fromDay: number; toDay: number | null };
  /** Since when something owed is overdue, or a promise broken and not made good. */
  neglectedSince: EpochMs | null;
  /** What weighs today: promises to be made good, and breaches that have not lapsed. */
  pressing: { promisesBroken: number; breaches: number; refusalsIgnored: number };
  /** By number of the week that their day lies in. */
  promiseWeeks: Record<string, PromiseOutcomes>;
}

/** The figures of a position at `now`, whose timers have been fired, with what is to be done then. */
export function figuresOf(
  { policy }: Program,
  { snapshot: { context } }: Position,
  { followUps, tally, now }: { followUps: readonly FollowUp[]; tally: Tally; now: EpochMs },
): Figures {
  const { commitments, closedAt, timeZone } = context;
  const countOf = (wanted: Commitment['status']) =>
    commitments.filter(({ status }) => status === wanted).length;
  const owed = followUps.filter(({ kind }) => kind === 'thank-you');
  const toBeMadeGood = commitments.filter(made => canStillBeMadeGood(made, context));
  const weighing = (instants: readonly EpochMs[]) =>
    instants.filter(at => stillWeighs(at, context, policy, now)).length;
  return {
    promises: {
      kept: countOf('kept'),
      late: countOf('late'),
      broken: countOf('broken'),
      open: countOf('open'),
    },
    breaches: context.breaches.length,
    refusals: tally.refusals,
    refusalsIgnored: tally.ignoredAt.length,
    thankYous: {
      ...tally.thankYous,
      missed: tally.thankYous.missed + (closedAt === null ? 0 : neverThanked(context, closedAt)),
      owed: owed.length,
      overdue: owed.filter(({ overdue }) => overdue).length,
    },
    attempts: context.attempts,
    attemptLimit: policy.numbers.attemptLimit,
    silence: {
      fromDay: localDay(context.lastHeardAt, timeZone),
      toDay: closedAt === null ? null : localDay(closedAt, timeZone),
    },
    neglectedSince: earliest([
      ...followUps.filter(({ overdue }) => overdue).map(({ due }) => due),
      ...toBeMadeGood.map(({ breaksAt }) => breaksAt),
    ]),
    pressing: {
      promisesBroken: toBeMadeGood.length,
      breaches: weighing(context.breaches.map(({ at }) => at)),
      refusalsIgnored: weighing(tally.ignoredAt),
    },
    promiseWeeks: promiseWeeksOf(context),
  };
}

function earliest(instants: readonly EpochMs[]): EpochMs | null {
  return instants.length === 0 ? null : Math.min(...instants);
}

function promiseWeeksOf({ commitments }: Context): Figures['promiseWeeks'] {
  const weeks: Figures['promiseWeeks'] = {};
  for (const { status, on } of commitments) {
    if (status === 'open' || status === 'released') continue;
    const week = weekOf(dayNumber(on));
    const known = weeks[week] ?? { kept: 0, late: 0, broken: 0 };
    weeks[week] = { ...known, [status]: known[status] + 1 };
  }
  return weeks;
}
