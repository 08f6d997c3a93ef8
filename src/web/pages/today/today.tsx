import { Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { FirstMinute } from '../../parts/first-minute/first-minute.tsx';
import { ShowMore } from '../../parts/show-more.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayDistance, sayInstant } from '../../words/dates.ts';
import { followUpNames } from '../../words/names.ts';
import { asOf, now } from '../../words/now.ts';
import { type DueFollowUp, keyOf } from './acts.ts';
import type { Done } from './card-acts.tsx';
import { DoneNotice } from './done-notice.tsx';
import { FollowUpCard } from './follow-up-card.tsx';
import { Patience } from './patience.tsx';

const hourMs = 3_600_000;
/** How far ahead the page looks. */
const aheadMs = 7 * 24 * hourMs;
const pageSize = 50;

/** What is due, soonest first; what is coming; and how the waiting goes. */
export function Component() {
  const [done, setDone] = useState<Done>();
  // In whole hours, so that the same question is asked again rather than another one.
  const until = new Date(Math.ceil(now() / hourMs) * hourMs + aheadMs).toISOString();
  const followUps = queries.useInfiniteQuery(
    'get',
    '/v1/follow-ups',
    { params: { query: { until, limit: pageSize } } },
    {
      placeholderData: keepPreviousData,
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  const { data, error, refetch, dataUpdatedAt } = followUps;
  const applications = queries.useQuery('get', '/v1/applications', { params: { query: { limit: 100 } } });
  const isEmpty = applications.data?.items.length === 0;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          Today
        </Title>
        <Text>{sayInstant(new Date(asOf(dataUpdatedAt || now())).toISOString())}</Text>
      </div>
      {done && (
        <DoneNotice
          key={keyOf(done.followUp) + done.recorded.entry.seq}
          done={done}
          onClose={() => setDone(undefined)}
        />
      )}
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="what is due" /> : null}
      {isEmpty && <FirstMinute />}
      {data && !isEmpty && !applications.isPending && (
        <FollowUps
          items={data.pages.flatMap(({ items }) => items)}
          next={data.pages[0]?.next ?? null}
          isAll={!followUps.hasNextPage}
          now={asOf(dataUpdatedAt)}
          onDone={setDone}
        />
      )}
      {data && <ShowMore of={followUps} />}
      <Patience applications={applications.data?.items ?? []} />
    </Stack>
  );
}

interface FollowUpsProps {
  items: readonly DueFollowUp[];
  next: DueFollowUp | null;
  /** False while there are more to read. */
  isAll: boolean;
  now: number;
  onDone(done: Done): void;
}

function FollowUps({ items, next, isAll, now, onDone }: FollowUpsProps) {
  const isComing = ({ from }: DueFollowUp) => Date.parse(from) > now;
  const due = items.filter(item => !isComing(item));
  const coming = items.filter(isComing).sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const clients = useClientNames();
  const cards = (of: readonly DueFollowUp[]) =>
    of.map(item => (
      <FollowUpCard
        key={keyOf(item)}
        followUp={item}
        now={now}
        client={clients.get(item.application.client ?? '')}
        onDone={onDone}
      />
    ));
  return (
    <>
      <Stack component="section" aria-labelledby="due">
        <Title order={2} size="h4" id="due">
          {due.length === 0 ? 'Nothing is due' : `Due now: ${due.length}${isAll ? '' : ' and more'}`}
        </Title>
        {due.length === 0 && <Next next={coming[0] ?? next} now={now} />}
        {cards(due)}
      </Stack>
      {coming.length > 0 && (
        <Stack component="section" aria-labelledby="coming">
          <Title order={2} size="h4" id="coming">
            Coming within a week
          </Title>
          {cards(coming)}
        </Stack>
      )}
    </>
  );
}

/** Who is who, for readers with more than one client. */
function useClientNames(): ReadonlyMap<string, string> {
  const { session } = useSession();
  const { data } = queries.useQuery(
    'get',
    '/v1/clients',
    { params: { query: { limit: 200 } } },
    { enabled: session.client === null && session.role !== 'tool' },
  );
  return new Map(data?.items.map(({ id, name }) => [id, name]));
}

function Next({ next, now }: { next: DueFollowUp | null; now: number }) {
  if (next === null) return <Text>Nothing is coming up either. Your part is done for now.</Text>;
  return (
    <Text>
      Next: {followUpNames[next.kind] ?? next.kind}
      {next.person && (
        <>
          : <bdi>{next.person.name}</bdi>
        </>
      )}{' '}
      (<bdi>{next.application.company}</bdi>), from {sayInstant(next.from, next.application.timeZone)},{' '}
      {sayDistance(next.from, now)}.
    </Text>
  );
}
