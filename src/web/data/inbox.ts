import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from './api.ts';

/** As many as are counted; beyond, it is said that there are more. */
const mostCounted = 99;
const counted = { params: { query: { limit: mostCounted } } };

/** How many events wait for somebody to say where they belong: "3", or "99+". Undefined for none, and until it is known. */
export function useWaitingCount(isAsked: boolean): string | undefined {
  const { data } = queries.useQuery('get', '/v1/inbox', counted, { enabled: isAsked });
  if (data === undefined || data.items.length === 0) return undefined;
  return data.nextCursor === null ? String(data.items.length) : `${mostCounted}+`;
}

/** Counts anew once it is seen that another number waits. */
export function useCountAnew(seen: number | undefined): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (seen !== undefined) void cache.invalidateQueries({ queryKey: ['get', '/v1/inbox', counted] });
  }, [cache, seen]);
}
