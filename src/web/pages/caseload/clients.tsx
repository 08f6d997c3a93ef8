import { Button, Stack, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../../data/api.ts';
import { FiguresOf } from '../../parts/figures/figure.tsx';
import { ShowMore } from '../../parts/show-more.tsx';
import { Empty, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { countOf } from '../../words/figures.ts';
import { ClientRow } from './client-row.tsx';
import { FilterBar, type Want } from './filter-bar.tsx';
import { type Filters, oneOf } from './filters.ts';

const sorts = [
  { value: 'attention', label: 'Who needs attention' },
  { value: 'thank-yous', label: 'Fewest thanked on time' },
  { value: 'promises', label: 'Fewest promises kept' },
  { value: 'attempts', label: 'Most attempts used' },
  { value: 'silence', label: 'Longest silence' },
  { value: 'activity', label: 'Latest activity' },
  { value: 'name', label: 'By name' },
] as const;

const pageSize = 50;

/** Every client in a few numbers, who needs attention first. */
export function Clients({ filters, want }: { filters: Filters; want: Want }) {
  const { q } = filters;
  const attention = oneOf(['neglected', 'on-track', 'pestering'], filters.attention);
  const sort = oneOf(
    sorts.map(({ value }) => value),
    filters.sort,
  );
  const clients = queries.useInfiniteQuery(
    'get',
    '/v1/caseload',
    {
      params: {
        query: {
          limit: pageSize,
          ...(q ? { q } : {}),
          ...(attention ? { attention } : {}),
          ...(sort ? { sort } : {}),
        },
      },
    },
    {
      placeholderData: keepPreviousData,
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  const { error, refetch } = clients;
  const [data] = clients.data?.pages ?? [];
  const items = clients.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Stack>
      {data && <FiguresOf sums={data.figures} />}
      <FilterBar filters={filters} want={want} searchFor="Name of a client" sorts={sorts} />
      <Text role="status" size="sm">
        {data && countOf(data.total, 'client')}
      </Text>
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="the clients" /> : null}
      {data?.items.length === 0 && (
        <Empty title="No client matches">
          <Button variant="default" onClick={() => want({ q: null, attention: null })}>
            Show all
          </Button>
        </Empty>
      )}
      <ul className="caseload-clients" aria-label="Clients">
        {items.map(known => (
          <ClientRow key={known.client?.id ?? 'nobody'} known={known} />
        ))}
      </ul>
      {data && <ShowMore of={clients} />}
    </Stack>
  );
}
