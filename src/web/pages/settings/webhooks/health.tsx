import { Badge, Text } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { sayDistance, sayInstant } from '../../../words/dates.ts';
import { sayDisabled, sayOutcome } from '../../../words/webhooks.ts';

type Webhook = Schema<'Webhook'>;

/** Whether what is sent to a webhook arrives, in a word. */
export function HealthBadge({ of: { enabled, failingSince } }: { of: Webhook }) {
  const [name, color] = !enabled
    ? ['Disabled', 'gray']
    : failingSince !== null
      ? ['Failing', 'red']
      : ['Enabled', 'teal'];
  return (
    <Badge variant="light" color={color} tt="none" fw={600}>
      {name}
    </Badge>
  );
}

/** The same in sentences: why it is disabled, since when it fails, what was sent last. */
export function Health({ of: webhook }: { of: Webhook }) {
  const { disabled, failingSince } = webhook;
  return (
    <>
      {disabled !== null && (
        <Text size="sm">
          Disabled {sayInstant(disabled.at)}: {sayDisabled(disabled)}. What happens meanwhile is held for
          thirty days.
        </Text>
      )}
      {disabled === null && failingSince !== null && (
        <Text size="sm">Nothing has arrived since {sayInstant(failingSince)}.</Text>
      )}
      <LastAttempt of={webhook} />
    </>
  );
}

function LastAttempt({ of: { id } }: { of: Webhook }) {
  const { data } = queries.useQuery('get', '/v1/webhooks/{id}/attempts', {
    params: { path: { id }, query: { limit: 1 } },
  });
  if (data === undefined) return null;
  const [last] = data.items;
  if (last === undefined) return <Text size="sm">Nothing was sent yet.</Text>;
  return (
    <Text size="sm">
      {last.outcome === 'delivered' ? 'Last delivered' : 'Last tried'} {sayInstant(last.at)} (
      {sayDistance(last.at)}). {sayOutcome(last)}.
    </Text>
  );
}
