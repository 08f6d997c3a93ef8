import { businessDaysAfter, businessDaysAfterDate, type DayCount } from './business-days.ts';
import type { Commitment, Context, NamedDate, Person } from './context.ts';
import type { Outreach } from './facts.ts';
import type { Policy } from './policy.ts';

export function dayCount(context: Context, policy: Policy): DayCount {
  return { timeZone: context.timeZone, holidays: policy.holidays };
}

/** When a first or further check-in becomes possible, by the date named last or by the interview. */
export function windowOpening(context: Context, policy: Policy, named: NamedDate | null): number {
  const count = dayCount(context, policy);
  return named === null
    ? businessDaysAfter(context.interviewAt, policy.numbers.firstWindowBusinessDays, count)
    : businessDaysAfterDate(named.on, policy.numbers.graceBusinessDays, count);
}

/** A person nobody told us more of than an id. */
export function newPerson(context: Context, policy: Policy, id: string): Person {
  const namedDate = context.decisionDate;
  return {
    id,
    interviewedInRound: null,
    thankedInRound: null,
    thankedSinceClosing: false,
    preference: null,
    namedDate,
    windowOpensAt: windowOpening(context, policy, namedDate),
    invited: false,
  };
}

/** The person with this id. One who is met later than the act that names them counts as a contact. */
export function personOf(context: Context, policy: Policy, id: string): Person {
  return context.people.find(person => person.id === id) ?? newPerson(context, policy, id);
}

/** Who interviewed in this round and has not been thanked for it. */
export function stillToBeThanked(context: Context): Person[] {
  return context.people.filter(
    ({ interviewedInRound, thankedInRound }) =>
      interviewedInRound === context.round && thankedInRound !== context.round,
  );
}

/** Who did not ask to be left alone. */
export function whoMayBeAsked(context: Context): Person[] {
  return context.people.filter(person => person.preference !== 'none');
}

/** Who may be asked and is promised nothing: a promise has its own day. */
export function whoIsCheckedInWith(context: Context): Person[] {
  const promised = new Set(
    context.commitments.filter(({ status }) => status === 'open').map(({ interviewer }) => interviewer),
  );
  return whoMayBeAsked(context).filter(({ id }) => !promised.has(id));
}

/** The earliest opening among those who may be asked; among all, when nobody may. */
export function earliestWindow(context: Context): number {
  const askable = whoMayBeAsked(context);
  const people = askable.length > 0 ? askable : context.people;
  return Math.min(...people.map(person => person.windowOpensAt));
}

/** The open promise that a check-in keeps on its very date, by its very channel. */
export function promiseFor(context: Context, act: Outreach): Commitment | undefined {
  if (act.type !== 'check-in.sent') return undefined;
  return context.commitments.find(
    ({ status, interviewer, channel, opensAt, breaksAt }) =>
      status === 'open' &&
      interviewer === act.interviewer &&
      channel === act.channel &&
      opensAt <= act.at &&
      act.at < breaksAt,
  );
}

/** Whether calls to this person are fine by the policy, or because they asked for one. */
export function callsAllowed(person: Person, policy: Policy): boolean {
  return policy.calls || person.preference === 'call';
}
