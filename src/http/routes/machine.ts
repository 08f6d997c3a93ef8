import Type, { type Static } from 'typebox';
import { advice } from '../../../machines/advice.ts';
import { stateNames } from '../../../machines/application.ts';
import { definitionOf, eventsPerState, machineIdentity } from '../../../machines/definition.ts';
import { createProgram } from '../../../machines/engine.ts';
import { events } from '../../../machines/events.ts';
import { standard } from '../../../machines/policy.ts';
import { rules } from '../../../machines/rules.ts';
import { addPolicy } from '../../host/add-policy.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { closed } from '../schemas/fields.ts';
import { NewPolicySchema, PolicySchema, policyFrom } from '../schemas/policy.ts';

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
