import Type, { type Static } from 'typebox';
import { InstantText, words } from '../../../machines/events.ts';
import { formatInstant } from '../../instants.ts';
import type { WorkspaceRow } from '../../store/store.ts';
import { closed, InstantSchema } from './fields.ts';

const sandboxFields = {
  id: Type.String(),
  name: Type.String(),
  now: Type.String({ ...InstantSchema, description: 'What its clock says: it stands until it is advanced.' }),
  createdAt: InstantSchema,
};

export const SandboxSchema = Type.Object(sandboxFields, { ...closed, title: 'Sandbox' });

export const MadeSandboxSchema = Type.Object(
  { ...sandboxFields, key: Type.String({ description: 'The key of its owner, this once: `tom_test_…`.' }) },
  { ...closed, title: 'MadeSandbox' },
);

export const NewSandboxSchema = Type.Object(
  {
    name: Type.Optional(words(200, 'What it is for.')),
    startsAt: Type.Optional(
      Type.Union([InstantText, Type.Null()], {
        description: 'What its clock says at first, in the years 2000 to 2099; now unless given.',
      }),
    ),
  },
  { ...closed, title: 'NewSandbox' },
);

export const ClockSchema = Type.Object(
  {
    now: InstantSchema,
    livemode: Type.Boolean({ description: 'False in a sandbox, whose clock stands until it is advanced.' }),
  },
  { ...closed, title: 'Clock' },
);

export const AdvanceSchema = Type.Object({ advanceTo: InstantText }, { ...closed, title: 'Advance' });

const count = (description: string) => Type.Integer({ minimum: 0, description });

export const AdvancedSchema = Type.Object(
  {
    from: Type.String({ ...InstantSchema, description: 'What the clock said before.' }),
    now: InstantSchema,
    livemode: Type.Boolean(),
    reached: Type.Boolean({
      description:
        'False where there was more to do than one call takes time for: ask again, and it goes on.',
    }),
    timers: count('Timers that fired on the way.'),
    deliveries: count('Messages that arrived at their webhooks.'),
    attempts: count('Attempts to send one, those that failed included.'),
    digests: count('Mails about what is due that were made, and kept: `GET /v1/digests`.'),
  },
  { ...closed, title: 'Advanced' },
);

export function sandboxFrom(row: WorkspaceRow): Static<typeof SandboxSchema> {
  return {
    id: row.id,
    name: row.name,
    now: formatInstant(row.clock_at ?? row.created_at),
    createdAt: formatInstant(row.created_at),
  };
}
