import { businessDaysAfter, type EpochMs, hourMs } from './business-days.ts';
import { keep, promised, release } from './commitments.ts';
import type { Act, Context, NamedDate, Outcome, Person } from './context.ts';
import type { Choice, Fact, News, Outreach } from './facts.ts';
import { isOutreach } from './facts.ts';
import { dayCount, newPerson, personOf, stillToBeThanked, windowOpening } from './people.ts';
import type { Policy } from './policy.ts';
import { brokenRules } from './rules.ts';

/** What an application starts from: its first interview. */
export interface Start {
  timeZone: string;
  at: EpochMs;
  interviewers: readonly string[];
}

/** The context at the first interview. */
export function begin(start: Start, policy: Policy): Context {
  const blank: Context = {
    timeZone: start.timeZone,
    startedAt: start.at,
    asOf: start.at,
    round: 0,
    interviewAt: start.at,
    thankYouDueAt: start.at,
    thanksMissedAt: start.at,
    thankedAt: null,
    people: [],
    commitments: [],
    decisionDate: null,
    attempts: 0,
    checkedInThisRound: false,
    lastCheckInAt: null,
    lastReplyAt: null,
    lastTouchAt: start.at,
    lastHeardAt: start.at,
    spacing: null,
    unansweredReply: false,
    reopenedAt: null,
    pivotedAt: null,
    closedAt: null,
    outcome: null,
    acts: [],
    noticedAt: [],
    breaches: [],
  };
  return newRound(blank, start.at, start.interviewers, policy);
}

/** The context after a fact: the one place that says what each fact changes. */
export function record(context: Context, fact: Fact, policy: Policy): Context {
  const now = { ...context, asOf: fact.at };
  return isOutreach(fact) ? outreach(now, fact, policy) : told(now, fact, policy);
}

/** Whether an outreach reports again what has already counted. */
export function isDuplicate(context: Context, act: Outreach, policy: Policy): boolean {
  return actThatCounts(context, act, policy) !== undefined;
}

/** The act that counts, when an outreach only reports it again. */
export function actThatCounts({ acts }: Context, act: Outreach, policy: Policy): Act | undefined {
  return acts.find(
    counted => isSameAct(counted, act) && act.at - counted.at <= policy.numbers.duplicateMinutes * 60_000,
  );
}

/** Whether an outreach is of the same type, to the same person, by the same channel. */
export function isSameAct(counted: Act, fact: Outreach): boolean {
  const { type, interviewer, channel } = toAct(fact);
  return counted.type === type && counted.interviewer === interviewer && counted.channel === channel;
}

/** What tells one act from another. Following on one network is not following on the next. */
export function toAct(fact: Outreach): Act {
  return {
    type: fact.type,
    interviewer: 'interviewer' in fact ? (fact.interviewer ?? null) : null,
    channel: 'channel' in fact ? fact.channel : 'network' in fact ? fact.network : null,
    at: fact.at,
  };
}

function outreach(context: Context, fact: Outreach, policy: Policy): Context {
  const broken = brokenRules({ context, act: fact, policy });
  const oldest = fact.at - policy.numbers.duplicateMinutes * 60_000;
  const counted: Context = {
    ...context,
    acts: [...context.acts.filter(act => act.at >= oldest), toAct(fact)],
    breaches:
      broken.length === 0
        ? context.breaches
        : [...context.breaches, { at: fact.at, type: fact.type, rules: broken }],
  };
  if (fact.type === 'thank-you.sent') return thank(touched(counted, fact.at), fact.interviewer, policy);
  if (context.closedAt !== null) return counted;
  const next = touched(counted, fact.at);
  switch (fact.type) {
    case 'check-in.sent':
      return {
        ...spaced(next, fact.at, policy),
        people: withPerson(next, fact.interviewer, policy, {}),
        attempts: next.attempts + 1,
        checkedInThisRound: true,
        lastCheckInAt: fact.at,
        pivotedAt: broken.length === 0 ? null : next.pivotedAt,
        commitments: next.commitments.map(promise => keep(promise, fact.interviewer, fact.channel, fact.at)),
      };
    case 'reply.sent':
      return { ...next, unansweredReply: false };
    case 'networking.invitation-sent':
      return {
        ...noticed(next, fact.at, policy),
        people: withPerson(next, fact.interviewer, policy, { invited: true }),
      };
    case 'networking.article-shared':
    case 'networking.blog-commented':
    case 'networking.group-contributed':
      return noticed(next, fact.at, policy);
    default:
      return next;
  }
}

function told(context: Context, fact: News | Choice, policy: Policy): Context {
  switch (fact.type) {
    case 'note.added':
      return context;
    case 'contact.added':
      return { ...context, people: withPerson(context, fact.interviewer, policy, {}) };
    case 'commitment.made':
      return promised(context, fact);
    case 'application.reopened':
      return context.closedAt === null ? context : { ...reopened(context), reopenedAt: fact.at };
    case 'application.withdrawn':
      return closed(context, fact.at, 'withdrawn');
    default:
      return news({ ...touched(context, fact.at), lastHeardAt: fact.at }, fact, policy);
  }
}

