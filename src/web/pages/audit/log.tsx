import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { problemOf, queries } from '../../data/api.ts';
import { ShowMore } from '../../parts/show-more.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { placeOf } from '../../words/dates.ts';
import { LogTable } from './log-table.tsx';
import { Verification } from './verification.tsx';

/** The log of an application, entry by entry, and the proof that it is whole. */
export function Component() {
  const { id = '' } = useParams();
  const application = queries.useQuery('get', '/v1/applications/{id}', { params: { path: { id } } });
  const log = queries.useInfiniteQuery(
    'get',
    '/v1/applications/{id}/entries',
    { params: { path: { id }, query: { limit: 100 } } },
    {
      pageParamName: 'after',
      initialPageParam: 0,
      getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
    },
  );
  const entries = log.data?.pages.flatMap(({ items }) => items);
  const error = application.error ?? log.error;
  if (error && (application.data === undefined || entries === undefined)) {
    return (
      <Stack>
        <Title order={1} size="h2">
          Log
        </Title>
        <ProblemAlert error={error} onRetry={() => Promise.all([application.refetch(), log.refetch()])} />
        {/* A log that somebody broke is still there to be verified. */}
        {problemOf(error).status >= 500 && <Verification applicationId={id} />}
      </Stack>
    );
  }
  if (application.data === undefined || entries === undefined) return <Waiting of="the log" />;
  const { company, role, timeZone, revision, client, interviewers } = application.data;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          Log: <bdi>{company}</bdi>
        </Title>
        <Text>
          <bdi>{role}</bdi>. {revision === 1 ? 'One entry' : `${revision} entries`}; times are those of{' '}
          {placeOf(timeZone)}.
        </Text>
        <Group gap="md" mt={4} className="no-print">
          <Anchor component={Link} to={`/applications/${id}`}>
            The application
          </Anchor>
          {client !== null && (
            <Anchor component={Link} to={`/reports/${client}`}>
              The client's report
            </Anchor>
          )}
        </Group>
      </div>
      <Verification applicationId={id} key={id} />
      <div>
        <Text size="sm" mb="xs">
          Entries are never changed; a mistaken one is voided by a later one.
        </Text>
        <LogTable applicationId={id} entries={entries} timeZone={timeZone} interviewers={interviewers} />
      </div>
      <ShowMore of={log}>Show later entries</ShowMore>
    </Stack>
  );
}
