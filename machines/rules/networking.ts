import { daysAfter } from '../business-days.ts';
import { personOf } from '../people.ts';
import { count, nameOf, sayInstant } from '../wording.ts';
import { addressee, article, choice, type Rule, type Situation } from './rule.ts';

export const pivotFirst = {
  id: 'pivot-first',
  sentence: 'A LinkedIn invitation waits for the change of approach.',
  source: article,
  severity: 'refusal',
  appliesTo: ['networking.invitation-sent'],
  lifts: 'on the pivot',
  holds: ({ context }) => context.pivotedAt !== null,
  kept: ({ context }) =>
    `The approach changed on ${sayInstant(context.pivotedAt ?? context.asOf, context.timeZone)}.`,
  broken: () => ({
    reason: 'An invitation comes when the approach changes, after check-ins went unanswered.',
  }),
} as const satisfies Rule;

export const inviteOnce = {
  id: 'invite-once',
  sentence: 'One invitation to a person.',
  source: choice,
  severity: 'refusal',
  appliesTo: ['networking.invitation-sent'],
  lifts: 'never',
  holds: ({ context, act, policy }) => !personOf(context, policy, addressee(act) ?? '').invited,
  kept: ({ act }) => `${nameOf(addressee(act) ?? '')} has not been invited.`,
  broken: ({ act }) => ({
    reason: `${nameOf(addressee(act) ?? '')} has already been invited; the next word is theirs.`,
  }),
} as const satisfies Rule;

/** When touch number `restraintTouches` counted from the latest stops counting. */
function restraintEndsAt({ context, policy }: Situation): number {
  const { restraintTouches, restraintDays } = policy.numbers;
  const oldestThatCounts = context.noticedAt.at(-restraintTouches);
  return oldestThatCounts === undefined
    ? Number.NEGATIVE_INFINITY
    : daysAfter(oldestThatCounts, restraintDays, context.timeZone);
}

export const restraint = {
  id: 'restraint',
  sentence: 'Two networking touches that people notice in a week are enough.',
  source: article,
  severity: 'refusal',
  appliesTo: [
    'networking.article-shared',
    'networking.blog-commented',
    'networking.group-contributed',
    'networking.invitation-sent',
  ],
  lifts: 'seven days after the oldest of them',
  holds: situation => situation.act.at >= restraintEndsAt(situation),
  kept: ({ policy }) =>
    `Fewer than ${count(policy.numbers.restraintTouches, 'noticed act')} of networking in the last ${count(policy.numbers.restraintDays, 'day')}.`,
  broken: situation => {
    const { context, act, policy } = situation;
    const endsAt = restraintEndsAt(situation);
    return {
      reason: `It is ${sayInstant(act.at, context.timeZone)}; people noticed ${policy.numbers.restraintTouches} or more networking touches within ${count(policy.numbers.restraintDays, 'day')}; the next is fine from ${sayInstant(endsAt, context.timeZone)}.`,
      liftsAt: endsAt,
    };
  },
} as const satisfies Rule;
