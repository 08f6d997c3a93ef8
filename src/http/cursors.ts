import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { problem } from '../errors.ts';

/** What a cursor belongs to: it is good for this list, of this workspace, with these filters, and nothing else. */
export interface CursorScope {
  workspaceId: string;
  /** Names the list, such as `applications`. */
  list: string;
  filters?: Readonly<Record<string, string | number | boolean | null | undefined>>;
}

export interface Cursors {
  write(scope: CursorScope, position: unknown): string;
  /** The position, or undefined when there is no cursor. A cursor that was changed, or is from elsewhere, is 400. */
  read<T extends TSchema>(scope: CursorScope, cursor: string | undefined, position: T): Static<T> | undefined;
}

const SIGNATURE_BYTES = 16;

/** Cursors are opaque to callers. All nodes of one deployment share the secret. */
export function createCursors(secret: string): Cursors {
  const sign = (scope: CursorScope, payload: string): Buffer => {
    const filters = Object.entries(scope.filters ?? {})
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return createHmac('sha256', secret)
      .update(JSON.stringify(['cursor', scope.workspaceId, scope.list, filters, payload]))
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  };

  return {
    write(scope, position) {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${payload}.${sign(scope, payload).toString('base64url')}`;
    },
    read(scope, cursor, position) {
      if (cursor === undefined) return undefined;
      const [payload = '', signature = ''] = cursor.split('.', 2);
      const expected = sign(scope, payload);
      const given = Buffer.from(signature, 'base64url');
      // Base64 has several spellings of some bytes; only the one that was written is accepted.
      const isCanonical = `${payload}.${given.toString('base64url')}` === cursor;
      if (!isCanonical || given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw badCursor();
      }
      const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
      if (!Value.Check(position, value)) throw badCursor();
      return value;
    },
  };
}

function badCursor() {
  return problem('invalid-input', 'The cursor is not one that this list has given out.', {
    errors: [
      { parameter: 'cursor', detail: 'must be the nextCursor of the same list with the same filters' },
    ],
  });
}
