import { useEffect } from 'react';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import type { Passage } from '../../parts/statechart/standing.ts';
import type { TrajectoryPoint } from './moment.ts';

export type Entry = Schema<'Entry'>;

export interface Log {
  /** In the order in which they were recorded. Undefined until the first answer. */
  entries: readonly Entry[] | undefined;
  /** False while there is more to read. */
  isWhole: boolean;
  error: unknown;
  retry(): void;
}

/** The whole log of an application, page by page. */
export function useLog(id: string, isWanted: boolean): Log {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = queries.useInfiniteQuery(
    'get',
    '/v1/applications/{id}/entries',
    { params: { path: { id }, query: { limit: 200 } } },
    {
      enabled: isWanted,
      pageParamName: 'after',
      initialPageParam: 0,
      getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
    },
  );
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return {
    entries: data?.pages.flatMap(({ items }) => items),
    isWhole: data !== undefined && !hasNextPage,
    error,
    retry: () => {
      void refetch();
    },
  };
}

/** The way of an application up to an instant, and on from there by time alone. */
export function pathOf(
  entries: readonly Entry[],
  until: number,
  ahead: readonly TrajectoryPoint[],
): Passage[] {
  const gone = entries
    .filter(({ kind, at }) => kind !== 'refusal' && Date.parse(at) <= until)
    .map(({ transition: { from, to }, type }) => ({ from, to, type }));
  let from = gone.at(-1)?.to ?? null;
  const going = ahead.map(({ state, cause }) => {
    const passage = { from, to: state, type: cause };
    from = state;
    return passage;
  });
  return [...gone, ...going].filter(passage => passage.from !== passage.to);
}

/** Which entry took which away. */
export function voidsIn(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  return new Map(
    entries.flatMap((entry): [number, Entry][] => {
      const { entry: voided } = entry.event;
      return entry.kind === 'void' && typeof voided === 'number' ? [[voided, entry]] : [];
    }),
  );
}
