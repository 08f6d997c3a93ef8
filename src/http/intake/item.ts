import Type from 'typebox';
import { Compile } from 'typebox/compile';
import {
  EmailText,
  eventDefinition,
  events,
  type PostedEvent,
  storable,
  words,
} from '../../../machines/events.ts';
import { relocated } from '../../errors.ts';
import type { Naming } from '../../host/commands.ts';
import { type Unwrapped, unwrapStructured } from '../cloud-event.ts';
import { digestOf, IdempotencyKey } from '../idempotency.ts';
import { inputProblem } from '../input-faults.ts';
import { readPostedEvent } from '../posted-event.ts';
import { ClientId } from '../schemas/fields.ts';

const namingFields = {
  application: Type.Optional(
    Type.String({ maxLength: 100, pattern: storable, description: 'The id of the application.' }),
  ),
  externalId: Type.Optional(words(200, 'What you called the application when you created it.')),
  person: Type.Optional(
    Type.Object(
      { email: EmailText },
      {
        additionalProperties: false,
        description:
          'A person of the application, who also becomes its `interviewer`. Alone it finds the one open application that has a person of this address.',
      },
    ),
  ),
  client: Type.Optional(ClientId('Only applications of this client are meant.')),
  idempotencyKey: Type.Optional(IdempotencyKey),
};

/** An event that names its application itself. */
export const IntakeEventSchema = Type.Object(
  { type: Type.Enum(events.map(({ type }) => type)), ...namingFields },
  {
    title: 'IntakeEvent',
    additionalProperties: true,
    description:
      'An event with its own fields, as in `Event`, and beside them what says which application it is about. `interviewer` may be left out where `person` says who it is.',
    examples: [
      {
        type: 'reply.received',
        person: { email: 'ada@acme.example' },
        gist: 'Next week',
        idempotencyKey: 'm-17',
      },
    ],
  },
);

const NamingSchema = Type.Object(namingFields, { additionalProperties: false });
const namingValidator = Compile(NamingSchema);

/** An event and the application that it names, as it was read. */
export interface IntakeEvent {
  event: PostedEvent;
  naming: Naming;
  idempotencyKey: string | null;
  requestDigest: string;
  /** Where its fields stood, where they were in a CloudEvent. */
  locate?: Unwrapped['locate'];
}

/** Reads an event that names its application, a CloudEvent around one included. Throws `invalid-input`. */
export function readIntakeEvent(value: unknown): IntakeEvent {
  return isRecord(value) && 'specversion' in value
    ? readUnwrapped(unwrapStructured(value))
    : readPlain(value);
}

/** Reads what was in a CloudEvent. Where its data names no application, its `subject` does. */
export function readUnwrapped({ event, idempotencyKey, subject, locate }: Unwrapped): IntakeEvent {
  const isNamed = ['application', 'externalId', 'person'].some(field => event[field] !== undefined);
  const bySubject =
    subject === undefined || isNamed
      ? {}
      : subject.startsWith('app_')
        ? { application: subject }
        : { externalId: subject };
  try {
    return { ...readPlain({ ...bySubject, ...event }), idempotencyKey, locate };
  } catch (error) {
    throw relocated(error, locate);
  }
}

function readPlain(value: unknown): IntakeEvent {
  if (!isRecord(value)) return { event: readPostedEvent(value), ...unnamed };
  const parts = Object.groupBy(Object.entries(value), ([name]) =>
    Object.hasOwn(namingFields, name) ? 'naming' : 'event',
  );
  const named: unknown = Object.fromEntries(parts.naming ?? []);
  if (!namingValidator.Check(named)) throw inputProblem(NamingSchema, named, 'pointer');
  const { application, externalId, person, client, idempotencyKey } = named;
  const fields = Object.fromEntries(parts.event ?? []);
  const fillsInterviewer =
    person !== undefined && fields['interviewer'] === undefined && takesInterviewer(fields['type']);
  // Whoever it is will be filled in: until then any id will do.
  const event = readPostedEvent(fillsInterviewer ? { ...fields, interviewer: '-' } : fields);
  const naming: Naming = {
    ...(application === undefined ? {} : { applicationId: application }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(person === undefined ? {} : { email: person.email }),
    ...(client === undefined ? {} : { clientId: client }),
    fillsInterviewer,
  };
  const isById = application !== undefined && Object.keys(naming).length === 2;
  return {
    event,
    naming,
    idempotencyKey: idempotencyKey ?? null,
    // The same as if it had been posted to the application itself, where it is named by id and nothing else.
    requestDigest: digestOf(isById ? event : { event, naming }),
  };
}

const unnamed = { naming: { fillsInterviewer: false }, idempotencyKey: null, requestDigest: '' };

function takesInterviewer(type: unknown): boolean {
  const definition = typeof type === 'string' ? eventDefinition(type) : undefined;
  return definition !== undefined && Object.hasOwn(definition.schema.properties, 'interviewer');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
