import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { FiguresOf } from '../../parts/figures/figure.tsx';
import { FailedPage, ProblemAlert, Waiting } from '../../parts/told.tsx';
import Trend from '../../parts/trend/trend.tsx';
import { sayDistance } from '../../words/dates.ts';
import { sayPressing } from '../../words/figures.ts';
import { ClientApplications } from './client-applications.tsx';
import { LetIn } from './let-in.tsx';
import { Notes } from './notes.tsx';

/** One client: for a coach in numbers, applications, weeks and notes; for the client, what coaches wrote to them. */
export function Component() {
  const { id = '' } = useParams();
  const { session } = useSession();
  const client = queries.useQuery('get', '/v1/clients/{id}', { params: { path: { id } } });
  if (client.error && client.data === undefined) {
    return <FailedPage title="Client" error={client.error} onRetry={client.refetch} />;
  }
  if (client.data === undefined) return <Waiting of="the client" />;
  const isOwn = session.role === 'candidate';
  return (
    <Stack gap="lg">
      <div>
        {!isOwn && (
          <Anchor component={Link} to="/caseload" size="sm">
            Caseload
          </Anchor>
        )}
        <Title order={1} size="h2">
          {isOwn ? 'From your coach' : <bdi>{client.data.name}</bdi>}
        </Title>
        {!isOwn && client.data.email !== null && (
          <Text c="dimmed">
            <bdi>{client.data.email}</bdi>
          </Text>
        )}
      </div>
      {!isOwn && <InNumbers id={id} />}
      <Notes client={id} mayWrite={!isOwn} />
      {session.role === 'owner' && <LetIn client={id} />}
      {!isOwn && <Trend client={id} />}
    </Stack>
  );
}

function InNumbers({ id }: { id: string }) {
  const { data, error, refetch } = queries.useQuery('get', '/v1/caseload', {
    params: { query: { client: id } },
  });
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={refetch} />;
  if (data === undefined) return <Waiting of="the figures" />;
  const known = data.items[0];
  return (
    <>
      {known && (
        <Text>
          {known.pressing.length === 0
            ? 'Nothing weighs today.'
            : `${known.pressing.map(sayPressing).join(', ')}.`}{' '}
          {known.lastActivityAt !== null && `Last activity ${sayDistance(known.lastActivityAt)}.`}
        </Text>
      )}
      <FiguresOf sums={data.figures} />
      <ClientApplications client={id} />
    </>
  );
}
