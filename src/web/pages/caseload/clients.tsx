import { Button, Stack, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../data/api.ts';
import { FiguresOf } from '../../parts/figures/figure.tsx';
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
/** The most that the service tells at once. */
const mostAtOnce = 200;

/** Every client in a few numbers, who needs attention first. */
export function Clients({ filters, want }: { filters: Filters; want: Want }) {
  const [most, setMost] = useState(pageSize);
  const { q } = filters;
  const attention = oneOf(['neglected', 'on-track', 'pestering'], filters.attention);
  const sort = oneOf(
    sorts.map(({ value }) => value),
    filters.sort,
  );
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/v1/caseload',
    {
      params: {
        query: {
          limit: most,
          ...(q ? { q } : {}),
          ...(attention ? { attention } : {}),
          ...(sort ? { sort } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData },
  );
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
        {data?.items.map(known => (
          <ClientRow key={known.client?.id ?? 'nobody'} known={known} />
        ))}
      </ul>
      {data?.nextCursor && most < mostAtOnce && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setMost(most + pageSize)}>
          Show more
        </Button>
      )}
      {data?.nextCursor && most >= mostAtOnce && <Text>There are more: search for a name.</Text>}
    </Stack>
  );
}
