import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { InstantText, storable } from '../../machines/events.ts';
import { sha256 } from '../audit/chain.ts';
import { type InputPlace, problem, relocated } from '../errors.ts';
import { inputProblem } from './input-faults.ts';
import { unstorable } from './json.ts';
import { readPostedEvent } from './posted-event.ts';

/** A CloudEvent in structured mode. */
export const cloudEventType = 'application/cloudevents+json';
/** Several of them. */
export const cloudEventBatchType = 'application/cloudevents-batch+json';

/** What may stand before our own types in the `type` of a CloudEvent. */
const typePrefix = 'com.topofmind.';

/** What becomes of a CloudEvent, for the API's description. */
export const cloudEventMeaning = `\`type\` is the type of our event, with or without
\`${typePrefix}\` before it; \`data\` is our event, with or without its own \`type\`; \`time\` is its \`at\` and \`source\` its \`source\` where
\`data\` has none. \`source\` and \`id\` together are its idempotency key, before any \`Idempotency-Key\`.`;

const text = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: storable, description });

/** The envelope of CloudEvents 1.0. Further attributes may stand beside these and mean nothing here. */
export const CloudEventSchema = Type.Object(
  {
    specversion: Type.Literal('1.0'),
    id: text(1_000, 'New for a new event of this source.'),
    source: text(2_000, 'Where it comes from.'),
    type: text(200, `The type of our event; \`${typePrefix}\` may stand before it.`),
    time: Type.Optional(InstantText),
    subject: Type.Optional(text(1_000, 'What it is about.')),
    datacontenttype: Type.Optional(
      Type.String({
        pattern: '^[^\\s;]*[/+][jJ][sS][oO][nN]\\s*(;.*)?$',
        description: 'JSON and nothing else.',
      }),
    ),
    data: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'Our event.' })),
  },
  {
    title: 'CloudEvent',
    additionalProperties: true,
    description: 'The envelope of CloudEvents 1.0 in JSON, around one of our events.',
  },
);
export type CloudEvent = Static<typeof CloudEventSchema>;

const attributes = ['specversion', 'id', 'source', 'type', 'time', 'subject'] as const;

/** The headers of a CloudEvent in binary mode, whose body is its `data`. */
export const CloudEventHeaders = Object.fromEntries(
  attributes.map(name => [
    `ce-${name}`,
    Type.Optional(
      Type.String({ description: `\`${name}\` of a CloudEvent in binary mode, whose body is its \`data\`.` }),
    ),
  ]),
);

const validator = Compile(CloudEventSchema);

/** Our event inside a CloudEvent, not judged yet, and the key that tells a repeat. */
export interface Unwrapped {
  event: Readonly<Record<string, unknown>>;
  idempotencyKey: string;
  subject: string | undefined;
  /** Where in the CloudEvent a field of our event came from. */
  locate: Locate;
}

/** A JSON pointer as a place in what was sent. */
type Locate = (pointer: string) => InputPlace;

/** Takes a CloudEvent from a body in structured mode. */
export function unwrapStructured(body: unknown): Unwrapped {
  return unwrap(withoutNulls(body), pointer => ({ pointer }));
}

/** JSON by other names, as the data of a CloudEvent in binary mode may be called. */
export const otherJsonType = /^(application\/[\w.-]+\+json|text\/json)\s*(;|$)/i;

/** What is not the data of a CloudEvent must be `application/json`. Throws `unsupported-media-type`. */
export function requireOurJson({ mediaType = '' }: Pick<FastifyRequest, 'mediaType'>): void {
  if (!otherJsonType.test(mediaType)) return;
  throw problem(
    'unsupported-media-type',
    'The body must be JSON, with the header Content-Type: application/json.',
  );
}

/** Whether headers say that the body is the data of a CloudEvent. */
export function isBinary({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['ce-specversion'] !== undefined || headers['ce-id'] !== undefined;
}

/** Takes a CloudEvent in binary mode from headers and body. */
export function unwrapBinary({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): Unwrapped {
  const named = Object.entries(headers).flatMap(([header, value]) => {
    const name = /^ce-([a-z0-9]+)$/.exec(header)?.[1];
    return name === undefined || name === 'data' ? [] : [[name, decoded(header, value)] as const];
  });
  const data = body === undefined || body === null ? {} : { data: body };
  return unwrap({ ...Object.fromEntries(named), ...data }, at =>
    at === '/data' || at.startsWith('/data/')
      ? { pointer: at.slice('/data'.length) }
      : { header: `ce-${at.slice(1)}` },
  );
}

/** Puts our event in the place of a CloudEvent that came for one application. */
export async function takeCloudEvent(request: FastifyRequest): Promise<void> {
  const isStructured = request.mediaType === cloudEventType;
  if (!isStructured && !isBinary(request)) return requireOurJson(request);
  const { event, idempotencyKey, locate } = isStructured
    ? unwrapStructured(request.body)
    : unwrapBinary(request);
  request.locate = locate;
  request.body = readPostedEvent(event);
  request.cloudEventKey = idempotencyKey;
}

function unwrap(value: unknown, locate: Locate): Unwrapped {
  if (!validator.Check(value)) throw relocated(inputProblem(CloudEventSchema, value, 'pointer'), locate);
  const { id, source, type, time, data = {}, subject } = value;
  if ('data_base64' in value) throw refusal(locate('/data_base64'), 'is not read; send data as JSON');
  const own = ownType(type);
  if (data['type'] !== undefined && ownType(data['type']) !== own) {
    throw refusal(locate('/data/type'), 'must be the type of the CloudEvent, or left out');
  }
  return {
    event: {
      ...(time === undefined ? {} : { at: time }),
      ...(source.length <= 200 && source.trim() !== '' ? { source } : {}),
      ...data,
      type: own,
    },
    // No header can hold a space, so no key of a caller is ever the same.
    idempotencyKey: `cloudevent ${sha256(JSON.stringify([source, id]))}`,
    subject,
    locate: pointer => locate(placeIn(data, pointer)),
  };
}

function ownType(type: unknown): unknown {
  return typeof type === 'string' && type.startsWith(typePrefix) ? type.slice(typePrefix.length) : type;
}

function refusal(where: InputPlace, detail: string) {
  return problem('invalid-input', 'The CloudEvent is not valid.', { errors: [{ ...where, detail }] });
}

/** The attributes that fill fields of our event which the data leaves out. */
const attributeOf: Readonly<Record<string, string>> = {
  '/at': '/time',
  '/source': '/source',
  '/type': '/type',
};

/** Where in the envelope a field of our event is. */
function placeIn(data: Readonly<Record<string, unknown>>, pointer: string): string {
  const attribute = attributeOf[pointer];
  return attribute === undefined || Object.hasOwn(data, pointer.slice(1)) ? `/data${pointer}` : attribute;
}

/** An attribute that is null counts as left out. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

/** A header as it was meant: percent-encoded where it is not ASCII, and perhaps in quotes. */
function decoded(header: string, value: string | readonly string[] | undefined): string {
  const refuse = (detail: string) => refusal({ header }, detail);
  if (typeof value !== 'string') throw refuse('must come once');
  const bare = /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? value;
  const plain = percentDecoded(bare);
  const fault = unstorable(plain);
  if (fault !== undefined) throw refuse(fault);
  return plain;
}

/** Senders that encode nothing are understood where that leaves no doubt. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
