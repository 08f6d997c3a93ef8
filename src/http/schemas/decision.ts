import Type, { type Static } from 'typebox';
import type { Alternative, Decision } from '../../../machines/decide.ts';
import { formatInstant } from '../../instants.ts';
import type { Shown } from '../shown.ts';
import { closed, InstantSchema } from './fields.ts';

const RuleFindingSchema = Type.Object(
  {
    rule: Type.String({ description: 'The id of the rule, as in `GET /v1/rules`.' }),
    holds: Type.Boolean({ description: 'True: the event keeps the rule.' }),
    reason: Type.String({ description: 'Why, in a sentence with the facts in it.' }),
    source: Type.String(),
    liftsAt: Type.Optional(InstantSchema),
  },
  { ...closed, title: 'RuleFinding' },
);

const AlternativeSchema = Type.Object(
  {
    type: Type.String(),
    interviewer: Type.Optional(Type.String()),
    channel: Type.Optional(Type.String()),
    from: InstantSchema,
  },
  { ...closed, title: 'Alternative' },
);

export const DecisionSchema = Type.Object(
  {
    verdict: Type.Enum(['allowed', 'refused', 'breach']),
    rules: Type.Array(RuleFindingSchema, { description: 'Every rule that was asked.' }),
    alternatives: Type.Array(AlternativeSchema, {
      description: 'The same act when it is fine, if ever, and what is fine today instead.',
    }),
    advice: Type.Array(Type.Object({ id: Type.String(), remark: Type.String() }, closed), {
      description: 'Remarks that refuse nothing.',
    }),
  },
  { ...closed, title: 'Decision', description: 'What was ruled on an event, and why.' },
);

export function decisionFrom(decision: Decision, shown: Shown): Static<typeof DecisionSchema> {
  return {
    verdict: decision.verdict,
    rules: decision.rules.map(({ rule, holds, reason, source, liftsAt }) => ({
      rule,
      holds,
      reason: shown.sentence(reason),
      source,
      ...(liftsAt === undefined ? {} : { liftsAt: formatInstant(liftsAt) }),
    })),
    alternatives: decision.alternatives.map(alternativeFrom),
    advice: decision.advice.map(({ id, remark }) => ({ id, remark: shown.sentence(remark) })),
  };
}

function alternativeFrom({ from, ...act }: Alternative) {
  return { ...act, from: formatInstant(from) };
}
