import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { queries } from '../../data/api.ts';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';
import { eventName } from '../../words/names.ts';
import { CheckByHand } from './check-by-hand.tsx';
import { EntryDecision } from './entry-decision.tsx';
import { EntryFacts } from './entry-facts.tsx';

/** One entry of a log in full: what was recorded, how it was judged, what came of it, and its hashes. */
export function Component() {
  const { id = '', seq = '' } = useParams();
  const { data, error, refetch } = queries.useQuery('get', '/v1/applications/{id}/entries/{seq}', {
    params: { path: { id, seq } },
  });
  const application = queries.useQuery('get', '/v1/applications/{id}', { params: { path: { id } } });
  if (data === undefined) {
    return error ? (
      <Stack>
        <Title order={1} size="h2">
          Entry {seq}
        </Title>
        <ProblemAlert error={error} onRetry={refetch} />
        <Anchor component={Link} to={`/audit/${id}`}>
          The whole log
        </Anchor>
      </Stack>
    ) : (
      <Waiting of="the entry" />
    );
  }
  const { company, role, timeZone, revision } = data.application;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          Entry {data.seq}: {eventName(data.type)}
        </Title>
        <Text>
          <bdi>{company}</bdi>, <bdi>{role}</bdi>. Happened {sayInstant(data.at, timeZone)}.
        </Text>
        <Group component="nav" gap="md" mt={4} className="no-print" aria-label="Entries">
          {data.seq > 1 && (
            <Anchor component={Link} to={`/audit/${id}/${data.seq - 1}`}>
              Entry {data.seq - 1}
            </Anchor>
          )}
          <Anchor component={Link} to={`/audit/${id}`}>
            The whole log
          </Anchor>
          {data.seq < revision && (
            <Anchor component={Link} to={`/audit/${id}/${data.seq + 1}`}>
              Entry {data.seq + 1}
            </Anchor>
          )}
        </Group>
      </div>
      {data.unreadable && (
        <Alert color="red" title="This entry cannot be read">
          Somebody changed what is stored of it. The text below is all there is.
        </Alert>
      )}
      <EntryFacts record={data} interviewers={application.data?.interviewers ?? []} />
      <EntryDecision record={data} />
      <CheckByHand record={data} key={data.hash} />
    </Stack>
  );
}
