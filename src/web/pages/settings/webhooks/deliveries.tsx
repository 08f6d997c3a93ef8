import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { ShowMore } from '../../../parts/show-more.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { now } from '../../../words/now.ts';
import { deliveryStates } from '../../../words/webhooks.ts';
import { OneDelivery } from './delivery.tsx';

type Delivery = Schema<'WebhookDelivery'>;
type State = Delivery['state'];

const stateNames = Object.entries(deliveryStates).map(([value, { name }]) => ({ value, label: name }));

/** What a webhook was told and is to be told, newest first; read again while something is on its way. */
export function Deliveries({ of: { id, enabled } }: { of: Schema<'Webhook'> }) {
  const [state, setState] = useState<State | ''>('');
  const log = queries.useInfiniteQuery(
    'get',
    '/v1/webhooks/{id}/deliveries',
    { params: { path: { id }, query: { limit: 25, ...(state === '' ? {} : { state }) } } },
    {
      pageParamName: 'cursor',
      // Null is left out of the query.
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval: ({ state: { data } }) => pauseMs(data?.pages.flatMap(({ items }) => items) ?? []),
    },
  );
  const deliveries = log.data?.pages.flatMap(({ items }) => items);
  useNewAttempts(id, deliveries);
  return (
    <Stack component="section" aria-label="Deliveries">
      <Group justify="space-between" align="end">
        <Title order={3} size="h5">
          Deliveries
        </Title>
        <NativeSelect
          label="Show"
          value={state}
          data={[{ value: '', label: 'All' }, ...stateNames]}
          onChange={event => setState(event.currentTarget.value as State | '')} // one of the options
        />
      </Group>
      {log.error ? <ProblemAlert error={log.error} onRetry={log.refetch} /> : null}
      {deliveries === undefined && !log.error ? <Waiting of="deliveries" /> : null}
      {deliveries?.length === 0 && (
        <Text>
          {state === '' ? 'Nothing was sent yet. Send a test to see what comes.' : 'There are none.'}
        </Text>
      )}
      <Stack gap="xs">
        {deliveries?.map(delivery => (
          <OneDelivery key={delivery.id} of={delivery} webhookId={id} isEnabled={enabled} />
        ))}
      </Stack>
      <ShowMore key={state} of={log}>
        Show earlier deliveries
      </ShowMore>
    </Stack>
  );
}

/** Reads again what is shown of attempts, once there are new ones. */
function useNewAttempts(id: string, deliveries: readonly Delivery[] | undefined): void {
  const cache = useQueryClient();
  const seen = deliveries?.map(({ id, attempts, state }) => `${id} ${attempts} ${state}`).join();
  useEffect(() => {
    if (seen === undefined) return;
    void cache.invalidateQueries({ queryKey: ['get', '/v1/webhooks/{id}', { params: { path: { id } } }] });
    void cache.invalidateQueries({ queryKey: ['get', '/v1/webhooks/{id}/attempts'] });
  }, [cache, id, seen]);
}

const soonMs = 60_000;

/** How long to wait before looking again: attempts are told by nobody. */
function pauseMs(deliveries: readonly Delivery[]): number {
  const isSoon = ({ nextAttemptAt }: Delivery) =>
    nextAttemptAt !== null && Date.parse(nextAttemptAt) < now() + soonMs;
  return deliveries.some(isSoon) ? 2_000 : 15_000;
}
