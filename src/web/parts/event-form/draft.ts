import type { Schema } from '../../../client/api.ts';
import { eventSchemas } from '../../../client/event-schemas.ts';
import type { FieldSchema, ObjectSchema } from '../../../client/field-schema.ts';
import { instantOf, localOf } from '../../words/zoned.ts';

export type PostedEvent = Schema<'Event'>;
export type EventType = PostedEvent['type'];

/** One item of a list, field by field. */
export type Item = Readonly<Record<string, string>>;

/** What an input holds: text as typed, a tick, or a list of items. */
export type Value = string | boolean | readonly Item[];

/** An event while it is being written down. Instants stand in it as local dates and times. */
export interface Draft {
  type: EventType;
  values: Readonly<Record<string, Value>>;
}

/** An event of which only the type, and perhaps some fields, are known. */
export interface Suggested {
  type: string;
  [field: string]: unknown;
}

/** What is wrong, by the JSON pointer of the field. */
export type Faults = Readonly<Record<string, string>>;

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}

/** The fields that a person fills in, in the order to ask for them: what is needed first, the instant last. */
export function fieldsOf(type: EventType): [name: string, schema: FieldSchema][] {
  const { properties, required = [] } = eventSchemas[type];
  const rank = (name: string) => (name === 'at' ? 2 : required.includes(name) ? 0 : 1);
  return Object.entries(properties)
    .filter(([name]) => !asked.has(name))
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** The type is chosen before, the source is the page itself, and what is a fact is asked apart. */
const asked = new Set(['type', 'source', 'alreadyHappened']);

export function isRequired(type: EventType, field: string): boolean {
  return eventSchemas[type].required?.includes(field) ?? false;
}

/** Whether an event can be told as a fact, whatever the rules say. */
export function canHaveHappened(type: EventType): boolean {
  return 'alreadyHappened' in eventSchemas[type].properties;
}

/** Begins a draft; what was already filled in stays where the other type of event has such a field too. */
export function draftOf(
  type: EventType,
  known: Readonly<Record<string, unknown>>,
  { timeZone, people }: { timeZone: string; people: readonly string[] },
): Draft {
  const values: Record<string, Value> = {};
  for (const [name, schema] of fieldsOf(type)) values[name] = startOf(schema, known[name], timeZone);
  if (known['alreadyHappened'] === true && canHaveHappened(type)) values['alreadyHappened'] = true;
  if (values['interviewer'] === '' && isRequired(type, 'interviewer') && people.length === 1) {
    values['interviewer'] = people[0] ?? '';
  }
  return { type, values };
}

function startOf(schema: FieldSchema, known: unknown, timeZone: string): Value {
  if (schema.type === 'boolean') return known === true;
  if (schema.type === 'array') {
    return Array.isArray(known) ? known : schema.minItems === undefined ? [] : [emptyItem(schema.items)];
  }
  if (typeof known === 'number') return String(known);
  if (typeof known !== 'string') return '';
  if (schema.enum !== undefined && !schema.enum.includes(known)) return '';
  return schema.format === 'date-time' && known.endsWith('Z') ? localOf(known, timeZone) : known;
}

export function emptyItem(schema: ObjectSchema | undefined): Item {
  return Object.fromEntries(Object.keys(schema?.properties ?? {}).map(name => [name, '']));
}

/** What is still missing, by the schema. The rest is for the service to judge. */
export function missingIn({ type, values }: Draft, timeZone: string): Faults {
  const faults: Record<string, string> = {};
  for (const [name, schema] of fieldsOf(type)) {
    const value = values[name];
    if (value === '' && isRequired(type, name)) faults[`/${name}`] = 'is needed';
    if (schema.format === 'date-time' && value && instantOf(String(value), timeZone) === undefined) {
      faults[`/${name}`] = 'is not a date and time';
    }
    if (isItems(value)) Object.assign(faults, missingInItems(value, schema, `/${name}`));
  }
  return faults;
}

/** What is missing in a list that stands at `pointer`. */
export function missingInItems(
  items: readonly Item[],
  { items: schema }: Pick<FieldSchema, 'items'>,
  pointer: string,
): Faults {
  const missing = items.flatMap((item, index) =>
    (schema?.required ?? [])
      .filter(field => (item[field] ?? '').trim() === '')
      .map(field => [`${pointer}/${index}/${field}`, 'is needed']),
  );
  return Object.fromEntries(missing);
}

/** The items of a list as they are told: what was left empty is left out. */
export function toldItems(items: readonly Item[]): Item[] {
  return items.map(item => Object.fromEntries(Object.entries(item).filter(([, text]) => text !== '')));
}

/** The event that a draft says. What was left empty is left out. */
export function eventOf({ type, values }: Draft, timeZone: string): PostedEvent {
  const event: Record<string, unknown> = { type };
  for (const [name, schema] of fieldsOf(type)) {
    const value = values[name];
    if (value === undefined || value === '' || value === false) continue;
    event[name] = told(value, schema, timeZone);
  }
  if (values['alreadyHappened'] === true) event['alreadyHappened'] = true;
  return event as PostedEvent; // made by the schema of its type; the service judges it again
}

function told(value: Value, schema: FieldSchema, timeZone: string): unknown {
  if (isItems(value)) return toldItems(value);
  if (typeof value === 'boolean') return value;
  if (schema.type === 'integer') return Number(value);
  return schema.format === 'date-time' ? instantOf(value, timeZone) : value;
}

export function isItems(value: Value | undefined): value is readonly Item[] {
  return Array.isArray(value);
}
