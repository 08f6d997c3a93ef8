import Type, { type TSchema } from 'typebox';
import { samples } from '../../webhooks/samples.ts';
import { type AnnouncementType, announcements, announcementTypes } from '../../webhooks/types.ts';
import { InstantSchema, orNull } from './fields.ts';

/*
 * What webhooks are sent, for the description of the API. Objects are open: receivers have to bear with more fields.
 */

const ApplicationSchema = Type.Object(
  {
    id: Type.String(),
    company: Type.String(),
    role: Type.String(),
    client: orNull(Type.String()),
    state: Type.String({ description: 'The state after what is told.' }),
    outcome: orNull(Type.String()),
  },
  { title: 'MessageApplication' },
);

const person = {
  interviewer: Type.Optional(Type.String()),
  interviewerName: Type.Optional(orNull(Type.String())),
};

const application = { application: ApplicationSchema };
const why = {
  cause: Type.String({ description: 'The type of the entry that led to it.' }),
  entry: Type.Integer({ description: 'The `seq` of that entry.' }),
};

const JudgedSchema = Type.Object({
  ...application,
  event: Type.Object(
    { type: Type.String(), ...person, channel: Type.Optional(Type.String()) },
    { description: 'What was posted, without free text.' },
  ),
  rules: Type.Array(
    Type.Object({
      rule: Type.String(),
      holds: Type.Boolean(),
      reason: Type.String(),
      source: Type.String(),
      liftsAt: Type.Optional(InstantSchema),
    }),
    { description: 'The rules that spoke against it.' },
  ),
  alternatives: Type.Optional(
    Type.Array(
      Type.Object({
        type: Type.String(),
        ...person,
        channel: Type.Optional(Type.String()),
        from: InstantSchema,
      }),
    ),
  ),
  entry: Type.Integer(),
});

const PromiseSchema = Type.Object({
  ...application,
  promise: Type.Object({
    id: Type.String(),
    ...person,
    channel: Type.String(),
    on: Type.String({ format: 'date' }),
    status: Type.Enum(['kept', 'late', 'broken']),
  }),
});

const FollowUpSchema = Type.Object({
  ...application,
  followUp: Type.Object({
    kind: Type.String(),
    ...person,
    channels: Type.Array(Type.String()),
    from: InstantSchema,
    due: InstantSchema,
    overdue: Type.Boolean(),
    rule: orNull(Type.String()),
    reason: Type.String(),
  }),
});

const dataSchemas: Readonly<Record<AnnouncementType, TSchema>> = {
  'application.transitioned': Type.Object({
    ...application,
    from: orNull(Type.String({ description: 'Null: the application begins.' })),
    to: Type.String(),
    ...why,
  }),
  'application.revised': Type.Object({
    ...application,
    from: Type.String(),
    to: Type.String(),
    verdicts: Type.Array(Type.Object({ entry: Type.Integer(), was: Type.String(), is: Type.String() }), {
      description: 'Entries that are judged differently now.',
    }),
    ...why,
  }),
  'application.closed': Type.Object({ ...application, outcome: Type.String(), ...why }),
  'outreach.refused': JudgedSchema,
  'outreach.breached': JudgedSchema,
  'promise.kept': PromiseSchema,
  'promise.late': PromiseSchema,
  'promise.broken': PromiseSchema,
  'follow-up.due': FollowUpSchema,
  'follow-up.overdue': FollowUpSchema,
  'webhook.disabled': Type.Object({
    webhook: Type.String(),
    url: Type.String(),
    reason: Type.Enum(['gone', 'failing']),
    failingSince: orNull(InstantSchema),
  }),
  'webhook.test': Type.Object({ webhook: Type.String(), text: Type.String() }),
};

/** The whole message of a type: a CloudEvents 1.0 event. */
export function messageSchema(type: AnnouncementType): TSchema {
  return Type.Object(
    {
      specversion: Type.Enum(['1.0']),
      id: Type.String({ description: 'The same as `webhook-id`, however often it is sent.' }),
      source: Type.String(),
      type: Type.Enum([type]),
      time: Type.String({
        ...InstantSchema,
        description: 'When it happened: of what time brings, the instant itself.',
      }),
      datacontenttype: Type.Enum(['application/json']),
      livemode: Type.Boolean({
        description: 'An extension attribute: false for what happened in a sandbox.',
      }),
      data: dataSchemas[type],
    },
    { title: `message ${type}` },
  );
}

const headers = {
  'webhook-id': 'The id of the message: drop what you have seen.',
  'webhook-timestamp': 'When it was sent, in seconds since 1970.',
  'webhook-signature':
    'Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space.',
};

/** The `webhooks` of the API's description. */
export function webhookDescriptions(): Record<string, object> {
  return Object.fromEntries(
    announcementTypes.map(type => [
      type,
      {
        post: {
          operationId: `webhook.${type}`,
          tags: ['webhooks'],
          summary: announcements[type],
          security: [],
          parameters: Object.entries(headers).map(([name, description]) => ({
            name,
            in: 'header',
            required: true,
            description,
            schema: { type: 'string' },
          })),
          requestBody: {
            required: true,
            content: {
              'application/cloudevents+json': {
                schema: messageSchema(type),
                example: exampleOf(type),
              },
            },
          },
          responses: {
            '2XX': { description: 'It arrived.' },
            '410': { description: 'Send nothing more: the webhook is disabled.' },
            '4XX': {
              description: 'It is sent again later. `Retry-After` is honoured; redirects are not followed.',
            },
          },
        },
      },
    ]),
  );
}

function exampleOf(type: AnnouncementType): object {
  const { at, data } = samples[type];
  const id = 'msg_01kjqdhd3w9z8y7x6w5v4t3s2r';
  const source = '/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t';
  const datacontenttype = 'application/json';
  return { specversion: '1.0', id, source, type, time: at, datacontenttype, livemode: true, data };
}
