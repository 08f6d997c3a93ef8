import { isUtf8 } from 'node:buffer';
import { problem } from '../errors.ts';

const MAX_DEPTH = 32;

const QUOTE = 34;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * Parses a request body more strictly than `JSON.parse`: valid UTF-8, every field named once, at most 32 levels,
 * numbers that a double holds, no `__proto__`, and strings that both databases can store. Throws `malformed-body`.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw problem('malformed-body', 'The body is empty; this call takes JSON.');
  if (!isUtf8(bytes)) throw problem('malformed-body', 'The body is not valid UTF-8.');
  const text = bytes.toString('utf8');

  const fieldsWritten = countFields(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem('malformed-body', 'The body is not valid JSON.');
  }

  const survey: Survey = { fields: 0, checkText: text.includes('\\u') };
  const fault = surveyValue(value, survey);
  if (fault !== undefined) {
    throw problem('malformed-body', 'The body holds something that is not accepted.', { errors: [fault] });
  }
  // JSON.parse keeps the last of two fields with one name: then fewer are left than were written.
  if (survey.fields !== fieldsWritten) {
    throw problem('malformed-body', 'An object in the body has two fields of the same name.');
  }
  return value;
}

/** Fields written in the text: the colons outside strings. Meaningful only if the text turns out to be JSON. */
function countFields(text: string): number {
  let fields = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case QUOTE:
        i = endOfString(text, i);
        break;
      case COLON:
        fields++;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        if (++depth > MAX_DEPTH) {
          throw problem('malformed-body', `The body is nested more than ${MAX_DEPTH} levels deep.`);
        }
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth--;
        break;
    }
  }
  return fields;
}

/** Index of the quote that ends the string which begins at `start`, or of the last character. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charAt(index - 1 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 1;
}

interface Survey {
  fields: number;
  /** Only an escape can bring in U+0000 or half a surrogate pair: the bytes themselves were valid UTF-8. */
  checkText: boolean;
}

interface Fault {
  pointer: string;
  detail: string;
}

function surveyValue(value: unknown, survey: Survey): Fault | undefined {
  if (typeof value === 'string') return survey.checkText ? textFault(value) : undefined;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : { pointer: '', detail: 'is too large a number' };
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const fault = surveyValue(value[i], survey);
      if (fault !== undefined) return { ...fault, pointer: `/${i}${fault.pointer}` };
    }
    return undefined;
  }
  if (typeof value === 'object' && value !== null) return surveyFields(value, survey);
  return undefined;
}

function surveyFields(value: object, survey: Survey): Fault | undefined {
  for (const [name, field] of Object.entries(value)) {
    survey.fields++;
    const fault = nameFault(name, survey) ?? surveyValue(field, survey);
    if (fault !== undefined) return { ...fault, pointer: `/${escapePointer(name)}${fault.pointer}` };
  }
  return undefined;
}

function nameFault(name: string, survey: Survey): Fault | undefined {
  if (name === '__proto__' || name === 'constructor') {
    return { pointer: '', detail: 'is not accepted as the name of a field' };
  }
  return survey.checkText ? textFault(name) : undefined;
}

function textFault(text: string): Fault | undefined {
  const detail = unstorable(text);
  return detail === undefined ? undefined : { pointer: '', detail };
}

/** Says why a text cannot be stored: PostgreSQL refuses U+0000, and half a surrogate pair is no character. */
export function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'contains the character U+0000';
  if (!text.isWellFormed()) return 'contains half of a surrogate pair';
  return undefined;
}

/** One step of a JSON pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}
