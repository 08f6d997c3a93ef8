import Type from 'typebox';
import type { Recorded } from '../host/commands.ts';
import { refusalOf } from './intake/results.ts';
import { ApplicationSchema, applicationFrom } from './schemas/application.ts';
import { DecisionSchema, decisionFrom } from './schemas/decision.ts';
import { EntrySchema, entryFrom, TransitionSchema } from './schemas/entry.ts';
import { ProblemSchema } from './schemas/problem.ts';
import type { Shown } from './shown.ts';

export const RecordedSchema = Type.Object(
  {
    entry: EntrySchema,
    decision: DecisionSchema,
    transition: TransitionSchema,
    application: ApplicationSchema,
  },
  { additionalProperties: false, title: 'Recorded' },
);

const RefusedSchema = Type.Object(
  { ...ProblemSchema.properties, decision: DecisionSchema, entry: EntrySchema },
  { title: 'Refused', description: 'Refused by a rule: the reason, when it lifts, and what to do instead.' },
);

/** The answer to what a rule refuses. */
export const refusedAnswer = {
  description: '`refused`: A rule refuses it.',
  content: { 'application/problem+json': { schema: RefusedSchema } },
};

/** The same where something else can stand in the way as well. */
export const refusedOrOther = (code: string) => ({
  description: `\`refused\`: A rule refuses it. \`${code}\`: see there.`,
  content: {
    'application/problem+json': {
      schema: Type.Union([RefusedSchema, Type.Unsafe<object>({ $ref: 'Problem#' })]),
    },
  },
});

/** The answer to what was recorded; for a refusal, the problem that tells of it. */
export function recordedFrom(recorded: Recorded, shown: Shown) {
  if (recorded.entry === null || recorded.decision === null) throw new Error('Nothing was recorded');
  const entry = entryFrom(recorded.entry, shown);
  const decision = decisionFrom(recorded.decision, shown);
  if (decision.verdict === 'refused') throw refusalOf({ decision, entry });
  const application = applicationFrom(recorded.application, recorded.view, shown);
  return { entry, decision, transition: entry.transition, application };
}
