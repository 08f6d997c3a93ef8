import { isCallTime, nextCallOpening } from '../business-days.ts';
import { callsAllowed, dayCount, personOf, promiseFor } from '../people.ts';
import { nameOf, sayInstant } from '../wording.ts';
import { addressee, choice, type Rule, type Situation } from './rule.ts';

const isCall = ({ act }: Situation) => act.type === 'check-in.sent' && act.channel === 'call';
const promised = ({ context, act }: Situation) => promiseFor(context, act) !== undefined;

const hours = ({ policy }: Situation) => ({
  fromHour: policy.numbers.callsFromHour,
  untilHour: policy.numbers.callsUntilHour,
});

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

export const noCalls = {
  id: 'no-calls',
  sentence: 'No calls, unless the person asked for one or one was promised.',
  source: choice,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'when this person states `call`, or by a promised call',
  holds: situation =>
    !isCall(situation) ||
    callsAllowed(
      personOf(situation.context, situation.policy, addressee(situation.act) ?? ''),
      situation.policy,
    ) ||
    promised(situation),
  kept: situation =>
    !isCall(situation)
      ? 'This is no call.'
      : situation.policy.calls
        ? `Policy ${situation.policy.name} allows calls.`
        : `A call was asked for by ${nameOf(addressee(situation.act) ?? '')}, or promised.`,
  broken: situation => ({
    reason: `Policy ${situation.policy.name} has no calls, and ${nameOf(addressee(situation.act) ?? '')} did not ask for one; write instead.`,
  }),
} as const satisfies Rule;

export const businessHours = {
  id: 'business-hours',
  sentence: 'Call Monday to Friday within office hours, not on a holiday.',
  source: choice,
  severity: 'refusal',
  appliesTo: ['check-in.sent'],
  lifts: 'at the next opening',
  holds: situation =>
    !isCall(situation) ||
    isCallTime(
      situation.act.at,
      hours(situation),
      dayCount(situation.context, situation.policy),
      promised(situation),
    ),
  kept: situation => (isCall(situation) ? 'It is within office hours.' : 'This is no call.'),
  broken: situation => {
    const { context, act, policy } = situation;
    const { fromHour, untilHour } = hours(situation);
    const opensAt = nextCallOpening(act.at, hours(situation), dayCount(context, policy), promised(situation));
    return {
      reason: `It is ${sayInstant(act.at, context.timeZone)}; calls are made on business days from ${clock(fromHour)} to ${clock(untilHour)}: next on ${sayInstant(opensAt, context.timeZone)}.`,
      liftsAt: opensAt,
    };
  },
} as const satisfies Rule;
