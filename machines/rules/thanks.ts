import { personOf, promiseFor, stillToBeThanked } from '../people.ts';
import { nameOf, sayInstant } from '../wording.ts';
import { addressee, article, type Rule } from './rule.ts';

export const thankFirst = {
  id: 'thank-first',
  sentence: 'Thank everyone who interviewed before you check in.',
  source: article,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'when all are thanked, or once the thank-yous count as missed',
  holds: ({ context, act }) =>
    act.at >= context.thanksMissedAt ||
    stillToBeThanked(context).length === 0 ||
    promiseFor(context, act) !== undefined,
  kept: ({ context, act }) =>
    stillToBeThanked(context).length === 0
      ? 'Everyone of this round has been thanked.'
      : promiseFor(context, act)
        ? 'This check-in was promised for today.'
        : `The thank-yous count as missed since ${sayInstant(context.thanksMissedAt, context.timeZone)} and hold nothing back.`,
  broken: ({ context, act }) => {
    const owed = stillToBeThanked(context).map(person => nameOf(person.id));
    const { timeZone, interviewAt, thanksMissedAt } = context;
    return {
      reason: `It is ${sayInstant(act.at, timeZone)}; still to be thanked for the interview of ${sayInstant(interviewAt, timeZone)}: ${owed.join(', ')}. A check-in is fine once that is done, or from ${sayInstant(thanksMissedAt, timeZone)}.`,
      liftsAt: thanksMissedAt,
    };
  },
} as const satisfies Rule;

export const thankOnce = {
  id: 'thank-once',
  sentence: 'One thank-you to a person in a round, and one more after the application has closed.',
  source: article,
  severity: 'refusal',
  appliesTo: ['thank-you.sent'],
  lifts: 'never in this round',
  holds: ({ context, act, policy }) => {
    const person = personOf(context, policy, addressee(act) ?? '');
    return context.closedAt === null ? person.thankedInRound !== context.round : !person.thankedSinceClosing;
  },
  kept: ({ context, act }) =>
    context.closedAt === null
      ? `${nameOf(addressee(act) ?? '')} has not been thanked in round ${context.round}.`
      : `The application closed on ${sayInstant(context.closedAt, context.timeZone)}; a last thank-you to ${nameOf(addressee(act) ?? '')} is fine.`,
  broken: ({ context, act }) => ({
    reason: `${nameOf(addressee(act) ?? '')} has already been thanked ${context.closedAt === null ? `in round ${context.round}` : 'since the application closed'}; a second thank-you says no more.`,
  }),
} as const satisfies Rule;
