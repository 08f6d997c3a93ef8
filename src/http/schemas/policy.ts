import Type, { type Static } from 'typebox';
import { words } from '../../../machines/events.ts';
import { type Policy, PolicyNumbers } from '../../../machines/policy.ts';
import { closed } from './fields.ts';

const Text = Type.String();

export const PolicySchema = Type.Object(
  {
    name: Text,
    version: Type.Integer(),
    description: Text,
    numbers: PolicyNumbers,
    calls: Type.Boolean(),
    holidays: Type.Array(Type.String({ format: 'date' })),
    sources: Type.Record(Type.String(), Text, { description: 'Where each number comes from.' }),
  },
  { ...closed, title: 'Policy' },
);

const source = Type.Optional(words(500, 'Where the number comes from.'));

const NewSources = Type.Object(
  Object.fromEntries([...Object.keys(PolicyNumbers.properties), 'calls'].map(name => [name, source])),
  closed,
);

export const NewPolicySchema = Type.Object(
  {
    name: Type.String({
      pattern: '^[a-z][a-z0-9-]{0,59}$',
      description: 'A new name, or one of your own: that makes its next version.',
    }),
    description: Type.Optional(words(500, 'What it is for.')),
    numbers: Type.Optional(
      Type.Partial(PolicyNumbers, { ...closed, description: 'What differs from `standard`.' }),
    ),
    calls: Type.Optional(Type.Boolean()),
    holidays: Type.Optional(
      Type.Array(Type.String({ format: 'date', pattern: '^(19[789]|20\\d|21\\d)\\d-\\d\\d-\\d\\d$' }), {
        maxItems: 1_000,
        description: 'Local dates that are no business days.',
      }),
    ),
    sources: Type.Optional(NewSources),
  },
  {
    ...closed,
    title: 'NewPolicy',
    examples: [{ name: 'patient', numbers: { spacingBusinessDays: 10 }, calls: false }],
  },
);

/** A policy as it is answered. */
export function policyFrom(policy: Policy): Static<typeof PolicySchema> {
  return {
    ...policy,
    numbers: { ...policy.numbers },
    holidays: [...policy.holidays],
    sources: { ...policy.sources },
  };
}
