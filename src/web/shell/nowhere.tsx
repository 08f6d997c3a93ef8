import { Anchor, Button, Text } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { Empty } from '../parts/told.tsx';
import { NotLoaded } from './load.ts';
import { PageNotLoaded } from './not-loaded.tsx';

/** An address where there is nothing. */
export function Nowhere() {
  return (
    <Empty title="There is nothing here" order={1}>
      <Text>The address may be mistyped, or what was here is gone.</Text>
      <Anchor component={Link} to="/">
        Go to the start
      </Anchor>
    </Empty>
  );
}

/** A page that failed: usually one that could not be loaded because the connection was lost. */
export function Broken() {
  const error = useRouteError();
  if (error instanceof NotLoaded) return <PageNotLoaded />;
  return (
    <Empty title="This page could not be shown" order={1}>
      {error instanceof Error ? error.message : null}
      <Button onClick={() => location.reload()}>Load it again</Button>
    </Empty>
  );
}
