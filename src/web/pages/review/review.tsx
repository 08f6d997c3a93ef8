import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { useCountAnew } from '../../data/inbox.ts';
import { ShowMore } from '../../parts/show-more.tsx';
import { Empty, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { statusNames } from '../../words/inbox.ts';
import { ReviewItem } from './item.tsx';
import { OutcomeNotice, type Settled } from './outcome.tsx';

type Status = Schema<'InboxItem'>['status'];

/** How often to look whether something came: what belongs to no application is told by no stream. */
const lookAgainMs = 5_000;

/** What came from other tools and belongs to nobody knows which application, until somebody says. */
export function Component() {
  const [status, setStatus] = useState<Status>('waiting');
  const [settled, setSettled] = useState<Settled>();
  const cache = useQueryClient();
  const list = queries.useInfiniteQuery(
    'get',
    '/v1/inbox',
    { params: { query: { status, limit: 20 } } },
    {
      pageParamName: 'cursor',
      // Null is left out of the query.
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval: lookAgainMs,
    },
  );
  const items = list.data?.pages.flatMap(page => page.items);
  useCountAnew(status === 'waiting' ? items?.length : undefined);
  const settle = (what: Settled) => {
    setSettled(what);
    void cache.invalidateQueries();
  };
  return (
    <Stack maw={760}>
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h2">
            Review
          </Title>
          <Text>What other tools reported, and nobody knows yet where it belongs.</Text>
        </div>
        <NativeSelect
          label="Show"
          value={status}
          data={Object.entries(statusNames).map(([value, label]) => ({ value, label }))}
          onChange={event => setStatus(event.currentTarget.value as Status)} // one of the options
        />
      </Group>
      <OutcomeNotice of={settled} onSettled={settle} />
      {list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null}
      {items === undefined && !list.error ? <Waiting of="the queue" /> : null}
      {items?.length === 0 && <Nothing status={status} />}
      {items?.map(item => (
        <ReviewItem key={item.id} of={item} onSettled={settle} />
      ))}
      {items && <ShowMore key={status} of={list} />}
    </Stack>
  );
}

function Nothing({ status }: { status: Status }) {
  if (status !== 'waiting') return <Empty title={`Nothing was ${status} yet`} />;
  return (
    <Empty title="Nothing waits for you">
      <Text>
        When a mail program, a form or another tool reports something, and it is not clear which application
        or whom it is about, it waits here until you say so. Nothing is lost, and nothing is guessed.
      </Text>
    </Empty>
  );
}
