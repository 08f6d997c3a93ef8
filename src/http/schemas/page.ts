import type { TSchema } from 'typebox';
import Type from 'typebox';
import { storable } from '../../../machines/events.ts';

const DEFAULT_LIMIT = 50;

/** The query parameters of every list. */
export const pageParameters = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: `How many; ${DEFAULT_LIMIT} unless given.` }),
  ),
  cursor: Type.Optional(
    Type.String({
      maxLength: 1_000,
      pattern: storable,
      description: '`nextCursor` of the page before, with the same filters.',
    }),
  ),
};

export const PageQuery = Type.Object(pageParameters, { additionalProperties: false });

/** `{items, nextCursor}` of something. */
export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object(
    { items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) },
    { additionalProperties: false },
  );

export function limitOf(query: { limit?: number }): number {
  return query.limit ?? DEFAULT_LIMIT;
}
