import { Anchor, Badge, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { useClients } from '../../../data/clients.ts';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayTypes } from '../../../words/webhooks.ts';
import { Health, HealthBadge } from './health.tsx';
import { MakeWebhook } from './make-webhook.tsx';

/** Who is told what happens, and whether it arrives. */
export function Component() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/webhooks');
  const [isMaking, setMaking] = useState(false);
  const again = () => void refetch();
  const isEmpty = data?.items.length === 0;
  return (
    <Stack maw={760}>
      <div>
        <Title order={2} size="h4">
          Webhooks
        </Title>
        <Text size="sm">
          Addresses of other programs that are told what happens, as it happens, in signed messages.
        </Text>
      </div>
      {isMaking ? (
        <MakeWebhook onMade={again} onClose={() => setMaking(false)} />
      ) : (
        !isEmpty && (
          <Group>
            <Button onClick={() => setMaking(true)}>New webhook</Button>
          </Group>
        )
      )}
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="webhooks" /> : null}
      {isEmpty && !isMaking && (
        <Empty title="No other program is told anything yet">
          <Text>
            Zapier, n8n, a chat or a program of your own can hear of follow-ups that are due, promises that
            were broken, and whatever else happens.
          </Text>
          <Button onClick={() => setMaking(true)}>New webhook</Button>
        </Empty>
      )}
      {data?.items.map(webhook => (
        <OneWebhook key={webhook.id} of={webhook} />
      ))}
    </Stack>
  );
}

function OneWebhook({ of: webhook }: { of: Schema<'Webhook'> }) {
  const { id, url, description, client, events } = webhook;
  const { data: clients = [] } = useClients();
  const name = description ?? hostOf(url);
  return (
    <Paper component="section" aria-label={name}>
      <Stack gap={6}>
        <Group gap="xs">
          <Title order={3} size="h5">
            <Anchor component={Link} to={`/settings/webhooks/${id}`} inherit>
              {name}
            </Anchor>
          </Title>
          <HealthBadge of={webhook} />
          {client !== null && (
            <Badge variant="default" tt="none">
              {clients.find(each => each.id === client)?.name ?? 'One client'}
            </Badge>
          )}
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Code>{url}</Code>
        </Text>
        <Text size="sm">Is told: {sayTypes(events)}</Text>
        <Health of={webhook} />
      </Stack>
    </Paper>
  );
}

/** What a webhook without a description is called. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
