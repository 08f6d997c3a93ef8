import { problem } from '../errors.ts';

/** What `If-Match` asks for: any revision, or one of these. Undefined: it was not sent. */
export type IfMatch = '*' | readonly number[] | undefined;

/** `"7"` for revision 7. */
export function etag(revision: number): string {
  return `"${revision}"`;
}

const tag = '(W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';

/** `*`, or a list of entity tags. */
export const ifMatchPattern = `^([ \\t]*\\*[ \\t]*|[ \\t,]*${tag}(([ \\t]*,)+[ \\t]*${tag})*[ \\t,]*)$`;

const ifMatch = new RegExp(ifMatchPattern, 'u');
const entityTag = /(W\/)?"([^"]*)"/g;
const revisionText = /^(0|[1-9][0-9]{0,14})$/;

/** A weak tag never matches, and neither does one that is not a revision; anything else than a list of tags is 400. */
export function parseIfMatch(header: string | undefined): IfMatch {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return '*';
  if (!ifMatch.test(header)) throw badIfMatch();
  return [...header.matchAll(entityTag)].flatMap(([, weak, opaque = '']) =>
    weak === undefined && revisionText.test(opaque) ? [Number(opaque)] : [],
  );
}

/** Whether a write that came with this `If-Match` may change the given revision. */
export function matches(ifMatch: IfMatch, revision: number): boolean {
  return ifMatch === undefined || ifMatch === '*' || ifMatch.includes(revision);
}

function badIfMatch() {
  return problem('invalid-input', 'The If-Match header cannot be read.', {
    errors: [{ header: 'If-Match', detail: 'must be * or a list of entity tags such as "7"' }],
  });
}
