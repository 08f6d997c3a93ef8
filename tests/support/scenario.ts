import type { State } from '../../machines/application.ts';
import type { Context } from '../../machines/context.ts';
import { type Alternative, type Decision, decide, firstAllowed } from '../../machines/decide.ts';
import { createProgram, type Position, type Program, stateOf, tagsOf } from '../../machines/engine.ts';
import { type Fact, isOutreach, type Outreach } from '../../machines/facts.ts';
import type { FollowUp } from '../../machines/follow-ups.ts';
import { fold, type History, type Step } from '../../machines/history.ts';
import { type Policy, standard } from '../../machines/policy.ts';
import { type View, view } from '../../machines/view.ts';
import { happened, idOf, instant, newYork, type When } from './scenario-facts.ts';

const programs = new Map<Policy, Program>();

/** The program of a policy; made once. */
export function programOf(policy: Policy): Program {
  const known = programs.get(policy) ?? createProgram(policy);
  programs.set(policy, known);
  return known;
}

/** How an application stands at an instant. */
export interface Moment {
  position: Position;
  state: State;
  tags: string[];
  context: Context;
  view: View;
  /** The follow-ups of one kind. */
  owed(kind: FollowUp['kind']): FollowUp[];
}

/** A story: an interview and what came after it. Every method leaves the story as it was. */
export interface Scenario {
  history: History;
  program: Program;
  /** The story with more facts in it. Outreach counts as having happened. */
  and(...facts: Fact[]): Scenario;
  at(when: When): Moment;
  state(when: When): State;
  /** What is ruled on an act that is asked about, not yet done. */
  may(act: Outreach): Decision;
  /** The rules that refuse an act; none where it is allowed. */
  refusedBy(act: Outreach): string[];
  /** When the rule that refuses an act lifts, as it says itself. */
  liftsAt(act: Outreach, rule: string): string | undefined;
  /** What a refusal says, for one rule. */
  reason(act: Outreach, rule: string): string;
  alternatives(act: Outreach): Alternative[];
  /** The first instant at which an act is allowed, as text; undefined where there is none. */
  firstAllowed(act: Outreach): string | undefined;
  steps(until: When): Step[];
}

/** Begins a story. Times without an offset are New York's. */
export function interviewed(
  when: When,
  names: readonly string[],
  { timeZone = newYork, policy = standard }: { timeZone?: string; policy?: Policy } = {},
): Scenario {
  const start = { timeZone, at: instant(when, timeZone), interviewers: names.map(idOf) };
  return story(programOf(policy), { start, facts: [] });
}

function story(program: Program, history: History): Scenario {
  const positionAt = (at: number) => fold(program, history, at);
  const may = (act: Outreach) => decide(program, positionAt(act.at), act);
  return {
    history,
    program,
    and: (...facts) =>
      story(program, {
        ...history,
        facts: [...history.facts, ...facts.map(fact => (isOutreach(fact) ? happened(fact) : fact))],
      }),
    at: when => {
      const now = instant(when);
      const position = positionAt(now);
      const seen = view(program, position, now);
      return {
        position,
        state: stateOf(position),
        tags: tagsOf(position),
        context: position.snapshot.context,
        view: seen,
        owed: kind => seen.followUps.filter(followUp => followUp.kind === kind),
      };
    },
    state: when => stateOf(positionAt(instant(when))),
    may,
    refusedBy: act => may(act).rules.flatMap(({ rule, holds }) => (holds ? [] : [rule])),
    liftsAt: (act, id) => {
      const at = may(act).rules.find(({ rule }) => rule === id)?.liftsAt;
      return at === undefined ? undefined : text(at);
    },
    reason: (act, id) => may(act).rules.find(({ rule }) => rule === id)?.reason ?? '',
    alternatives: act => may(act).alternatives,
    firstAllowed: act => {
      const at = firstAllowed(program, positionAt(act.at), act);
      return at === undefined ? undefined : text(at);
    },
    steps: until => {
      const steps: Step[] = [];
      fold(program, history, instant(until), step => steps.push(step));
      return steps;
    },
  };
}

/** An instant as RFC 3339 in UTC. */
export function text(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** One millisecond before. */
export const justBefore = (when: When) => instant(when) - 1;
