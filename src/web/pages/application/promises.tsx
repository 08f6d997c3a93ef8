import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { sayDate } from '../../words/dates.ts';
import { channelNames } from '../../words/names.ts';
import type { Application } from './moment.ts';
import { promises } from './words.ts';

/** What was promised, and what became of it. */
export function Promises({ application: { commitments, interviewers } }: { application: Application }) {
  const nameOf = (id: string) => interviewers.find(person => person.id === id)?.name ?? 'Someone';
  return (
    <Paper component="section" aria-labelledby="promises">
      <Title order={2} size="h4" id="promises" mb="sm">
        Promises
      </Title>
      {commitments.length === 0 && <Text size="sm">Nothing has been promised.</Text>}
      <Stack gap="xs">
        {commitments.map(({ id, interviewer, channel, on, status }) => (
          <Group key={id} gap="xs">
            <Badge variant="light" color={promises[status]?.color ?? 'gray'} tt="none" autoContrast>
              {promises[status]?.name ?? status}
            </Badge>
            <Text size="sm">
              {nameOf(interviewer)}, by {channelNames[channel] ?? channel}, on {sayDate(on)}
            </Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
