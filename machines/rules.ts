import type { OutreachType } from './events.ts';
import { businessHours, noCalls } from './rules/calls.ts';
import {
  answerOnly,
  attemptLimit,
  heedNoContact,
  preferredChannel,
  spacing,
  window,
} from './rules/check-ins.ts';
import { closed } from './rules/closed.ts';
import { inviteOnce, pivotFirst, restraint } from './rules/networking.ts';
import type { Rule, Situation } from './rules/rule.ts';
import { thankFirst, thankOnce } from './rules/thanks.ts';

/** Every rule. This list feeds the statechart's guards, decisions, the API and the docs. */
export const rules = [
  closed,
  heedNoContact,
  thankFirst,
  thankOnce,
  preferredChannel,
  noCalls,
  window,
  spacing,
  attemptLimit,
  answerOnly,
  businessHours,
  pivotFirst,
  inviteOnce,
  restraint,
] as const;

export type RuleId = (typeof rules)[number]['id'];

const byOutreach = new Map<OutreachType, readonly (Rule & { id: RuleId })[]>();

/** The rules that judge an outreach of this type, in the order they are listed. */
export function rulesFor(type: OutreachType): readonly (Rule & { id: RuleId })[] {
  let found = byOutreach.get(type);
  if (found === undefined) {
    found = rules.filter((rule: Rule) => rule.appliesTo.includes(type));
    byOutreach.set(type, found);
  }
  return found;
}

/** The ids of the rules that an act breaks; empty when it is allowed. */
export function brokenRules(situation: Situation): RuleId[] {
  return rulesFor(situation.act.type).flatMap(rule => (rule.holds(situation) ? [] : [rule.id]));
}

export type { Rule, Situation } from './rules/rule.ts';
