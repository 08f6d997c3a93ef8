import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { documentPath } from '../support/api-document.ts';

export type Json = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Json;
}

/** One operation of the document, with what judges its requests and its answers. */
export interface Operation {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  parameters: Parameter[];
  /** Needs no key, and passes over parameters that it does not know, as probes add them. */
  isPublic: boolean;
  /** The schema of the JSON body; undefined where it takes none. */
  body: Json | undefined;
  /** The media type of the body where that is text and no JSON. */
  textType: string | undefined;
  isBody: ValidateFunction;
  isParameter: ReadonlyMap<string, ValidateFunction>;
  /** By status, then by media type. */
  answers: ReadonlyMap<number, ReadonlyMap<string, ValidateFunction>>;
}

export const document: Json = JSON.parse(readFileSync(documentPath, 'utf8'));

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The schema that a reference stands for. */
export function resolve(schema: Json): Json {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return record(record(record(document['components'])['schemas'])[$ref.split('/').at(-1) ?? '']);
}

/** The schema with every reference written out: none of ours refers to itself. */
function expanded(schema: unknown, close: boolean): unknown {
  if (Array.isArray(schema)) return schema.map(item => expanded(item, close));
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = resolve(record(schema));
  const result = Object.fromEntries(
    Object.entries(own)
      .filter(([key]) => key !== 'discriminator' && key !== 'examples' && key !== 'example')
      .map(([key, value]) => [key, expanded(value, close)]),
  );
  // What is not described is not answered, even where callers are told to expect more some day.
  if (close && typeof result['properties'] === 'object' && result['additionalProperties'] === undefined) {
    result['additionalProperties'] = false;
  }
  return result;
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false, allowUnionTypes: true });
ajvFormats.default(ajv);

const compiled = new Map<string, ValidateFunction>();

function compile(schema: unknown, { close = false } = {}): ValidateFunction {
  const whole = expanded(schema, close);
  const text = JSON.stringify(whole);
  const known = compiled.get(text) ?? ajv.compile(record(whole));
  compiled.set(text, known);
  return known;
}

function mediaTypes(content: unknown): Map<string, ValidateFunction> {
  return new Map(
    Object.entries(record(content)).map(([type, media]) => {
      const { schema = {} } = record(media);
      return [type, compile(schema, { close: true })];
    }),
  );
}

const isWriting = (method: string): method is 'POST' | 'PUT' | 'PATCH' | 'DELETE' =>
  method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE';

function operationFrom(path: string, method: string, operation: Json): Operation {
  const parameters = (Array.isArray(operation['parameters']) ? operation['parameters'] : []).map(
    (parameter: Parameter): Parameter => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required === true,
      schema: parameter.schema,
    }),
  );
  const contents = record(record(operation['requestBody'])['content']);
  const content = contents['application/json'];
  const body = content === undefined ? undefined : record(record(content)['schema']);
  const upper = method.toUpperCase();
  return {
    id: String(operation['operationId']),
    method: isWriting(upper) ? upper : 'GET',
    path,
    parameters,
    isPublic: Array.isArray(operation['security']) && operation['security'].length === 0,
    body,
    textType: body === undefined ? Object.keys(contents)[0] : undefined,
    isBody: compile(body ?? {}),
    isParameter: new Map(parameters.map(({ name, schema }) => [name, compile(schema)])),
    answers: new Map(
      Object.entries(record(operation['responses'])).map(([status, answer]) => [
        Number(status),
        mediaTypes(record(answer)['content']),
      ]),
    ),
  };
}

export const operations: readonly Operation[] = Object.entries(record(document['paths'])).flatMap(
  ([path, methods]) =>
    Object.entries(record(methods)).map(([method, operation]) =>
      operationFrom(path, method, record(operation)),
    ),
);
