import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { problem } from '../errors.ts';
import { inputProblem } from './input-faults.ts';

/**
 * Compiles a route's schema. Bodies are taken as they are: nothing is converted, dropped or filled in. The text of
 * queries and paths becomes numbers and booleans where the schema says so, if it is written as one would write them.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled = Compile(schema);
  if (httpPart === 'body') {
    return (value: unknown) => {
      if (compiled.Check(value)) return { value };
      if (value === undefined) {
        return { error: problem('malformed-body', 'The body is empty; this call takes JSON.') };
      }
      return { error: inputProblem(schema, value, 'pointer') };
    };
  }
  const where = httpPart === 'headers' ? 'header' : 'parameter';
  const numeric = propertiesOfType(schema, ['integer', 'number']);
  const logical = propertiesOfType(schema, ['boolean']);
  return (value: Record<string, unknown>) => {
    for (const name of numeric) value[name] = numberFrom(value[name]);
    for (const name of logical) value[name] = booleanFrom(value[name]);
    return compiled.Check(value) ? { value } : { error: inputProblem(schema, value, where) };
  };
};

function propertiesOfType(schema: object, types: readonly string[]): string[] {
  const properties: object = 'properties' in schema && isObject(schema.properties) ? schema.properties : {};
  return Object.entries(properties)
    .filter(
      ([, property]) => isObject(property) && 'type' in property && types.includes(String(property.type)),
    )
    .map(([name]) => name);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `10`, `-3`, `2.5`; not `0x10`, `1e3` or an empty text, which `Number` would take. */
function numberFrom(value: unknown): unknown {
  return typeof value === 'string' && /^-?[0-9]{1,15}(\.[0-9]{1,9})?$/.test(value) ? Number(value) : value;
}

function booleanFrom(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
