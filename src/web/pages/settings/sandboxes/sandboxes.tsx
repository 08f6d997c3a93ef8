import { Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { api, queries } from '../../../data/api.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { NamedCard } from '../named-card.tsx';
import { MakeSandbox } from './make-sandbox.tsx';

type Sandbox = Schema<'Sandbox'>;

/** The test workspaces, for an owner of a live one. There are never more than fit on a page. */
export function Component() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/sandboxes');
  const again = () => void refetch();
  return (
    <Stack maw={760}>
      <MakeSandbox onMade={again} />
      <Title order={2} size="h4">
        Sandboxes
      </Title>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="sandboxes" /> : null}
      {data?.items.length === 0 && <Text size="sm">There are none.</Text>}
      {data?.items.map(sandbox => (
        <OneSandbox key={sandbox.id} of={sandbox} onDeleted={again} />
      ))}
    </Stack>
  );
}

function OneSandbox({ of: { id, name, now, createdAt }, onDeleted }: { of: Sandbox; onDeleted(): void }) {
  return (
    <NamedCard
      name={name}
      actions={
        <Confirm
          label="Remove"
          accessibleName={`Remove ${name}`}
          title={`Remove ${name}?`}
          write={() => api.DELETE('/v1/sandboxes/{id}', { params: { path: { id } } })}
          onDone={onDeleted}
        >
          Everything in it goes, its log and its keys included, for good.
        </Confirm>
      }
    >
      <Text size="sm">Its clock says {sayInstant(now)}</Text>
      <Text size="sm">Made {sayInstant(createdAt)}</Text>
      <Text size="sm" style={{ wordBreak: 'break-all' }}>
        {id}
      </Text>
    </NamedCard>
  );
}
