import { personOf, promiseFor } from '../people.ts';
import { count, nameOf, sayDate, sayInstant } from '../wording.ts';
import { addressee, article, choice, type Rule, type Situation } from './rule.ts';

const promisedToday = 'This check-in was promised for today.';

const person = ({ context, act, policy }: Situation) => personOf(context, policy, addressee(act) ?? '');
const name = ({ act }: Situation) => nameOf(addressee(act) ?? '');
const promised = ({ context, act }: Situation) => promiseFor(context, act) !== undefined;

/** Where a date was named in or after the last touch, the window alone rules: they said when to come back. */
const freedByNamedDate = (situation: Situation) => {
  const { spacing } = situation.context;
  const { namedDate } = person(situation);
  return spacing !== null && namedDate !== null && namedDate.saidAt >= spacing.touchAt;
};

export const heedNoContact = {
  id: 'heed-no-contact',
  sentence: 'Who asked not to be followed up is left alone.',
  source: article,
  severity: 'refusal',
  appliesTo: ['check-in.sent', 'networking.invitation-sent', 'networking.article-shared'],
  lifts: 'when they change their mind',
  holds: situation => addressee(situation.act) === undefined || person(situation).preference !== 'none',
  kept: situation =>
    addressee(situation.act) === undefined
      ? 'It is addressed to nobody in particular.'
      : `${name(situation)} did not ask to be left alone.`,
  broken: situation => ({
    reason: `${name(situation)} asked not to be followed up, and that is heeded until they say otherwise.`,
  }),
} as const satisfies Rule;

export const preferredChannel = {
  id: 'preferred-channel',
  sentence: 'Follow up in the manner the person asked for.',
  source: article,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'use that channel',
  holds: situation => {
    const { preference } = person(situation);
    if (preference === null || preference === 'none' || situation.act.type !== 'check-in.sent') return true;
    return preference === situation.act.channel;
  },
  kept: situation =>
    person(situation).preference === null || person(situation).preference === 'none'
      ? `${name(situation)} stated no manner.`
      : `${name(situation)} asked for this manner.`,
  broken: situation => ({
    reason: `${name(situation)} asked to be followed up by ${person(situation).preference === 'call' ? 'phone call' : 'e-mail'}; use that.`,
  }),
} as const satisfies Rule;

/** Whose word the window follows: a date for all is the employer's. */
const whoNamed = (situation: Situation) => {
  const { decisionDate } = situation.context;
  const { namedDate } = person(situation);
  return decisionDate?.on === namedDate?.on && decisionDate?.saidAt === namedDate?.saidAt
    ? 'the employer'
    : name(situation);
};

export const window = {
  id: 'window',
  sentence:
    'Wait until two business days after the date they named, or two weeks after the interview where none was named.',
  source: article,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'at the opening of the window',
  holds: situation => situation.act.at >= person(situation).windowOpensAt || promised(situation),
  kept: situation =>
    situation.act.at >= person(situation).windowOpensAt
      ? `The window opened on ${sayInstant(person(situation).windowOpensAt, situation.context.timeZone)}.`
      : promisedToday,
  broken: situation => {
    const { context, act, policy } = situation;
    const { namedDate, windowOpensAt } = person(situation);
    const why =
      namedDate === null
        ? `no date was named, so the window opens ${count(policy.numbers.firstWindowBusinessDays, 'business day')} after the interview`
        : `${whoNamed(situation)} named ${sayDate(namedDate.on)}, so the window opens ${count(policy.numbers.graceBusinessDays, 'business day')} after that`;
    return {
      reason: `It is ${sayInstant(act.at, context.timeZone)}; ${why}: ${sayInstant(windowOpensAt, context.timeZone)}.`,
      liftsAt: windowOpensAt,
    };
  },
} as const satisfies Rule;

export const spacing = {
  id: 'spacing',
  sentence: 'Leave a week between a check-in or a reply and the next check-in, whoever it goes to.',
  source: choice,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'after the spacing',
  holds: situation => {
    const { spacing } = situation.context;
    return (
      spacing === null ||
      situation.act.at >= spacing.endsAt ||
      freedByNamedDate(situation) ||
      promised(situation)
    );
  },
  kept: situation => {
    const { spacing, timeZone } = situation.context;
    if (spacing === null) return 'There has been no check-in and no reply yet.';
    const last = sayInstant(spacing.touchAt, timeZone);
    if (situation.act.at >= spacing.endsAt)
      return `The last check-in or reply was on ${last}, long enough ago.`;
    return freedByNamedDate(situation)
      ? `A date was named on or after ${last}; only that date counts.`
      : promisedToday;
  },
  broken: ({ context, act, policy }) => {
    const { touchAt, endsAt } = context.spacing ?? { touchAt: act.at, endsAt: act.at };
    return {
      reason: `It is ${sayInstant(act.at, context.timeZone)}; the last check-in or reply was on ${sayInstant(touchAt, context.timeZone)}, and ${count(policy.numbers.spacingBusinessDays, 'business day')} lie between: fine from ${sayInstant(endsAt, context.timeZone)}.`,
      liftsAt: endsAt,
    };
  },
} as const satisfies Rule;

export const attemptLimit = {
  id: 'attempt-limit',
  sentence: 'After a few unanswered check-ins, change the approach.',
  source: article,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'when they reply, or a new round begins',
  holds: situation =>
    situation.context.attempts < situation.policy.numbers.attemptLimit || promised(situation),
  kept: situation =>
    situation.context.attempts < situation.policy.numbers.attemptLimit
      ? `${count(situation.context.attempts, 'check-in')} unanswered; ${situation.policy.numbers.attemptLimit} are allowed.`
      : promisedToday,
  broken: ({ context, policy }) => ({
    reason: `${count(context.attempts, 'check-in')} unanswered, and ${policy.numbers.attemptLimit} are the most; wait for a reply, or change the approach.`,
  }),
} as const satisfies Rule;

export const answerOnly = {
  id: 'answer-only',
  sentence: 'A reply answers a message; without one it is a check-in.',
  source: choice,
  severity: 'refusal',
  appliesTo: ['reply.sent'],
  lifts: 'when they write',
  holds: ({ context }) => context.unansweredReply,
  kept: () => 'There is a message of the employer to answer.',
  broken: () => ({ reason: 'No message of the employer is unanswered, so this would be a check-in.' }),
} as const satisfies Rule;
