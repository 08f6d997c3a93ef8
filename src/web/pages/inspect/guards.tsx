import { Badge, Group, List, Paper, Text, Title } from '@mantine/core';
import { queries } from '../../data/api.ts';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';

interface GuardsProps {
  applicationId: string;
  /** The entry of the log that the step came from. */
  seq: number | undefined;
  timeZone: string;
}

/** The guards that were asked about the event, and what each of them found. */
export function Guards({ applicationId, seq = 0, timeZone }: GuardsProps) {
  const { data, error } = queries.useQuery(
    'get',
    '/v1/applications/{id}/entries',
    { params: { path: { id: applicationId }, query: { after: seq - 1, limit: 1 } } },
    { enabled: seq > 0, staleTime: 'static', refetchInterval: false },
  );
  const decision = data?.items[0]?.decision;
  return (
    <Paper component="section" aria-labelledby="guards">
      <Group gap="xs" mb="xs">
        <Title order={2} size="h4" id="guards">
          Guards
        </Title>
        {decision != null && <Badge tt="none">{decision.verdict}</Badge>}
      </Group>
      {error && <ProblemAlert error={error} />}
      {seq > 0 && data === undefined && !error && <Waiting of="the guards" />}
      {data !== undefined && (decision == null || decision.rules.length === 0) && (
        <Text size="sm">No rule judges this event.</Text>
      )}
      <List size="sm" spacing={4} listStyleType="none">
        {decision?.rules.map(({ rule, holds, reason, liftsAt }) => (
          <List.Item key={rule}>
            <Badge size="sm" tt="none" color={holds ? 'teal' : 'red'} variant="light" autoContrast>
              {holds ? 'yes' : 'no'}
            </Badge>{' '}
            <Text span inherit ff="monospace">
              {rule}
            </Text>
            : {reason} {liftsAt !== undefined && `Lifts ${sayInstant(liftsAt, timeZone)}.`}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
