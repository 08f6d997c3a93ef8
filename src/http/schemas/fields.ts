import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { problem } from '../../errors.ts';
import { parseInstant } from '../../instants.ts';

/** Nothing but the fields that are named. */
export const closed = { additionalProperties: false } as const;

/** What may also be null. */
export const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** An instant as the API writes and reads it; `readInstant` judges what the pattern cannot. */
export const InstantSchema = Type.String({
  format: 'date-time',
  maxLength: 64,
  examples: ['2026-03-16T04:00:00Z'],
});

/** An http or https address as far as a pattern can see, without blanks. */
export const httpAddress = '^[hH][tT][tT][pP][sS]?://[^\\u0000-\\u0020]+$';

/** The id of a client, in a body or a query. Any text will do: what cannot be an id is as unknown as what is none. */
export const ClientId = (description: string) =>
  Type.String({ maxLength: 100, pattern: storable, description });

/**
 * An id in a path. Any text will do: what cannot be an id is as unknown as what is none, and answers 404.
 */
export const IdParams = Type.Object({ id: Type.String({ maxLength: 100, pattern: storable }) });

/** Epoch ms of an instant in the body, or `invalid-input`. */
export function readInstant(text: string, pointer: string): number {
  const epochMs = parseInstant(text);
  if (epochMs !== undefined) return epochMs;
  throw problem('invalid-input', `${pointer} is not an instant.`, {
    errors: [{ pointer, detail: 'must be an RFC 3339 instant with an offset, such as 2026-03-16T04:00:00Z' }],
  });
}
