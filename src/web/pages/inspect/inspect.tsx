import { Alert, Anchor, Stack, Tabs, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { isOutOfReach, queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { FailedPage } from '../../parts/told.tsx';
import { OwnInspector } from './own-inspector.tsx';
import { StatelyFrame } from './stately-frame.tsx';
import { useInspection } from './stream.ts';

/** An application as a developer watches it. */
export function Component() {
  const { id = '' } = useParams();
  const { session } = useSession();
  const {
    data: application,
    error,
    refetch,
  } = queries.useQuery('get', '/v1/applications/{id}', {
    params: { path: { id } },
  });
  if (session.role === 'tool') return <Alert color="orange">A tool's key does not read the log.</Alert>;
  if (error && (application === undefined || isOutOfReach(error)))
    return <FailedPage title="Inspector" error={error} onRetry={refetch} />;
  return (
    <Stack>
      <Anchor component={Link} to={`/applications/${id}`} size="sm">
        {application === undefined ? (
          'The application'
        ) : (
          <>
            <bdi>{application.company}</bdi>, <bdi>{application.role}</bdi>
          </>
        )}
      </Anchor>
      <Title order={1} size="h2">
        Inspector
      </Title>
      <Inspectors key={id} id={id} url={session.inspectorUrl} />
    </Stack>
  );
}

function Inspectors({ id, url }: { id: string; url: string | null }) {
  const inspection = useInspection(id);
  const [wanted, setWanted] = useSearchParams();
  const lost = inspection.status === 'lost' && (
    <Alert color="orange" role="status">
      The stream was interrupted. It is opened again by itself, and goes on where it was.
    </Alert>
  );
  if (url === null) {
    return (
      <>
        {lost}
        <OwnInspector id={id} inspection={inspection} />
      </>
    );
  }
  return (
    <>
      {lost}
      <Tabs
        value={wanted.get('view') === 'stately' ? 'stately' : 'own'}
        onChange={view => setWanted(view === 'stately' ? { view } : {}, { replace: true })}
        // The frame is loaded when it is asked for, and not before.
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="own">Steps</Tabs.Tab>
          <Tabs.Tab value="stately">Stately Inspector</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="own" pt="md">
          <OwnInspector id={id} inspection={inspection} />
        </Tabs.Panel>
        <Tabs.Panel value="stately" pt="md">
          <StatelyFrame url={url} heard={inspection.heard} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
