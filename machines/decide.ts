import { type Advice, remarks } from './advice.ts';
import type { EpochMs } from './business-days.ts';
import type { Position, Program } from './engine.ts';
import type { Channel, OutreachType } from './events.ts';
import { type Fact, isOutreach, type Outreach } from './facts.ts';
import { advance } from './history.ts';
import { personOf, stillToBeThanked } from './people.ts';
import { isDuplicate } from './record.ts';
import { brokenRules, type RuleId, rulesFor } from './rules.ts';

/** What was ruled on one event, and why. People stand in the sentences as `{int_…}`. */
export interface Decision {
  verdict: 'allowed' | 'refused' | 'breach';
  rules: RuleFinding[];
  alternatives: Alternative[];
  /** Remarks that change nothing. */
  advice: { id: Advice['id']; remark: string }[];
}

export interface RuleFinding {
  rule: RuleId;
  /** True: the act keeps the rule. */
  holds: boolean;
  reason: string;
  source: string;
  liftsAt?: EpochMs;
}

/** An act that is fine from an instant on. */
export interface Alternative {
  type: OutreachType;
  interviewer?: string;
  channel?: string;
  from: EpochMs;
}

/** The decision on what no rule speaks of: news, choices, a second report of the same act. */
export const nothingToRule: Decision = { verdict: 'allowed', rules: [], alternatives: [], advice: [] };

/** Whether an act reports again what the position has already counted. */
export function isSameActAgain({ policy }: Program, { snapshot }: Position, fact: Fact): boolean {
  return isOutreach(fact) && isDuplicate(snapshot.context, fact, policy);
}

/**
 * Judges one fact where it stands: `position` is what came before it, with the timers up to `fact.at` fired. News
 * and choices are allowed; so is a second report of the same act, which counts for nothing.
 */
export function decide(program: Program, position: Position, fact: Fact): Decision {
  if (!isOutreach(fact) || isSameActAgain(program, position, fact)) return nothingToRule;
  const situation = { context: position.snapshot.context, act: fact, policy: program.policy };
  const rules = rulesFor(fact.type).map((rule): RuleFinding => {
    const holds = rule.holds(situation);
    const { id, source } = rule;
    if (holds) return { rule: id, holds, reason: rule.kept(situation), source };
    return { rule: id, holds, source, ...rule.broken(situation) };
  });
  const advice = remarks(situation);
  if (rules.every(({ holds }) => holds)) return { verdict: 'allowed', rules, alternatives: [], advice };
  return {
    verdict: fact.alreadyHappened ? 'breach' : 'refused',
    rules,
    alternatives: fact.alreadyHappened ? [] : alternativesTo(program, position, fact),
    advice,
  };
}

/** Whether an act is allowed where it stands. */
export function isAllowed({ policy }: Program, { snapshot }: Position, act: Outreach): boolean {
  return brokenRules({ context: snapshot.context, act, policy }).length === 0;
}

/** The same act at the first instant that every rule allows, and what is fine today instead. */
function alternativesTo(program: Program, position: Position, act: Outreach): Alternative[] {
  const now = act.at;
  const alternatives: Alternative[] = [];
  const offer = (candidate: Outreach, from: EpochMs | undefined) => {
    if (from !== undefined) alternatives.push(toAlternative(candidate, from));
  };

  const first = firstAllowed(program, position, act);
  offer(act, first);
  if (act.type === 'check-in.sent') {
    const other: Channel = act.channel === 'call' ? 'email' : 'call';
    const byOther = { ...act, channel: other };
    const firstByOther = firstAllowed(program, position, byOther);
    if (first === undefined || firstByOther === now) offer(byOther, firstByOther);
  }
  for (const candidate of fineToday(program, position, act)) {
    if (isAllowed(program, position, candidate)) offer(candidate, now);
  }
  return alternatives;
}

/** What could be done today in place of an act, most useful first. Whether the rules allow it is still to be asked. */
function fineToday({ policy }: Program, { snapshot }: Position, act: Outreach): Outreach[] {
  const { context } = snapshot;
  const at = act.at;
  const addressed = 'interviewer' in act ? act.interviewer : undefined;
  const others = context.people.filter(({ id }) => id !== addressed);
  const owed = stillToBeThanked(context).filter(
    ({ id }) => act.type !== 'thank-you.sent' || id !== act.interviewer,
  );
  const thanks = owed.map(
    ({ id }): Outreach => ({ type: 'thank-you.sent', interviewer: id, channel: 'email', at }),
  );
  // An answer to nobody's message is a check-in, so that is what it could be: to the same person too.
  const askable = act.type === 'check-in.sent' ? others : act.type === 'reply.sent' ? context.people : [];
  const checkIns = askable.map(({ id }): Outreach => {
    const { preference } = personOf(context, policy, id);
    return { type: 'check-in.sent', interviewer: id, channel: preference === 'call' ? 'call' : 'email', at };
  });
  const networking: Outreach[] = [
    ...context.people.map(
      ({ id }): Outreach => ({ type: 'networking.invitation-sent', interviewer: id, at }),
    ),
    { type: 'networking.company-followed', network: 'linkedin', at },
    { type: 'networking.group-joined', at },
    { type: 'networking.group-contributed', at },
    { type: 'networking.article-shared', at },
    { type: 'networking.blog-commented', at },
  ];
  return [...thanks, ...checkIns, ...networking.filter(({ type }) => type !== act.type)];
}

function toAlternative(act: Outreach, from: EpochMs): Alternative {
  return {
    type: act.type,
    ...('interviewer' in act && act.interviewer !== undefined ? { interviewer: act.interviewer } : {}),
    ...('channel' in act ? { channel: act.channel } : {}),
    from,
  };
}

/** Bounds the search: a year of steps is more than any policy needs, and holidays without end have no answer. */
const mostSteps = 500;

/**
 * The first instant, the act's own or later, at which every rule allows it if nothing else happens: the timers are
 * fired on the way, because a rule may wait for a pivot and a promise may open a day. Closing ends the search: nobody
 * is to wait for silence to close the application so that a second thank-you is fine.
 */
export function firstAllowed(program: Program, position: Position, act: Outreach): EpochMs | undefined {
  let now = position;
  let at = act.at;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    now = advance(program, now, at);
    if (now.snapshot.context.closedAt !== position.snapshot.context.closedAt) return undefined;
    const situation = { context: now.snapshot.context, act: { ...act, at }, policy: program.policy };
    const broken = rulesFor(act.type).filter(rule => !rule.holds(situation));
    if (broken.length === 0) return at;
    const lifts = broken.map(rule => rule.broken(situation).liftsAt ?? now.timers[0]?.dueAt);
    const promised = promisedDays(now, act).filter(opensAt => opensAt > at);
    const lifted = lifts.every(instant => instant !== undefined) ? Math.max(...lifts) : undefined;
    const next = Math.min(lifted ?? Number.POSITIVE_INFINITY, ...promised);
    if (!Number.isFinite(next) || next <= at) return undefined;
    at = next;
  }
  return undefined;
}

/** The days on which a promise lets this act pass. */
function promisedDays({ snapshot }: Position, act: Outreach): EpochMs[] {
  if (act.type !== 'check-in.sent') return [];
  return snapshot.context.commitments
    .filter(
      ({ status, interviewer, channel }) =>
        status === 'open' && interviewer === act.interviewer && channel === act.channel,
    )
    .map(({ opensAt }) => opensAt);
}
