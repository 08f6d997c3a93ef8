import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';

type Application = Schema<'Application'>;

/** Thanked, and nothing heard yet. */
const waitingStates: readonly Application['state'][] = [
  'thanked',
  'awaiting',
  'checked-in',
  'networking-pivot',
];

const mostShown = 20;

/** How long each employer has been silent, beside how long deciding takes: silence is not personal. */
export function Patience({ applications }: { applications: readonly Application[] }) {
  const { data: policies } = queries.useQuery(
    'get',
    '/v1/policies',
    {},
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const waiting = applications.filter(({ state }) => waitingStates.includes(state)).slice(0, mostShown);
  if (waiting.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="waiting">
      <Title order={2} size="h4" id="waiting">
        Waiting for them
      </Title>
      <List listStyleType="none" spacing="xs">
        {waiting.map(application => (
          <List.Item key={application.id}>
            <Anchor component={Link} to={`/applications/${application.id}`} underline="always">
              <bdi>{application.company}</bdi>
            </Anchor>
            <Text size="sm">
              <bdi>{application.role}</bdi>: day {application.daysOfSilence}
              {meanDecision(policies?.items ?? [], application)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** "; the mean decision takes 25 days (NACE 2023)", as the application's policy has it. */
function meanDecision(policies: readonly Schema<'Policy'>[], { policy }: Application): string {
  const pinned = policies.find(({ name, version }) => name === policy.name && version === policy.version);
  if (pinned === undefined) return '';
  const source = pinned.sources['meanDecisionDays'] ?? '';
  // Whose figure it is, and of which year; the whole source is on the policy's page.
  const short = /^.*?\b\d{4}\b/.exec(source)?.[0] ?? source;
  return `; the mean decision takes ${pinned.numbers.meanDecisionDays} days${short && ` (${short})`}`;
}
