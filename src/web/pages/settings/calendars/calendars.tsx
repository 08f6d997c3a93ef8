import { Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { api, queries } from '../../../data/api.ts';
import { useClientName } from '../../../data/clients.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { NamedCard } from '../named-card.tsx';
import { MakeCalendar } from './make-calendar.tsx';

/** The secret addresses that calendar programs subscribe to. */
export function Component() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/calendars');
  const again = () => void refetch();
  return (
    <Stack maw={760}>
      <MakeCalendar onMade={again} />
      <Title order={2} size="h4">
        Calendars in use
      </Title>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="calendars" /> : null}
      {data?.items.length === 0 && (
        <Empty title="No calendar reads from here yet">
          <Text>Make an address above, and put it into the calendar that you look at anyway.</Text>
        </Empty>
      )}
      {data?.items.map(calendar => (
        <OneCalendar key={calendar.id} of={calendar} onRevoked={again} />
      ))}
    </Stack>
  );
}

function OneCalendar({ of: calendar, onRevoked }: { of: Schema<'Calendar'>; onRevoked(): void }) {
  const { id, name, client, lastReadAt, createdAt } = calendar;
  const whose = useClientName(client);
  return (
    <NamedCard
      name={name}
      badge={whose}
      actions={
        <Confirm
          label="Revoke"
          accessibleName={`Revoke ${name}`}
          title={`Revoke ${name}?`}
          write={() => api.DELETE('/v1/calendars/{id}', { params: { path: { id } } })}
          onDone={onRevoked}
        >
          Calendars that subscribed to it get nothing more, for good. What they show already, they may keep
          until it is removed there.
        </Confirm>
      }
    >
      <Text size="sm">
        {lastReadAt === null ? 'Not read by any calendar yet' : `Last read ${sayInstant(lastReadAt)}`}
      </Text>
      <Text size="sm" c="dimmed">
        Made {sayInstant(createdAt)}
      </Text>
    </NamedCard>
  );
}
