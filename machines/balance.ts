import { daysAfter, type EpochMs } from './business-days.ts';
import type { Breach, Commitment, Context } from './context.ts';
import type { FollowUp } from './follow-ups.ts';
import type { Policy } from './policy.ts';
import { rules } from './rules.ts';
import { count, nameOf, sayDate, sayInstant } from './wording.ts';

export const attentionLevels = ['neglected', 'on-track', 'pestering'] as const;

/** Whether an application is neglected, on track, or at risk of pestering, with the reasons. */
export interface Attention {
  level: (typeof attentionLevels)[number];
  reasons: string[];
}

const outreachNames: Record<Breach['type'], string> = {
  'thank-you.sent': 'thank-you',
  'check-in.sent': 'check-in',
  'reply.sent': 'reply',
  'networking.invitation-sent': 'invitation',
  'networking.group-joined': 'joining of a group',
  'networking.group-contributed': 'contribution to a group',
  'networking.article-shared': 'shared article',
  'networking.company-followed': 'following of the company',
  'networking.blog-commented': 'comment on the blog',
};

/** The balance of an application at `now`, given what is to be done then. */
export function attention(
  context: Context,
  policy: Policy,
  now: EpochMs,
  followUps: readonly FollowUp[],
): Attention {
  const pestering = [...breachReasons(context, policy, now), ...attemptReasons(context, policy)];
  if (pestering.length > 0) return { level: 'pestering', reasons: pestering };
  const neglected = [
    ...overdueReasons(context, followUps),
    ...context.commitments.filter(made => canStillBeMadeGood(made, context)).map(brokenReason),
  ];
  if (neglected.length > 0) return { level: 'neglected', reasons: neglected };
  return { level: 'on-track', reasons: [onTrackReason(context, now, followUps[0])] };
}

function breachReasons(context: Context, policy: Policy, now: EpochMs): string[] {
  return context.breaches
    .filter(({ at }) => stillWeighs(at, context, policy, now))
    .map(breach => breachReason(breach, context));
}

/** A sentence on an act that broke rules. */
export function breachReason({ at, type, rules }: Breach, { timeZone }: Context): string {
  return `The ${outreachNames[type]} of ${sayInstant(at, timeZone)} broke a rule (${rules.join(', ')}). ${rules.map(sentenceOf).join(' ')}`;
}

function sentenceOf(broken: Breach['rules'][number]): string {
  return rules.find(({ id }) => id === broken)?.sentence ?? '';
}

/** Whether a breach of that time still counts in the balance. */
export function stillWeighs(breachAt: EpochMs, context: Context, policy: Policy, now: EpochMs): boolean {
  return now < lapsesAt(breachAt, context, policy);
}

function lapsesAt(breachAt: EpochMs, { timeZone }: Context, { numbers }: Policy): EpochMs {
  return daysAfter(breachAt, numbers.pesteringDays, timeZone);
}

/** A sentence on more check-ins than the policy allows; none where it allows them. */
export function attemptReasons({ attempts, closedAt }: Context, { numbers }: Policy): string[] {
  if (closedAt !== null || attempts <= numbers.attemptLimit) return [];
  return [`${count(attempts, 'check-in')} unanswered; ${numbers.attemptLimit} are the most.`];
}

function overdueReasons({ timeZone }: Context, due: readonly FollowUp[]): string[] {
  return due.filter(({ overdue }) => overdue).map(late => overdueReason(late, timeZone));
}

/** A sentence on what is owed and late. */
export function overdueReason({ kind, interviewer, due }: FollowUp, timeZone: string): string {
  const to =
    interviewer === undefined ? '' : ` ${kind === 'check-in' ? 'with' : 'to'} ${nameOf(interviewer)}`;
  return `The ${kind}${to} was due on ${sayInstant(due, timeZone)}.`;
}

/** A broken promise weighs until it is made good, and no longer than it could be. */
export function canStillBeMadeGood(made: Commitment, { closedAt, people }: Context): boolean {
  return (
    made.status === 'broken' &&
    closedAt === null &&
    people.every(({ id, preference }) => id !== made.interviewer || preference !== 'none')
  );
}

/** A sentence on a promise that was not kept. */
export function brokenReason({ interviewer, channel, on }: Commitment): string {
  return `The ${channel === 'call' ? 'call' : 'e-mail'} promised to ${nameOf(interviewer)} for ${sayDate(on)} was not made.`;
}

function onTrackReason(context: Context, now: EpochMs, next: FollowUp | undefined): string {
  if (context.closedAt !== null) return `Closed: ${context.outcome}.`;
  if (next === undefined) return 'Nothing is owed.';
  if (next.from > now) return `Nothing is owed before ${sayInstant(next.from, context.timeZone)}.`;
  // What is only offered has no time by which it would be late.
  return next.due > now
    ? `Nothing is overdue; the next ${next.kind} is due by ${sayInstant(next.due, context.timeZone)}.`
    : `Nothing is owed; a ${next.kind} is fine.`;
}

/** When the balance next changes if nothing happens and no timer fires; null where it stays. */
export function balanceChangesAt(
  context: Context,
  policy: Policy,
  now: EpochMs,
  followUps: readonly FollowUp[],
): EpochMs | null {
  const changes = [
    ...context.breaches.map(({ at }) => lapsesAt(at, context, policy)),
    ...followUps.flatMap(({ kind, due }) => (kind === 'thank-you' || kind === 'check-in' ? [due] : [])),
  ].filter(at => at > now);
  return changes.length === 0 ? null : Math.min(...changes);
}
