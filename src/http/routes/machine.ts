import Type, { type Static } from 'typebox';
import { advice } from '../../../machines/advice.ts';
import { stateNames } from '../../../machines/application.ts';
import { definitionOf, eventsPerState, machineIdentity } from '../../../machines/definition.ts';
import { createProgram } from '../../../machines/engine.ts';
import { events, words } from '../../../machines/events.ts';
import { type Policy, PolicyNumbers, standard } from '../../../machines/policy.ts';
import { rules } from '../../../machines/rules.ts';
import { addPolicy } from '../../host/add-policy.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';

const closed = { additionalProperties: false } as const;
const Text = Type.String();

const MachineSchema = Type.Object(
  {
    id: Text,
    version: Text,
    states: Type.Array(Text),
    definition: Type.Record(Type.String(), Type.Unknown(), {
      description: 'XState\'s config; functions stand there as `{"type": name}`.',
    }),
    events: Type.Array(Type.Object({ type: Text, family: Text, description: Text }, closed)),
    eventsPerState: Type.Record(Type.String(), Type.Array(Text)),
  },
  { ...closed, title: 'Machine' },
);

const RuleSchema = Type.Object(
  {
    id: Text,
    sentence: Text,
    source: Text,
    severity: Type.Enum(['refusal', 'advice']),
    appliesTo: Type.Array(Text),
    lifts: Type.Union([Text, Type.Null()]),
  },
  { ...closed, title: 'Rule' },
);

const PolicySchema = Type.Object(
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

const NewPolicySchema = Type.Object(
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

/** What the service goes by: the statechart, the rules, the policies. */
export function machineRoutes({ store, programs }: RouteDeps): Routes {
  return async app => {
    const program = createProgram(standard);
    const machine: Static<typeof MachineSchema> = {
      ...machineIdentity,
      states: [...stateNames],
      definition: definitionOf(program),
      events: events.map(({ type, family, description }) => ({ type, family, description })),
      eventsPerState: eventsPerState(program),
    };

    app.get(
      '/v1/machine',
      {
        config: { operation: 'machine.read' },
        schema: { tags: ['rules'], summary: 'The statechart', response: { 200: MachineSchema } },
      },
      async () => machine,
    );

    app.get(
      '/v1/rules',
      {
        config: { operation: 'rules.read' },
        schema: {
          tags: ['rules'],
          summary: 'The rules, and the advice that refuses nothing',
          response: { 200: Type.Object({ items: Type.Array(RuleSchema) }, closed) },
        },
      },
      async () => ({
        items: [
          ...rules.map(({ id, sentence, source, severity, appliesTo, lifts }) => ({
            id,
            sentence,
            source,
            severity,
            appliesTo: [...appliesTo],
            lifts,
          })),
          ...advice.map(({ id, sentence, source, severity }) => ({
            id,
            sentence,
            source,
            severity,
            appliesTo: ['thank-you.sent'],
            lifts: null,
          })),
        ],
      }),
    );

    app.get(
      '/v1/policies',
      {
        config: { operation: 'policies.read' },
        schema: {
          tags: ['rules'],
          summary: 'The policies: those that ship, and those of the workspace',
          response: { 200: Type.Object({ items: Type.Array(PolicySchema) }, closed) },
        },
      },
      async request => ({ items: (await programs.list(actorOf(request).workspaceId)).map(policyFrom) }),
    );

    app.post(
      '/v1/policies',
      {
        config: { operation: 'policies.create', problems: ['impossible-policy'] },
        schema: {
          tags: ['rules'],
          summary: 'Add a policy, or the next version of one',
          body: NewPolicySchema,
          response: { 201: PolicySchema },
        },
      },
      async (request, reply) => {
        const { workspaceId } = actorOf(request);
        return reply
          .code(201)
          .send(policyFrom(await addPolicy(store, workspaceId, request.body, request.now)));
      },
    );
  };
}

function policyFrom(policy: Policy): Static<typeof PolicySchema> {
  return {
    ...policy,
    numbers: { ...policy.numbers },
    holidays: [...policy.holidays],
    sources: { ...policy.sources },
  };
}
