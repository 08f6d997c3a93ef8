import Type from 'typebox';
import { EmailText, storable, words } from '../../../machines/events.ts';
import { passwordLength } from '../../host/password-rules.ts';
import { formatInstant } from '../../instants.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { KeyRow } from '../../store/store.ts';
import { ClientId, closed, InstantSchema, orNull } from './fields.ts';

const AccountRole = Type.Enum(['owner', 'coach', 'candidate']);
const Reach = Type.Enum(['workspace', 'granted'], {
  description: 'Whether a coach sees every client of the workspace, or only those who granted it.',
});

/** A password that somebody chooses. */
export const NewPassword = Type.String({
  minLength: passwordLength.least,
  maxLength: passwordLength.most,
  description: 'Any characters. The e-mail address and what is guessed first are refused.',
  examples: ['four words that rhyme'],
});

/** A password that somebody already has. */
export const KnownPassword = Type.String({ minLength: 1, maxLength: passwordLength.most });

/** An address that somebody types to be recognised by: any text, since what is no address belongs to nobody. */
export const KnownEmail = Type.String({ minLength: 1, maxLength: 254, pattern: storable });

export const AccountSchema = Type.Object(
  {
    id: Type.String(),
    email: Type.String(),
    name: Type.String(),
    role: AccountRole,
    clientId: orNull(Type.String()),
    reach: Reach,
    hasPassword: Type.Boolean({ description: 'False until the invitation was accepted.' }),
    hasOpenId: Type.Boolean({ description: 'Whether they have signed in through the OpenID provider.' }),
    lockedUntil: orNull(InstantSchema),
    disabledAt: orNull(InstantSchema),
    createdAt: InstantSchema,
  },
  { ...closed, title: 'Account', description: 'Somebody who signs in with an e-mail address.' },
);

export const NewAccountSchema = Type.Object(
  {
    email: EmailText,
    name: words(200, 'How they are called.'),
    role: AccountRole,
    clientId: Type.Optional(orNull(ClientId('Required for a candidate, and for nobody else.'))),
    reach: Type.Optional(Reach),
  },
  {
    ...closed,
    title: 'NewAccount',
    examples: [{ email: 'ada@acme.example', name: 'Ada', role: 'coach' }],
  },
);

export const AccountChangeSchema = Type.Object(
  {
    name: Type.Optional(words(200, 'How they are called.')),
    role: Type.Optional(AccountRole),
    clientId: Type.Optional(orNull(ClientId('Required for a candidate, and for nobody else.'))),
    reach: Type.Optional(Reach),
    disabled: Type.Optional(Type.Boolean({ description: 'True: they cannot sign in, and are signed out.' })),
  },
  { ...closed, title: 'AccountChange', description: 'What is left out stays.', examples: [{ name: 'Ada' }] },
);

export const InvitationSchema = Type.Object(
  {
    link: Type.String({ description: 'Where the invited person chooses a password: this once.' }),
    token: Type.String({ description: 'The same for `POST /v1/password`.' }),
    expiresAt: InstantSchema,
    mailed: Type.Boolean({ description: 'Whether it is also on its way by mail.' }),
  },
  { ...closed, title: 'Invitation' },
);

export const BrowserSchema = Type.Object(
  {
    id: Type.String(),
    browser: Type.String(),
    signedInAt: InstantSchema,
    lastUsedAt: orNull(InstantSchema),
    expiresAt: InstantSchema,
    current: Type.Boolean({ description: 'Whether it is the one that asks.' }),
  },
  { ...closed, title: 'Browser', description: 'A browser in which somebody is signed in.' },
);

const instantOrNull = (epochMs: number | null) => (epochMs === null ? null : formatInstant(epochMs));

export function accountFrom(row: AccountRow, now: number) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    clientId: row.client_id,
    reach: row.reach,
    hasPassword: row.password_hash !== null,
    hasOpenId: row.oidc_subject !== null,
    lockedUntil: row.locked_until !== null && row.locked_until > now ? formatInstant(row.locked_until) : null,
    disabledAt: instantOrNull(row.disabled_at),
    createdAt: formatInstant(row.created_at),
  };
}

export function browserFrom(row: KeyRow, currentKeyId: string) {
  return {
    id: row.id,
    browser: row.name,
    signedInAt: formatInstant(row.created_at),
    lastUsedAt: instantOrNull(row.last_used_at),
    expiresAt: formatInstant(row.expires_at ?? row.created_at),
    current: row.id === currentKeyId,
  };
}
