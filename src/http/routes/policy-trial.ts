import Type from 'typebox';
import type { Policy } from '../../../machines/policy.ts';
import { nextPolicy, type PolicyDraft } from '../../host/add-policy.ts';
import { unknownPolicy } from '../../host/create-application.ts';
import type { Programs } from '../../host/programs.ts';
import { formatInstant } from '../../instants.ts';
import { actorOf } from '../plugins/auth.ts';
import { mostTried, type Outlook, type TriedApplication, tryPolicy } from '../policy-trial.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { AttentionLevelSchema, StateSchema } from '../schemas/application.ts';
import { closed, InstantSchema } from '../schemas/fields.ts';
import { NewPolicySchema, PolicySchema, policyFrom } from '../schemas/policy.ts';

const Verdict = Type.Enum(['allowed', 'breach', 'duplicate']);

const OutlookSchema = Type.Object(
  {
    state: StateSchema,
    level: AttentionLevelSchema,
    next: Type.Union([
      Type.Object({ kind: Type.String(), from: InstantSchema }, closed),
      Type.Null({ description: 'Nothing is left to do.' }),
    ]),
  },
  { ...closed, title: 'Outlook' },
);

const TrialSchema = Type.Object(
  {
    policy: PolicySchema,
    tried: Type.Integer({
      description: `How many open applications were tried: ${mostTried} at most, the newest.`,
    }),
    hasMore: Type.Boolean({ description: 'Whether there are open applications that were not tried.' }),
    changed: Type.Array(
      Type.Object(
        {
          application: Type.String(),
          company: Type.String(),
          timeZone: Type.String(),
          was: OutlookSchema,
          is: OutlookSchema,
          verdicts: Type.Array(Type.Object({ entry: Type.Integer(), was: Verdict, is: Verdict }, closed), {
            description: 'The entries that would be judged differently.',
          }),
        },
        closed,
      ),
      { description: 'The applications for which something would change.' },
    ),
  },
  { ...closed, title: 'PolicyTrial', description: 'What a policy would do to the open applications.' },
);

const Pin = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100 }), version: Type.Integer({ minimum: 1 }) },
  { ...closed, description: 'A policy that is there.' },
);

// The generator of the description takes the examples out of a body, but not out of a choice in it.
const Draft = Type.Object(NewPolicySchema.properties, { ...closed, title: 'NewPolicy' });

/** What a policy would do, before anybody lives by it. */
export function policyTrialRoutes({ store, programs }: RouteDeps): Routes {
  return async app => {
    app.post(
      '/v1/policies/dry-run',
      {
        config: { operation: 'policies.try', problems: ['impossible-policy', 'unknown-policy'] },
        schema: {
          tags: ['rules'],
          summary: 'What a policy would do to the open applications',
          description: 'Each is folded under it, up to now. Nothing is recorded.',
          body: Type.Union([Pin, Draft]),
          response: { 200: TrialSchema },
        },
      },
      async request => {
        const { workspaceId } = actorOf(request);
        const { body, now } = request;
        const policy =
          'version' in body
            ? await existing(programs, workspaceId, body)
            : await drafted(programs, workspaceId, body);
        const trial = await tryPolicy({ reader: store.reader, programs }, { workspaceId, policy, now });
        return { ...trial, policy: policyFrom(policy), changed: trial.changed.map(triedFrom) };
      },
    );
  };
}

async function existing(
  programs: Programs,
  workspaceId: string,
  pin: { name: string; version: number },
): Promise<Policy> {
  const found = await programs.find(workspaceId, pin);
  if (found === undefined) throw unknownPolicy(pin);
  return found;
}

async function drafted(programs: Programs, workspaceId: string, draft: PolicyDraft): Promise<Policy> {
  return nextPolicy(draft, await programs.list(workspaceId));
}

function triedFrom({ row, was, is, verdicts }: TriedApplication) {
  return {
    application: row.id,
    company: row.company,
    timeZone: row.time_zone,
    was: outlookFrom(was),
    is: outlookFrom(is),
    verdicts: [...verdicts],
  };
}

function outlookFrom({ state, level, next }: Outlook) {
  return {
    state,
    level,
    next: next === null ? null : { kind: next.kind, from: formatInstant(next.from) },
  };
}
