import Type, { type Static } from 'typebox';
import type { Signature } from '../../actor.ts';
import { formatInstant } from '../../instants.ts';
import { doubts } from '../../mail/in/doubts.ts';
import type { InboxRow } from '../../store/inbox.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

export const InboxStatusSchema = Type.Enum(['waiting', 'assigned', 'dismissed']);

const SignatureSchema = Type.Object(
  { role: Type.String(), key: Type.Optional(Type.String()), account: Type.Optional(Type.String()) },
  closed,
);

export const InboxItemSchema = Type.Object(
  {
    id: Type.String(),
    status: InboxStatusSchema,
    reason: Type.Enum(['unnamed', 'no-application', 'several-applications', 'no-person', ...doubts], {
      description:
        'Why it is here: it named no application, one that is not there, several, or a person whom the application does not know. The others are about mail: what made it unsure. The event is then the best guess.',
    }),
    client: orNull(Type.String({ description: 'Whose it is, where that is known.' })),
    event: Type.Record(Type.String(), Type.Unknown(), {
      description: 'The event; `interviewer` is missing where nobody is sure who is meant.',
    }),
    naming: Type.Object(
      {
        application: Type.Optional(Type.String()),
        externalId: Type.Optional(Type.String()),
        email: Type.Optional(Type.String()),
      },
      { ...closed, description: 'How its sender named the application.' },
    ),
    candidates: Type.Array(
      Type.Object({ application: Type.String(), interviewer: Type.Optional(Type.String()) }, closed),
      { description: 'What it could be about.' },
    ),
    actor: SignatureSchema,
    receivedAt: InstantSchema,
    application: orNull(Type.String({ description: 'Where it was assigned to.' })),
    entry: orNull(Type.Integer({ description: 'The `seq` of the entry that it became.' })),
    settledBy: orNull(SignatureSchema),
    settledAt: orNull(InstantSchema),
  },
  { ...closed, title: 'InboxItem', description: 'An event that belongs to nobody knows which application.' },
);

/** The host wrote these texts. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function inboxItemFrom(row: InboxRow): Static<typeof InboxItemSchema> {
  const { applicationId, externalId, email } = parse<{
    applicationId?: string;
    externalId?: string;
    email?: string;
  }>(row.naming);
  return {
    id: row.id,
    status: row.status,
    reason: row.reason as Static<typeof InboxItemSchema>['reason'], // one of these is what the host writes
    client: row.client_id,
    event: parse<Record<string, unknown>>(row.event),
    naming: {
      ...(applicationId === undefined ? {} : { application: applicationId }),
      ...(externalId === undefined ? {} : { externalId }),
      ...(email === undefined ? {} : { email }),
    },
    candidates: parse<{ application: string; interviewer?: string }[]>(row.candidates),
    actor: parse<Signature>(row.actor),
    receivedAt: formatInstant(row.received_at),
    application: row.application_id,
    entry: row.entry_seq,
    settledBy: row.settled_by === null ? null : parse<Signature>(row.settled_by),
    settledAt: row.settled_at === null ? null : formatInstant(row.settled_at),
  };
}
