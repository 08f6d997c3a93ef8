import Type from 'typebox';
import { problem } from '../../errors.ts';
import { parseInstant } from '../../instants.ts';

/** An instant as the API writes and reads it; `readInstant` judges what the pattern cannot. */
export const InstantSchema = Type.String({
  format: 'date-time',
  maxLength: 64,
  examples: ['2026-03-16T04:00:00Z'],
});

/** Some text that is not blank. */
export const NameSchema = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });

export const EmailSchema = Type.String({ maxLength: 254, format: 'email' });

/**
 * An id in a path. Any text will do: what cannot be an id is as unknown as what is none, and answers 404.
 */
export const IdParams = Type.Object({ id: Type.String({ maxLength: 100 }) });

/** Epoch ms of an instant in the body, or `invalid-input`. */
export function readInstant(text: string, pointer: string): number {
  const epochMs = parseInstant(text);
  if (epochMs !== undefined) return epochMs;
  throw problem('invalid-input', `${pointer} is not an instant.`, {
    errors: [{ pointer, detail: 'must be an RFC 3339 instant with an offset, such as 2026-03-16T04:00:00Z' }],
  });
}
