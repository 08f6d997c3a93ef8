import { Button, Group, Select, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { queries } from '../../data/api.ts';
import { load } from '../../shell/load.ts';
import { ProblemAlert, Waiting } from '../told.tsx';
import { TrendTable } from './trend-table.tsx';

const Charts = lazy(() => load(() => import('./charts.tsx')));

const spans = [4, 12, 26, 52];

/** How it has gone week by week: charts, or the same as a table. */
export default function Trend({ client }: { client?: string }) {
  const [weeks, setWeeks] = useState(12);
  const [asTable, setAsTable] = useState(false);
  const { data, error, refetch } = queries.useQuery('get', '/v1/caseload/trend', {
    params: { query: { weeks, ...(client === undefined ? {} : { client }) } },
  });
  return (
    <Stack component="section" aria-labelledby="trend" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="trend">
          Week by week
        </Title>
        <Group gap="xs">
          <Select
            aria-label="How many weeks"
            w={130}
            allowDeselect={false}
            data={spans.map(span => ({ value: String(span), label: `${span} weeks` }))}
            value={String(weeks)}
            onChange={value => setWeeks(Number(value ?? weeks))}
          />
          <Button variant="default" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as charts' : 'Show as a table'}
          </Button>
        </Group>
      </Group>
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="the weeks" /> : null}
      {data && asTable && <TrendTable weeks={data.weeks} />}
      {data && !asTable && (
        <Suspense fallback={<Waiting of="the charts" />}>
          <Charts weeks={data.weeks} />
        </Suspense>
      )}
    </Stack>
  );
}
