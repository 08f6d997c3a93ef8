import type { TLocalizedValidationError } from 'typebox/error';
import { Value } from 'typebox/value';
import { visible } from '../../machines/events.ts';
import type { InputFault, Problem } from '../errors.ts';
import { problem } from '../errors.ts';
import { escapePointer } from './json.ts';
import { httpAddress } from './schemas/fields.ts';

/** Where a fault is: a place in the body, or a named parameter or header. */
type Where = 'pointer' | 'parameter' | 'header';

type Schema = Record<string, unknown>;

const MAX_FAULTS = 8;
/** Items of a list that are looked into for a better message; the rest are still judged. */
const MAX_ITEMS = 50;

/**
 * What to answer to a value that does not match its schema. Only runs on that path, so it may take its time. `base`
 * is where in the body the value was found.
 */
export function inputProblem(schema: object, value: unknown, where: Where): Problem {
  const unknownTypes: string[] = [];
  const narrowed = narrow(schema, value, '', unknownTypes);
  // One fault per place: the first says it best, as a type does before a pattern.
  const faults = new Map<string, string>();
  for (const { at, detail } of Value.Errors(narrowed, value).flatMap(explain)) {
    if (!faults.has(at)) faults.set(at, detail);
  }
  const errors = [...faults].slice(0, MAX_FAULTS).map(([at, detail]) => place(where, at, detail));
  if (where === 'pointer' && unknownTypes.length > 0) {
    return problem('unknown-event-type', 'There is no event of this type.', {
      errors: unknownTypes.map(at => ({ pointer: at, detail: 'is not the type of an event' })),
    });
  }
  const first = errors[0];
  const subject = first === undefined ? '' : nameOf(first);
  const summary = first === undefined ? 'The input is not valid.' : `${subject} ${first.detail}.`;
  return problem('invalid-input', summary, { errors });
}

/**
 * The schema with every choice that the value has already made taken: in a choice between objects told apart by
 * `type`, the one that the value names. Otherwise the messages would speak of all the others as well.
 */
function narrow(schema: unknown, value: unknown, at: string, unknownTypes: string[]): Schema {
  const own = isRecord(schema) ? schema : {};
  if (Array.isArray(own['anyOf'])) return narrowChoice(own, own['anyOf'], value, at, unknownTypes);
  if (Array.isArray(value) && isRecord(own['items'])) {
    const prefixItems = value
      .slice(0, MAX_ITEMS)
      .map((item, index) => narrow(own['items'], item, `${at}/${index}`, unknownTypes));
    return { ...own, prefixItems };
  }
  if (isRecord(value) && isRecord(own['properties'])) {
    const properties = Object.entries(own['properties']).map(([name, property]) => [
      name,
      Object.hasOwn(value, name)
        ? narrow(property, value[name], `${at}/${escapePointer(name)}`, unknownTypes)
        : property,
    ]);
    return { ...own, properties: Object.fromEntries(properties) };
  }
  return { ...own };
}

function narrowChoice(
  own: Schema,
  branches: readonly unknown[],
  value: unknown,
  at: string,
  unknownTypes: string[],
): Schema {
  const isNull = (branch: unknown) => isRecord(branch) && branch['type'] === 'null';
  if (value !== null && branches.some(isNull)) {
    const rest = branches.filter(branch => !isNull(branch));
    return narrow(rest.length === 1 ? rest[0] : { anyOf: rest }, value, at, unknownTypes);
  }
  const constants = branches.map(branch => (isRecord(branch) ? branch['const'] : undefined));
  if (constants.every(constant => constant !== undefined)) return { enum: constants };
  const types = branches.map(typeOf);
  if (types.some(type => type === undefined)) return { ...own };
  if (!isRecord(value)) return { type: 'object' };
  if (value['type'] === undefined) return { type: 'object', required: ['type'] };
  const chosen = branches[types.indexOf(String(value['type']))];
  if (chosen !== undefined) return narrow(chosen, value, at, unknownTypes);
  if (typeof value['type'] === 'string') unknownTypes.push(`${at}/type`);
  return { type: 'object', properties: { type: { type: 'string', enum: types } } };
}

/** The constant `type` of an object schema. */
function typeOf(branch: unknown): string | undefined {
  const properties = isRecord(branch) ? branch['properties'] : undefined;
  const type = isRecord(properties) ? properties['type'] : undefined;
  return isRecord(type) && typeof type['const'] === 'string' ? type['const'] : undefined;
}

interface Explained {
  at: string;
  detail: string;
}

function explain(error: TLocalizedValidationError): Explained[] {
  const at = error.instancePath;
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map(name => ({
        at: `${at}/${escapePointer(name)}`,
        detail: 'is missing',
      }));
    case 'boolean':
      return [{ at, detail: 'is not a known field' }];
    case 'additionalProperties':
      return []; // said once per field, as `boolean`
    case 'enum':
      return [{ at, detail: `must be one of ${error.params.allowedValues.map(String).join(', ')}` }];
    case 'const':
      return [{ at, detail: `must be ${JSON.stringify(error.params.allowedValue)}` }];
    case 'type':
      return [{ at, detail: `must be ${named(String(error.params.type))}` }];
    case 'format':
      return [{ at, detail: formats[error.params.format] ?? error.message }];
    case 'pattern':
      return [{ at, detail: patterns[String(error.params.pattern)] ?? error.message }];
    default:
      return [{ at, detail: error.message }];
  }
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'must be an RFC 3339 instant with an offset, such as 2026-03-16T04:00:00Z',
  date: 'must be a date such as 2026-03-16',
  email: 'must be an e-mail address',
};

const patterns: Readonly<Record<string, string>> = {
  [visible]: 'must say something: it has nothing in it that can be seen',
  [httpAddress]: 'must be a whole address that begins with https:// or http://, without blanks',
};

function named(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function place(where: Where, at: string, detail: string): InputFault {
  const name = at.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (where === 'parameter') {
    return { parameter: name, detail: detail.replace('known field', 'known parameter') };
  }
  return where === 'header' ? { header: name, detail } : { pointer: at, detail };
}

function nameOf(fault: InputFault): string {
  if ('parameter' in fault) return `The parameter ${fault.parameter}`;
  if ('header' in fault) return `The header ${fault.header}`;
  return fault.pointer === '' ? 'The body' : fault.pointer;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