function news(context: Context, fact: News, policy: Policy): Context {
  switch (fact.type) {
    case 'interview.completed':
      return newRound(reopened(context), fact.at, fact.interviewers, policy);
    case 'preference.stated': {
      const named = fact.after === undefined ? null : { on: fact.after, saidAt: fact.at };
      return {
        ...context,
        people: withPerson(context, fact.interviewer, policy, {
          preference: fact.followUp,
          ...(named === null ? {} : withNamedDate(context, policy, named)),
        }),
        commitments:
          fact.followUp === 'none'
            ? context.commitments.map(made => (made.interviewer === fact.interviewer ? release(made) : made))
            : context.commitments,
      };
    }
    case 'decision-date.announced':
      return dateForAll(context, fact.on, policy);
    case 'reply.received': {
      const replied = {
        ...spaced(context.outcome === 'silence' ? reopened(context) : context, fact.at, policy),
        attempts: 0,
        lastReplyAt: fact.at,
        unansweredReply: true,
        pivotedAt: null,
      };
      return fact.decisionOn === undefined ? replied : dateForAll(replied, fact.decisionOn, policy);
    }
    case 'offer.received':
      return closed(context, fact.at, 'offer');
    case 'rejection.received':
      return closed(context, fact.at, 'rejection');
    case 'position.closed':
      return closed(context, fact.at, 'position-closed');
  }
}

function newRound(context: Context, at: EpochMs, interviewers: readonly string[], policy: Policy): Context {
  const round = context.round + 1;
  const next: Context = {
    ...context,
    round,
    interviewAt: at,
    thankYouDueAt: at + policy.numbers.thankYouDueHours * hourMs,
    thanksMissedAt: businessDaysAfter(at, policy.numbers.thanksMissedBusinessDays, dayCount(context, policy)),
    thankedAt: null,
    decisionDate: null,
    attempts: 0,
    checkedInThisRound: false,
    pivotedAt: null,
    reopenedAt: null,
    commitments: context.commitments.map(release),
  };
  const windowOpensAt = windowOpening(next, policy, null);
  const known = next.people.map(person => ({ ...person, namedDate: null, windowOpensAt }));
  const met = [...new Set(interviewers)].filter(id => !known.some(person => person.id === id));
  const people = [...known, ...met.map(id => newPerson(next, policy, id))];
  return {
    ...next,
    people: people.map(person =>
      interviewers.includes(person.id) ? { ...person, interviewedInRound: round } : person,
    ),
  };
}

function thank(context: Context, interviewer: string, policy: Policy): Context {
  const thanked = {
    ...context,
    people: withPerson(context, interviewer, policy, {
      thankedInRound: context.round,
      ...(context.closedAt === null ? {} : { thankedSinceClosing: true }),
    }),
  };
  const isLast = thanked.thankedAt === null && stillToBeThanked(thanked).length === 0;
  return isLast ? { ...thanked, thankedAt: context.asOf } : thanked;
}

/** Closes, or corrects the outcome of what is closed. */
export function closed(context: Context, at: EpochMs, outcome: Outcome): Context {
  if (context.closedAt !== null) return { ...context, outcome };
  return {
    ...context,
    closedAt: at,
    outcome,
    pivotedAt: null,
    commitments: context.commitments.map(release),
    people: context.people.map(person => ({ ...person, thankedSinceClosing: false })),
  };
}

function reopened(context: Context): Context {
  return { ...context, closedAt: null, outcome: null };
}

function touched(context: Context, at: EpochMs): Context {
  return { ...context, lastTouchAt: at };
}

function spaced(context: Context, at: EpochMs, policy: Policy): Context {
  const endsAt = businessDaysAfter(at, policy.numbers.spacingBusinessDays, dayCount(context, policy));
  return { ...context, spacing: { touchAt: at, endsAt } };
}

/** Only as many are kept as the rule counts back. */
function noticed(context: Context, at: EpochMs, policy: Policy): Context {
  return { ...context, noticedAt: [...context.noticedAt, at].slice(-policy.numbers.restraintTouches) };
}

function dateForAll(context: Context, on: string, policy: Policy): Context {
  const decisionDate: NamedDate = { on, saidAt: context.asOf };
  const named = withNamedDate(context, policy, decisionDate);
  return { ...context, decisionDate, people: context.people.map(person => ({ ...person, ...named })) };
}

function withNamedDate(context: Context, policy: Policy, namedDate: NamedDate) {
  return { namedDate, windowOpensAt: windowOpening(context, policy, namedDate) };
}

function withPerson(context: Context, id: string, policy: Policy, change: Partial<Person>): Person[] {
  const changed = { ...personOf(context, policy, id), ...change };
  return context.people.some(person => person.id === id)
    ? context.people.map(person => (person.id === id ? changed : person))
    : [...context.people, changed];
}
