import { Badge, Box, Code, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { eventName } from '../../../words/names.ts';

type Trial = Schema<'IntakeTrial'>;

/** What an expression made of a sample, event by event. */
export function TriedOut({ of: trial }: { of: Trial | undefined }) {
  const outputs = trial === undefined || trial.output === null ? [] : [trial.output].flat();
  return (
    <Box component="section" aria-label="What came of it">
      <Text size="sm" role="status" fw={600}>
        {trial === undefined ? '' : sayTrial(trial)}
      </Text>
      <Stack component="ol" gap="xs" m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
        {trial?.events.map(event => (
          <TriedEvent key={event.index} of={event} output={outputs[event.index]} />
        ))}
      </Stack>
    </Box>
  );
}

function TriedEvent({ of: event, output }: { of: Trial['events'][number]; output: unknown }) {
  const { index, ok, detail, errors = [] } = event;
  return (
    <Paper component="li" p="sm">
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600}>
            {index + 1}. {nameOf(output)}
          </Text>
          <Badge variant="light" color={ok ? 'teal' : 'red'} tt="none" fw={600}>
            {ok ? 'Could be recorded' : 'Not an event'}
          </Badge>
        </Group>
        {!ok && detail !== undefined && <Text size="sm">{detail}</Text>}
        {errors.length > 0 && (
          <List size="sm">
            {errors.map(({ pointer, detail }) => (
              <List.Item key={`${pointer} ${detail}`}>
                {pointer !== undefined && pointer !== '' && <Code>{pointer}</Code>} {detail}
              </List.Item>
            ))}
          </List>
        )}
        <Code
          block
          // What scrolls has to be reached by keyboard.
          tabIndex={0}
          role="region"
          aria-label={`Event ${index + 1}`}
        >
          {JSON.stringify(output, undefined, 2)}
        </Code>
      </Stack>
    </Paper>
  );
}

function nameOf(output: unknown): string {
  const isEvent = typeof output === 'object' && output !== null && 'type' in output;
  return isEvent && typeof output.type === 'string' ? eventName(output.type) : 'Something else';
}

function sayTrial({ events }: Trial): string {
  const wrong = events.filter(({ ok }) => !ok).length;
  if (events.length === 0) return 'It gives nothing for this sample. Nothing was recorded.';
  const many = events.length === 1 ? 'One event' : `${events.length} events`;
  return `${many}, ${wrong === 0 ? 'nothing wrong' : `${wrong} wrong`}. Nothing was recorded.`;
}
