import { daysAfter, type EpochMs, localDaysBetween } from './business-days.ts';
import type { Context, Person } from './context.ts';
import { checkInDueAt, checkInOpensAt, deadlines } from './deadlines.ts';
import { callsAllowed, stillToBeThanked, whoIsCheckedInWith } from './people.ts';
import type { Policy } from './policy.ts';
import type { RuleId } from './rules.ts';
import { count, nameOf, sayDate, sayInstant } from './wording.ts';

export const followUpKinds = [
  'thank-you',
  'check-in',
  'promise',
  'invitation',
  'networking',
  'close',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Something to do, from when it is fine and by when it should be done. */
export interface FollowUp {
  kind: FollowUpKind;
  interviewer?: string;
  channels: string[];
  from: EpochMs;
  due: EpochMs;
  /** True: it is owed and its time has passed. What is merely offered is never overdue. */
  overdue: boolean;
  /** The rule that sets its time; null where none does. */
  rule: RuleId | null;
  reason: string;
}

/** What is to be done, soonest due first. */
export function followUps(context: Context, policy: Policy, now: EpochMs): FollowUp[] {
  if (context.closedAt !== null) return [];
  return [
    ...thankYous(context, now),
    ...promises(context),
    ...checkIns(context, policy, now),
    ...networking(context, policy),
    ...closing(context, policy, now),
  ].sort((a, b) => a.due - b.due || a.from - b.from);
}

function thankYous(context: Context, now: EpochMs): FollowUp[] {
  return stillToBeThanked(context).map(({ id }) => ({
    kind: 'thank-you',
    interviewer: id,
    channels: ['email', 'handwritten'],
    from: context.interviewAt,
    due: context.thankYouDueAt,
    overdue: now >= context.thankYouDueAt,
    rule: 'thank-first',
    reason: `${nameOf(id)} interviewed on ${sayInstant(context.interviewAt, context.timeZone)} and has not been thanked. Name a skill you talked about, and say that you are eager.`,
  }));
}

function promises({ commitments }: Context): FollowUp[] {
  return commitments
    .filter(({ status }) => status === 'open')
    .map(({ interviewer, channel, on, opensAt, breaksAt }) => ({
      kind: 'promise',
      interviewer,
      channels: [channel],
      from: opensAt,
      due: breaksAt,
      overdue: false,
      rule: null,
      reason: `You promised ${nameOf(interviewer)} ${channel === 'call' ? 'a call' : 'an e-mail'} on ${sayDate(on)}.`,
    }));
}

/** A check-in to whoever may be asked and is promised nothing. In the pivot only a first one is still offered. */
function checkIns(context: Context, policy: Policy, now: EpochMs): FollowUp[] {
  if (context.attempts >= policy.numbers.attemptLimit) return [];
  if (context.pivotedAt !== null && context.checkedInThisRound) return [];
  return whoIsCheckedInWith(context).map(person => {
    const from = checkInOpensAt(context, person);
    const due = checkInDueAt(context, policy, from);
    return {
      kind: 'check-in',
      interviewer: person.id,
      channels: checkInChannels(person, policy),
      from,
      due,
      overdue: !context.checkedInThisRound && now >= due,
      rule: checkInRule(context, person, from),
      reason: checkInReason(context, policy, person, from),
    };
  });
}

/** What sets the time: the window, else the spacing; neither, where the application was reopened later than both. */
function checkInRule({ reopenedAt }: Context, { windowOpensAt }: Person, from: EpochMs): RuleId | null {
  if (from <= windowOpensAt) return 'window';
  return from === reopenedAt ? null : 'spacing';
}

function checkInChannels(person: Person, policy: Policy): string[] {
  if (person.preference === 'email' || person.preference === 'call') return [person.preference];
  return callsAllowed(person, policy) ? ['email', 'call'] : ['email'];
}

function checkInReason(context: Context, policy: Policy, person: Person, from: EpochMs): string {
  const day = sayInstant(from, context.timeZone);
  if (from > person.windowOpensAt && from === context.reopenedAt) {
    return `Taken up again on ${day}; a check-in with ${nameOf(person.id)} is fine from then.`;
  }
  if (from > person.windowOpensAt) {
    return `A check-in with ${nameOf(person.id)} is fine from ${day}, ${count(policy.numbers.spacingBusinessDays, 'business day')} after the last check-in or reply.`;
  }
  if (person.namedDate !== null) {
    return `${nameOf(person.id)}: the date named was ${sayDate(person.namedDate.on)}; a check-in is fine from ${day}.`;
  }
  return `No date was named, so a check-in with ${nameOf(person.id)} is fine from ${day}, ${count(policy.numbers.firstWindowBusinessDays, 'business day')} after the interview.`;
}

function networking(context: Context, policy: Policy): FollowUp[] {
  const { pivotedAt, timeZone, noticedAt } = context;
  if (pivotedAt === null) return [];
  const { restraintTouches, restraintDays } = policy.numbers;
  const oldest = noticedAt.at(-restraintTouches);
  const from = Math.max(
    pivotedAt,
    oldest === undefined ? pivotedAt : daysAfter(oldest, restraintDays, timeZone),
  );
  const due = Math.max(from, deadlines['pivot-over'](context, policy));
  const invitations = context.people
    .filter(({ preference, invited }) => preference !== 'none' && !invited)
    .map(
      ({ id }): FollowUp => ({
        kind: 'invitation',
        interviewer: id,
        channels: ['linkedin'],
        from,
        due,
        overdue: false,
        rule: 'pivot-first',
        reason: `Check-ins have run their course; a LinkedIn invitation to ${nameOf(id)} keeps you in mind.`,
      }),
    );
  return [
    ...invitations,
    {
      kind: 'networking',
      channels: ['group', 'article', 'blog', 'company'],
      from,
      due,
      overdue: false,
      rule: 'restraint',
      reason: `Join a group, share an article, follow the company or comment on its blog: at most ${restraintTouches} that people notice in ${count(restraintDays, 'day')}.`,
    },
  ];
}

function closing(context: Context, policy: Policy, now: EpochMs): FollowUp[] {
  const from = closingSuggestedAt(context, policy);
  if (now < from) return [];
  return [
    {
      kind: 'close',
      channels: [],
      from,
      due: from,
      overdue: false,
      rule: null,
      reason: `${count(daysOfSilence(context, now), 'day')} without a word; the mean decision takes ${policy.numbers.meanDecisionDays}. Silence is not personal: consider closing this one.`,
    },
  ];
}

/** When closing is suggested, if nobody says anything before. Reopening starts the waiting anew. */
export function closingSuggestedAt({ lastHeardAt, reopenedAt, timeZone }: Context, policy: Policy): EpochMs {
  const waitingSince = Math.max(lastHeardAt, reopenedAt ?? lastHeardAt);
  return daysAfter(waitingSince, policy.numbers.suggestClosingDays, timeZone);
}

/** Local days since the employer last said anything; up to the closing, where it is closed. None if they spoke after it. */
export function daysOfSilence({ lastHeardAt, closedAt, timeZone }: Context, now: EpochMs): number {
  return Math.max(0, localDaysBetween(lastHeardAt, closedAt ?? now, timeZone));
}
