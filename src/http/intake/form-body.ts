import type { FastifyRequest } from 'fastify';
import { Problem, problem } from '../../errors.ts';

/** Attachments are read past, so that the sender need not be told to leave them out. */
const mostBytes = 30 * 1024 * 1024;
/** Of all fields together. */
const mostFieldBytes = 5 * 1024 * 1024;

/** What `@fastify/multipart` keeps to. */
export const multipartLimits = {
  fieldNameSize: 200,
  fieldSize: mostFieldBytes,
  fields: 1_000,
  files: 100,
  fileSize: mostBytes,
  parts: 1_100,
  headerPairs: 50,
};

/** The fields of a form with files, without the files. */
export async function readMultipart(request: FastifyRequest): Promise<Record<string, string | string[]>> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const { promise: exceeded, reject } = Promise.withResolvers<never>();
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) reject(tooLarge());
  };
  request.raw.on('data', count);
  try {
    return await Promise.race([fieldsOf(request), exceeded]);
  } catch (error) {
    throw problemOf(error);
  } finally {
    request.raw.off('data', count);
    exceeded.catch(() => undefined);
  }
}

async function fieldsOf(request: FastifyRequest): Promise<Record<string, string | string[]>> {
  const fields: [name: string, value: string][] = [];
  let length = 0;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      part.file.resume();
      continue;
    }
    const value = String(part.value ?? '');
    length += Buffer.byteLength(value);
    if (part.valueTruncated || length > mostFieldBytes) throw tooLarge();
    fields.push([part.fieldname, value]);
  }
  return grouped(fields);
}

/** The fields of a form without files. */
export function readUrlEncoded(text: string): Record<string, string | string[]> {
  return grouped(new URLSearchParams(text));
}

/** One that comes several times is a list. */
function grouped(fields: Iterable<[name: string, value: string]>): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

function tooLarge(): Problem {
  return problem(
    'too-large',
    'The form is larger than this call takes: 5 MiB of fields, 30 MiB with its files.',
  );
}

/** The package's limits are about size; whatever else it has to say, the form is not one. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const isLimit = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  return isLimit ? tooLarge() : problem('malformed-body', 'The body is not a whole multipart form.');
}
