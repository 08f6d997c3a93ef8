import './caseload.css';
import { Group, Stack, Tabs, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { queries } from '../../data/api.ts';
import { Waiting } from '../../parts/told.tsx';
import { load } from '../../shell/load.ts';
import { Clients } from './clients.tsx';
import { oneOf, useFilters } from './filters.ts';
import { ViewMenu } from './view-menu.tsx';

// Only what is shown first is loaded first.
const Applications = lazy(() => load(() => import('./applications.tsx')));
const Trend = lazy(() => load(() => import('../../parts/trend/trend.tsx')));
const FirstMinute = lazy(() =>
  load(() => import('../../parts/first-minute/first-minute.tsx')).then(part => ({
    default: part.FirstMinute,
  })),
);

const tabs = ['clients', 'applications', 'trend'] as const;

/** The home of a coach: which client needs attention first, every application, and how it has gone. */
export function Component() {
  const { filters, want, open } = useFilters();
  const any = queries.useQuery('get', '/v1/applications', { params: { query: { limit: 1 } } });
  const isEmpty = any.data?.items.length === 0;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Caseload
        </Title>
        {!isEmpty && <ViewMenu filters={filters} onOpen={open} />}
      </Group>
      <Suspense fallback={<Waiting of="the page" />}>
        {isEmpty ? <FirstMinute /> : <Lists filters={filters} want={want} />}
      </Suspense>
    </Stack>
  );
}

function Lists({ filters, want }: Pick<ReturnType<typeof useFilters>, 'filters' | 'want'>) {
  const tab = oneOf(tabs, filters.view) ?? 'clients';
  // Another list has another order; what was searched for stays.
  const show = (value: string | null) =>
    want({ view: value === 'clients' ? null : value, sort: null, state: null });
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="clients">Clients</Tabs.Tab>
        <Tabs.Tab value="applications">All applications</Tabs.Tab>
        <Tabs.Tab value="trend">Trend</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="clients">
        <Clients filters={filters} want={want} />
      </Tabs.Panel>
      <Tabs.Panel value="applications">
        <Suspense fallback={<Waiting of="the applications" />}>
          <Applications filters={filters} want={want} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="trend">
        <Suspense fallback={<Waiting of="the weeks" />}>
          <Trend />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
