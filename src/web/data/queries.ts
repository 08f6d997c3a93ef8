import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './api.ts';

/** Keeps what was read; reads again when something changed, and at least now and then. */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        // What may no longer be read is not shown any longer: a grant was withdrawn, say.
        if ([403, 404].includes(problemOf(error).status) && query.state.data !== undefined) {
          query.setState({ data: undefined, error, status: 'error' });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What another node recorded is not told by the live stream.
        refetchInterval: 60_000,
        // What the service says no to, it says no to again.
        retry: (failures, error) => failures < 2 && [0, 429, 503].includes(problemOf(error).status),
      },
      mutations: { retry: false },
    },
  });
}
