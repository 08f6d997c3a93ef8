import Type, { type Static } from 'typebox';
import { InstantText, storable, words } from '../../../machines/events.ts';
import { formatInstant } from '../../instants.ts';
import type { AttemptRow, DeliveryRow } from '../../store/deliveries.ts';
import type { WebhookRow } from '../../store/webhooks.ts';
import { announcementTypes, isAnnouncementType, subscribableTypes } from '../../webhooks/types.ts';
import { ClientId, closed, httpAddress, InstantSchema, orNull } from './fields.ts';
import { pageParameters } from './page.ts';

const UrlText = Type.String({
  minLength: 8,
  maxLength: 2_000,
  pattern: httpAddress,
  description:
    'Where to send. An https address on the open internet; local tools have to be listed in `WEBHOOK_ALLOW`.',
  examples: ['https://example.com/hooks'],
});

const TypesSchema = Type.Array(Type.Enum([...subscribableTypes]), {
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  description: 'What to send; everything unless given.',
});

export const NewWebhookSchema = Type.Object(
  {
    url: UrlText,
    events: Type.Optional(orNull(TypesSchema)),
    description: Type.Optional(orNull(words(500, 'What it is for.'))),
    client: Type.Optional(orNull(ClientId('Only what happens to this client’s applications.'))),
  },
  { ...closed, title: 'NewWebhook' },
);

export const WebhookChangesSchema = Type.Object(
  {
    url: Type.Optional(UrlText),
    events: Type.Optional(orNull(TypesSchema)),
    description: Type.Optional(orNull(words(500, 'What it is for.'))),
    enabled: Type.Optional(
      Type.Boolean({
        description:
          'While it is disabled, what happens is held; recover it once it is enabled again. Enabling forgets the failures.',
      }),
    ),
  },
  { ...closed, title: 'WebhookChanges' },
);

const webhookFields = {
  id: Type.String(),
  url: Type.String(),
  events: orNull(Type.Array(Type.Enum([...subscribableTypes]), { description: 'Null: everything.' })),
  description: orNull(Type.String()),
  client: orNull(Type.String()),
  enabled: Type.Boolean(),
  disabled: orNull(
    Type.Object(
      {
        at: InstantSchema,
        reason: Type.Enum(['owner', 'gone', 'failing'], {
          description:
            '`gone`: it answered 410. `failing`: nothing arrived for five days. `owner`: somebody disabled it.',
        }),
      },
      closed,
    ),
  ),
  failingSince: orNull(InstantSchema),
  previousSecretUntil: orNull(InstantSchema),
  createdAt: InstantSchema,
};

export const WebhookSchema = Type.Object(webhookFields, { ...closed, title: 'Webhook' });

export const MadeWebhookSchema = Type.Object(
  {
    ...webhookFields,
    secret: Type.String({ description: 'Verifies what is sent (Standard Webhooks); shown this once.' }),
  },
  { ...closed, title: 'MadeWebhook' },
);

export const RotationSchema = Type.Object(
  {
    previousValidHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 168,
        description: 'How long the secret before signs as well; 24 unless given.',
      }),
    ),
  },
  { ...closed, title: 'SecretRotation' },
);

export const TestSchema = Type.Object(
  { type: Type.Optional(Type.Enum(announcementTypes, { description: 'Sends a sample of this type.' })) },
  { ...closed, title: 'WebhookTest' },
);

export const RecoverySchema = Type.Object(
  { since: Type.String({ ...InstantText, description: 'Sends again what failed or was held since then.' }) },
  { ...closed, title: 'WebhookRecovery' },
);

export const RecoveredSchema = Type.Object(
  { deliveries: Type.Integer({ description: 'How many are sent again.' }) },
  { ...closed, title: 'Recovered' },
);

const states = ['pending', 'delivered', 'failed', 'held'] as const;

export const DeliverySchema = Type.Object(
  {
    id: Type.String({
      description: 'The `webhook-id` of the message; stays the same when it is sent again.',
    }),
    type: Type.Enum(announcementTypes),
    application: orNull(Type.String()),
    state: Type.Enum([...states]),
    attempts: Type.Integer(),
    nextAttemptAt: orNull(InstantSchema),
    createdAt: InstantSchema,
    body: Type.Record(Type.String(), Type.Unknown(), { description: 'The message: a CloudEvent.' }),
  },
  { ...closed, title: 'WebhookDelivery' },
);

export const AttemptSchema = Type.Object(
  {
    id: Type.String(),
    delivery: Type.String(),
    number: Type.Integer({ description: '1 for the first attempt of a delivery.' }),
    at: InstantSchema,
    durationMs: Type.Integer(),
    outcome: Type.Enum([
      'delivered',
      'rejected',
      'redirected',
      'gone',
      'timed-out',
      'unreachable',
      'unknown-host',
      'forbidden-address',
    ]),
    status: orNull(Type.Integer()),
    answer: orNull(Type.String({ description: 'How the answer began: 1 KiB at most.' })),
    nextAttemptAt: orNull(InstantSchema),
  },
  { ...closed, title: 'WebhookAttempt' },
);

export const SampleSchema = Type.Object(
  {
    type: Type.Enum(announcementTypes),
    description: Type.String(),
    sample: Type.Record(Type.String(), Type.Unknown(), { description: 'A message: a CloudEvent.' }),
  },
  { ...closed, title: 'WebhookSample' },
);

export const DeliveriesQuery = Type.Object(
  { ...pageParameters, state: Type.Optional(Type.Enum([...states])) },
  closed,
);

export const AttemptsQuery = Type.Object(
  {
    ...pageParameters,
    delivery: Type.Optional(
      Type.String({ maxLength: 100, pattern: storable, description: 'Only those of this delivery.' }),
    ),
  },
  closed,
);

export const DeliveryParams = Type.Object({
  id: Type.String({ maxLength: 100, pattern: storable }),
  delivery: Type.String({ maxLength: 100, pattern: storable }),
});

const instantOrNull = (epochMs: number | null) => (epochMs === null ? null : formatInstant(epochMs));

export function webhookFrom(row: WebhookRow, now: number): Static<typeof WebhookSchema> {
  const until = row.previous_secret_until;
  return {
    id: row.id,
    url: row.url,
    events: row.events === null ? null : (JSON.parse(row.events) as typeof subscribableTypes), // as it was validated
    description: row.description,
    client: row.client_id,
    enabled: row.disabled_at === null,
    disabled:
      row.disabled_at === null
        ? null
        : { at: formatInstant(row.disabled_at), reason: row.disabled_reason ?? 'owner' },
    failingSince: instantOrNull(row.failing_since),
    previousSecretUntil: until !== null && until > now ? formatInstant(until) : null,
    createdAt: formatInstant(row.created_at),
  };
}

export function deliveryFrom(row: DeliveryRow): Static<typeof DeliverySchema> {
  return {
    id: row.id,
    type: isAnnouncementType(row.type) ? row.type : 'webhook.test',
    application: row.application_id === '' ? null : row.application_id,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: instantOrNull(row.next_attempt_at),
    createdAt: formatInstant(row.created_at),
    body: JSON.parse(row.body),
  };
}

export function attemptFrom(row: AttemptRow): Static<typeof AttemptSchema> {
  return {
    id: row.id,
    delivery: row.delivery_id,
    number: row.number,
    at: formatInstant(row.at),
    durationMs: row.duration_ms,
    outcome: row.outcome as Static<typeof AttemptSchema>['outcome'], // the sender's, stored as it was
    status: row.answer_status,
    answer: row.answer_text,
    nextAttemptAt: instantOrNull(row.next_attempt_at),
  };
}
