import Type, { type Static } from 'typebox';
import { EmailText, InstantText, storable, words } from '../../../machines/events.ts';
import { hasExpired } from '../../host/grants.ts';
import { formatInstant } from '../../instants.ts';
import type { GrantRow, LookRow } from '../../store/grants.ts';
import { NewPassword } from './account.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

const namesText = "People's names and addresses. Without, they are Interviewer 1, Interviewer 2, and so on.";
const notesText = 'Notes, gists, reasons and other free text.';
const employersText = 'Which employers these are.';
const postText = "`remarks`: notes and corrections. `events`: anything, in the client's name.";

const ScopeSchema = Type.Object(
  {
    names: Type.Boolean({ description: namesText }),
    notes: Type.Boolean({ description: notesText }),
    employers: Type.Boolean({ description: employersText }),
    post: Type.Enum(['remarks', 'events'], { description: postText }),
  },
  { ...closed, title: 'GrantScope' },
);

const grantFields = {
  id: Type.String(),
  client: Type.String(),
  coach: Type.String({ description: 'The e-mail address that was invited.' }),
  scope: ScopeSchema,
  status: Type.Enum(['invited', 'active', 'expired', 'withdrawn']),
  acceptedBy: orNull(Type.String({ description: 'What whoever accepted it is called.' })),
  expiresAt: orNull(InstantSchema),
  acceptedAt: orNull(InstantSchema),
  withdrawnAt: orNull(InstantSchema),
  createdAt: InstantSchema,
};

export const GrantSchema = Type.Object(grantFields, {
  ...closed,
  title: 'Grant',
  description: 'How far a client lets a coach in.',
});

export const MadeGrantSchema = Type.Object(
  {
    ...grantFields,
    link: Type.String({
      description: 'Where the coach accepts, below the address of the service; this once.',
    }),
    token: Type.String({ description: 'What `POST /v1/grants/accept` takes; this once.' }),
    mailed: Type.Boolean({ description: 'Whether the link is also on its way to the coach by mail.' }),
  },
  { ...closed, title: 'MadeGrant' },
);

export const NewGrantSchema = Type.Object(
  {
    coach: { ...EmailText, description: 'Whom to invite.' },
    scope: Type.Optional(
      Type.Object(
        {
          names: Type.Optional(Type.Boolean({ description: `${namesText} Hidden unless given.` })),
          notes: Type.Optional(Type.Boolean({ description: `${notesText} Hidden unless given.` })),
          employers: Type.Optional(Type.Boolean({ description: `${employersText} Shown unless given.` })),
          post: Type.Optional(
            Type.Enum(['remarks', 'events'], { description: `${postText} \`remarks\` unless given.` }),
          ),
        },
        { ...closed, title: 'NewGrantScope' },
      ),
    ),
    expiresAt: Type.Optional(orNull(InstantText)),
  },
  {
    ...closed,
    title: 'NewGrant',
    examples: [{ coach: 'carla@coaching.example', scope: { notes: true } }],
  },
);

export const AcceptanceSchema = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200, pattern: storable }) },
  { ...closed, title: 'GrantAcceptance' },
);

export const JoiningSchema = Type.Object(
  {
    ...AcceptanceSchema.properties,
    name: words(200, 'What the coach is called.'),
    password: NewPassword,
  },
  { ...closed, title: 'GrantJoining' },
);

export const LookSchema = Type.Object(
  {
    id: Type.String(),
    who: Type.Object({ id: Type.String(), name: Type.String() }, closed),
    what: Type.Enum(['list', 'application', 'log', 'inspection', 'notes', 'report'], {
      description:
        '`list`: applications or follow-ups among others. `inspection`: states and events without names.',
    }),
    application: orNull(
      Type.Object({ id: Type.String(), company: Type.String(), role: Type.String() }, closed),
    ),
    at: { ...InstantSchema, description: 'The first look of the hour.' },
  },
  { ...closed, title: 'Look', description: 'That a coach looked at something of the client.' },
);

const instantOrNull = (epochMs: number | null) => (epochMs === null ? null : formatInstant(epochMs));

export function grantFrom(row: GrantRow, now: number): Static<typeof GrantSchema> {
  return {
    id: row.id,
    client: row.client_id,
    coach: row.coach,
    scope: {
      names: row.shows_names === 1,
      notes: row.shows_notes === 1,
      employers: row.shows_employers === 1,
      post: row.post,
    },
    status: statusOf(row, now),
    acceptedBy: row.holder_name,
    expiresAt: instantOrNull(row.expires_at),
    acceptedAt: instantOrNull(row.accepted_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
    createdAt: formatInstant(row.created_at),
  };
}

function statusOf(row: GrantRow, now: number): Static<typeof GrantSchema>['status'] {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (hasExpired(row, now)) return 'expired';
  return row.accepted_at === null ? 'invited' : 'active';
}

export function lookFrom(
  row: LookRow,
  application: { id: string; company: string; role: string } | null,
): Static<typeof LookSchema> {
  return {
    id: row.id,
    who: { id: row.actor_id, name: row.actor_name },
    what: row.what,
    application,
    at: formatInstant(row.at),
  };
}
