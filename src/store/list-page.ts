/** Which rows of a list to read: at most `limit` of those that come after `afterId` in the list's own order. */
export interface ListPage {
  afterId?: string | undefined;
  limit: number;
}

/** Sorts before every id, for lists whose oldest row comes first. */
export const BEFORE_ALL = '';

/** Sorts behind every id, for lists whose newest row comes first. */
export const BEHIND_ALL = '~';
