import { Anchor, Badge, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import { queries } from '../../../data/api.ts';
import { useClients } from '../../../data/clients.ts';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { typeName } from '../../../words/webhooks.ts';
import { Actions } from './actions.tsx';
import { Deliveries } from './deliveries.tsx';
import { Health, HealthBadge } from './health.tsx';
import { hostOf } from './webhooks.tsx';

/** One webhook: how it is, what can be done with it, and everything that was sent to it. */
export function Component() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const {
    data: webhook,
    error,
    refetch,
  } = queries.useQuery('get', '/v1/webhooks/{id}', {
    params: { path: { id } },
  });
  const { data: clients = [] } = useClients();
  const back = (
    <Anchor component={Link} to="/settings/webhooks" size="sm">
      All webhooks
    </Anchor>
  );
  if (webhook === undefined) {
    return (
      <Stack maw={860}>
        {back}
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : <Waiting of="the webhook" />}
      </Stack>
    );
  }
  const { url, description, client, events, createdAt, previousSecretUntil } = webhook;
  return (
    <Stack maw={860}>
      {back}
      <Group gap="xs">
        <Title order={2} size="h4">
          {description ?? hostOf(url)}
        </Title>
        <HealthBadge of={webhook} />
        {client !== null && (
          <Badge variant="default" tt="none">
            {clients.find(each => each.id === client)?.name ?? 'One client'}
          </Badge>
        )}
      </Group>
      <Paper>
        <Stack gap={6}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Code>{url}</Code>
          </Text>
          <Text size="sm">Is told: {events === null ? 'everything' : events.map(typeName).join(', ')}</Text>
          <Health of={webhook} />
          {previousSecretUntil !== null && (
            <Text size="sm">The secret before signs as well until {sayInstant(previousSecretUntil)}.</Text>
          )}
          <Text size="sm" c="dimmed">
            Made {sayInstant(createdAt)}
          </Text>
          <Actions
            of={webhook}
            onChanged={() => void refetch()}
            onDeleted={() => navigate('/settings/webhooks')}
          />
        </Stack>
      </Paper>
      <Deliveries of={webhook} />
    </Stack>
  );
}
