import Type, { type Static } from 'typebox';
import { stateNames } from '../../../machines/application.ts';
import { attentionLevels } from '../../../machines/balance.ts';
import { Interviewers, InterviewInstant, storable, words } from '../../../machines/events.ts';
import { type FollowUp, followUpKinds } from '../../../machines/follow-ups.ts';
import type { View } from '../../../machines/view.ts';
import { formatInstant } from '../../instants.ts';
import type { ApplicationRow } from '../../store/store.ts';
import type { Shown } from '../shown.ts';
import { ClientId, closed, InstantSchema, orNull } from './fields.ts';

export const StateSchema = Type.Enum([...stateNames]);
export const AttentionLevelSchema = Type.Enum([...attentionLevels]);

/** A policy as a caller names it: by name, for its latest version, or by name and version. */
export const PolicyWanted = Type.Union([
  words(60, 'The name of a policy; its latest version is taken.'),
  Type.Object(
    {
      name: words(60, 'The name of a policy.'),
      version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    },
    closed,
  ),
]);

export function policyWanted(wanted: Static<typeof PolicyWanted>): { name: string; version?: number } {
  return typeof wanted === 'string' ? { name: wanted } : wanted;
}

export const NewApplicationSchema = Type.Object(
  {
    company: words(200, 'The employer.'),
    role: words(200, 'The position.'),
    timeZone: Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: storable,
      description: 'IANA name of the zone in which days are counted, such as `America/New_York`.',
    }),
    interview: Type.Object({ at: InterviewInstant, interviewers: Interviewers }, closed),
    client: Type.Optional(ClientId('Whose application it is: `cli_…`.')),
    externalId: Type.Optional(
      words(200, 'What you call it; new for each application of a client. Events can name it so.'),
    ),
    policy: Type.Optional(PolicyWanted),
  },
  {
    ...closed,
    title: 'NewApplication',
    examples: [
      {
        company: 'Acme Rockets',
        role: 'Test pilot',
        timeZone: 'America/New_York',
        interview: {
          at: '2026-03-02T15:00:00Z',
          interviewers: [{ name: 'Ada Lovelace', email: 'ada@acme.example' }, { name: 'Grace Hopper' }],
        },
        policy: 'standard',
      },
    ],
  },
);

export const FollowUpSchema = Type.Object(
  {
    kind: Type.Enum([...followUpKinds]),
    interviewer: Type.Optional(Type.String()),
    channels: Type.Array(Type.String()),
    from: InstantSchema,
    due: InstantSchema,
    overdue: Type.Boolean({ description: 'It is owed and its time has passed.' }),
    rule: orNull(Type.String({ description: 'The id of the rule that it follows from.' })),
    reason: Type.String(),
  },
  { ...closed, title: 'FollowUp', description: 'Something to do: from when, by when, why.' },
);

/** Absent where nothing is hidden. */
export const RedactedSchema = Type.Array(Type.Enum(['names', 'notes', 'employers']), {
  description: "What the client's grant hides from this reader; people have numbers instead of names then.",
});

export const ApplicationSchema = Type.Object(
  {
    id: Type.String(),
    company: Type.String(),
    role: Type.String(),
    timeZone: Type.String(),
    client: orNull(Type.String()),
    externalId: orNull(Type.String({ description: 'What whoever created it calls it.' })),
    state: StateSchema,
    value: Type.Union([Type.String(), Type.Record(Type.String(), Type.Unknown())], {
      description: "The whole state with what is nested in it: XState's state value.",
    }),
    tags: Type.Array(Type.String()),
    outcome: orNull(Type.Enum(['offer', 'rejection', 'withdrawn', 'position-closed', 'silence'])),
    round: Type.Integer(),
    attempts: Type.Integer({ description: 'Check-ins since the last reply.' }),
    interviewers: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          email: Type.Optional(Type.String()),
          interviewed: Type.Boolean(),
          thanked: Type.Boolean(),
          preference: orNull(Type.Enum(['email', 'call', 'none'])),
          invited: Type.Boolean(),
        },
        closed,
      ),
    ),
    commitments: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          interviewer: Type.String(),
          channel: Type.String(),
          on: Type.String({ format: 'date' }),
          status: Type.Enum(['open', 'kept', 'late', 'broken', 'released']),
        },
        closed,
      ),
    ),
    followUps: Type.Array(FollowUpSchema),
    nextEvents: Type.Array(Type.String(), { description: 'The types of event that are allowed now.' }),
    attention: Type.Object({ level: AttentionLevelSchema, reasons: Type.Array(Type.String()) }, closed),
    daysOfSilence: Type.Integer({ minimum: 0 }),
    policy: Type.Object({ name: Type.String(), version: Type.Integer() }, closed),
    revision: Type.Integer({ description: 'The `seq` of the last entry; also the ETag.' }),
    nextTimerAt: orNull(InstantSchema),
    timers: Type.Array(
      Type.Object(
        {
          type: Type.String({ description: '`timer.` and the name of the delay, as its entry will say.' }),
          at: InstantSchema,
          commitment: Type.Optional(Type.String()),
        },
        closed,
      ),
      { description: 'What time alone will do, soonest first.' },
    ),
    createdAt: InstantSchema,
    updatedAt: InstantSchema,
    redacted: Type.Optional(RedactedSchema),
  },
  { ...closed, title: 'Application', description: 'An application as it stands.' },
);

export function applicationFrom(
  row: ApplicationRow,
  view: View,
  shown: Shown,
): Static<typeof ApplicationSchema> {
  return {
    id: row.id,
    company: shown.company,
    role: shown.role,
    timeZone: row.time_zone,
    client: row.client_id,
    externalId: shown.sight.employers ? row.external_id : null,
    state: view.state,
    value: view.value,
    tags: view.tags,
    outcome: view.outcome,
    round: view.round,
    attempts: view.attempts,
    interviewers: view.interviewers.map(({ id, ...known }) => ({
      id,
      ...shown.person(id),
      ...known,
    })),
    commitments: view.commitments,
    followUps: view.followUps.map(followUp => followUpFrom(followUp, shown)),
    nextEvents: view.nextEvents,
    attention: {
      level: view.attention.level,
      reasons: view.attention.reasons.map(reason => shown.sentence(reason)),
    },
    daysOfSilence: view.daysOfSilence,
    policy: view.policy,
    revision: row.revision,
    nextTimerAt: view.nextTimerAt === null ? null : formatInstant(view.nextTimerAt),
    timers: view.timers.map(({ at, ...timer }) => ({ ...timer, at: formatInstant(at) })),
    createdAt: formatInstant(row.created_at),
    updatedAt: formatInstant(row.updated_at),
    ...(shown.redacted === undefined ? {} : { redacted: shown.redacted }),
  };
}

export function followUpFrom(
  { from, due, reason, ...followUp }: FollowUp,
  shown: Shown,
): Static<typeof FollowUpSchema> {
  return {
    ...followUp,
    from: formatInstant(from),
    due: formatInstant(due),
    reason: shown.sentence(reason),
  };
}
