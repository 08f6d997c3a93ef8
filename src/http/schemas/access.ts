import Type from 'typebox';
import { EmailText, InstantText, words } from '../../../machines/events.ts';
import type { Sight } from '../../actor.ts';
import { formatInstant } from '../../instants.ts';
import type { ClientRow, KeyRow } from '../../store/store.ts';
import { ClientId, closed, InstantSchema } from './fields.ts';

const Nullable = <T extends typeof InstantSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const RoleSchema = Type.Enum(['owner', 'coach', 'candidate', 'tool', 'calendar']);
/** Keys of calendars are made with their address. */
const NewKeyRoleSchema = Type.Enum(['owner', 'coach', 'candidate', 'tool']);

export const ReachSchema = Type.Enum(['workspace', 'granted'], {
  description: 'Whether a coach sees every client, or only those who granted it.',
});

const keyFields = {
  id: Type.String(),
  prefix: Type.String({ description: 'How the key begins, to recognise it by.' }),
  name: Type.String(),
  role: RoleSchema,
  clientId: Nullable(Type.String()),
  reach: ReachSchema,
  expiresAt: Nullable(InstantSchema),
  lastUsedAt: Nullable(InstantSchema),
  revokedAt: Nullable(InstantSchema),
  createdAt: InstantSchema,
};

export const KeySchema = Type.Object(keyFields, { ...closed, title: 'Key' });

export const MadeKeySchema = Type.Object(
  { ...keyFields, key: Type.String({ description: 'The key itself, this once.' }) },
  { ...closed, title: 'MadeKey' },
);

export const NewKeySchema = Type.Object(
  {
    name: words(200, 'What it is for.'),
    role: NewKeyRoleSchema,
    clientId: Type.Optional(Nullable(ClientId('Opens this client only. Required for a candidate.'))),
    reach: Type.Optional(ReachSchema),
    expiresAt: Type.Optional(Nullable(InstantText)),
  },
  { ...closed, title: 'NewKey' },
);

export const ClientSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    email: Nullable(Type.String()),
    createdAt: InstantSchema,
  },
  { ...closed, title: 'Client' },
);

export const NewClientSchema = Type.Object(
  { name: words(200, 'The name of the job seeker.'), email: Type.Optional(Nullable(EmailText)) },
  { ...closed, title: 'NewClient' },
);

const instantOrNull = (epochMs: number | null) => (epochMs === null ? null : formatInstant(epochMs));

export function keyFrom(row: KeyRow) {
  return {
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    role: row.role,
    clientId: row.client_id,
    reach: row.reach,
    expiresAt: instantOrNull(row.expires_at),
    lastUsedAt: instantOrNull(row.last_used_at),
    revokedAt: instantOrNull(row.revoked_at),
    createdAt: formatInstant(row.created_at),
  };
}

/** A client's name is shown to whoever may see anything of them; the address goes with the names. */
export function clientFrom(row: ClientRow, { names }: Sight) {
  return {
    id: row.id,
    name: row.name,
    email: names ? row.email : null,
    createdAt: formatInstant(row.created_at),
  };
}
