import type { Schema } from '../client/api.ts';
import { eventSchemas } from '../client/event-schemas.ts';
import type { FieldSchema, ObjectSchema } from '../client/field-schema.ts';
import { type Application, findPerson } from './names.ts';
import { Failure } from './outcome.ts';
import { readPerson } from './people.ts';
import { readInstant } from './times.ts';

export type Event = Schema<'Event'>;

/** What a command line says of an event. */
export interface EventWords {
  with?: readonly string[];
  channel?: string;
  at?: string;
  happened?: boolean;
  set?: readonly string[];
}

/** The types of event that may be posted. */
export const eventTypes: readonly string[] = Object.keys(eventSchemas);

/** Makes the event that the words describe. What is missing or wrong in it, the API says. */
export function readEvent(type: string, words: EventWords, application: Application): Event {
  const schema = schemaOf(type);
  const fields: Record<string, unknown> = {};
  for (const pair of words.set ?? []) {
    const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (field === '') throw new Failure(2, `${JSON.stringify(pair)} is not field=value`);
    fields[field] = value;
  }
  if (words.channel !== undefined) fields['channel'] = words.channel;
  if (words.at !== undefined) fields['at'] = words.at;
  if (words.happened === true) fields['alreadyHappened'] = true;
  addPeople(fields, words.with ?? [], schema, type);
  return completeEvent({ type, ...fields }, application);
}

function addPeople(
  fields: Record<string, unknown>,
  people: readonly string[],
  { properties }: ObjectSchema,
  type: string,
): void {
  const [first, ...others] = people;
  if (first === undefined) return;
  if ('interviewers' in properties) fields['interviewers'] = people.map(readPerson);
  else if (!('interviewer' in properties)) throw new Failure(2, `${type} is not with anybody`);
  else if (others.length > 0) throw new Failure(2, `${type} is with one person; log one for each`);
  else fields['interviewer'] = first;
}

/** An event as JSON, with people by name and times in the application's zone, as the API wants it. */
export function parseEvent(text: string, application: Application): Event {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure(2, `${JSON.stringify(text)} is not JSON`);
  }
  if (
    typeof parsed !== 'object' ||
    parsed === null ||
    !('type' in parsed) ||
    typeof parsed.type !== 'string'
  ) {
    throw new Failure(2, 'An event is written {"type": "check-in.sent", …}');
  }
  return completeEvent({ ...parsed, type: parsed.type }, application);
}

function completeEvent(event: { type: string }, application: Application): Event {
  const { type, ...fields } = event;
  const { properties } = schemaOf(type);
  const complete: Record<string, unknown> = { type };
  for (const [field, value] of Object.entries(fields)) {
    const schema = properties[field];
    if (schema === undefined) {
      throw new Failure(2, `${type} has no ${field}; it has ${Object.keys(properties).slice(1).join(', ')}`);
    }
    complete[field] = typeof value === 'string' ? readField(field, value, schema, application) : value;
  }
  return complete as Event; // judged by the API
}

function readField(field: string, text: string, schema: FieldSchema, application: Application): unknown {
  if (field === 'interviewer') return findPerson(application, text).id;
  if (schema.format === 'date-time') return readInstant(text, application.timeZone);
  if (schema.type === 'boolean' && /^(true|yes|false|no)$/i.test(text)) return /^(true|yes)$/i.test(text);
  if (schema.type === 'integer' && /^\d+$/.test(text)) return Number(text);
  if (schema.type === 'array') return text.split(',').map(readPerson);
  return text;
}

function schemaOf(type: string): ObjectSchema {
  const known = Object.entries(eventSchemas).find(([name]) => name === type)?.[1];
  if (known !== undefined) return known;
  throw new Failure(2, `There is no event ${JSON.stringify(type)}; there are\n  ${eventTypes.join('\n  ')}`);
}
