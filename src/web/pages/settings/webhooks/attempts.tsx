import { Code, Stack, Text } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { ProblemAlert } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { sayOutcome } from '../../../words/webhooks.ts';

/** Every attempt to send one message, newest first. */
export function Attempts({ webhookId, of: delivery }: { webhookId: string; of: Schema<'WebhookDelivery'> }) {
  const { data, error, refetch } = queries.useQuery('get', '/v1/webhooks/{id}/attempts', {
    params: { path: { id: webhookId }, query: { delivery: delivery.id, limit: 100 } },
  });
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={refetch} />;
  const attempts = data?.items ?? [];
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Attempts
      </Text>
      {data !== undefined && attempts.length === 0 && <Text size="sm">None yet.</Text>}
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {attempts.map(attempt => (
          <Attempt key={attempt.id} of={attempt} />
        ))}
      </Stack>
    </div>
  );
}

function Attempt({ of: attempt }: { of: Schema<'WebhookAttempt'> }) {
  const { number, at, durationMs, outcome, answer, nextAttemptAt } = attempt;
  const color = outcome === 'delivered' ? 'teal' : 'red';
  return (
    <li style={{ borderInlineStart: `4px solid var(--mantine-color-${color}-6)`, paddingInlineStart: 10 }}>
      <Text size="sm">
        <strong>
          {number}. {sayOutcome(attempt)}.
        </strong>{' '}
        {sayInstant(at)}, after {sayDuration(durationMs)}
        {nextAttemptAt !== null && `; next attempt ${sayInstant(nextAttemptAt)}`}
      </Text>
      {answer !== null && answer.trim() !== '' && (
        <>
          <Text size="sm">The answer began:</Text>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {answer}
          </Code>
        </>
      )}
    </li>
  );
}

function sayDuration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
