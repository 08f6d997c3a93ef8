import { Badge, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { sayInstant } from '../../words/dates.ts';
import { channelNames, eventName } from '../../words/names.ts';
import { verdictNames } from '../../words/verdicts.ts';

/** How the entry was judged when it was recorded: every rule that was asked. */
export function EntryDecision({ record }: { record: Schema<'EntryRecord'> }) {
  const { decision, application } = record;
  return (
    <Paper component="section" aria-labelledby="decision">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h4" id="decision">
            Decision
          </Title>
          {decision && decision.rules.length > 0 && (
            <Badge variant="dot" color={verdictNames[decision.verdict].color} tt="none" fw={600}>
              {verdictNames[decision.verdict].name}
            </Badge>
          )}
        </Group>
        {decision === null || decision.rules.length === 0 ? (
          <Text>There was nothing to rule on.</Text>
        ) : (
          <Rules rules={decision.rules} timeZone={application.timeZone} />
        )}
        {decision && decision.advice.length > 0 && (
          <List size="sm">
            {decision.advice.map(({ id, remark }) => (
              <List.Item key={id}>{remark}</List.Item>
            ))}
          </List>
        )}
        {decision && decision.alternatives.length > 0 && (
          <>
            <Title order={3} size="h5">
              What would have been fine
            </Title>
            <List size="sm">
              {decision.alternatives.map(({ type, channel, from }) => (
                <List.Item key={`${type} ${channel} ${from}`}>
                  {eventName(type)}
                  {channel === undefined ? '' : ` (${channelNames[channel] ?? channel})`}, from{' '}
                  {sayInstant(from, application.timeZone)}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Rules({ rules, timeZone }: { rules: Schema<'RuleFinding'>[]; timeZone: string }) {
  return (
    <ScrollBox name="Rules that were asked">
      <Table verticalSpacing="xs" className="stacks">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Rule</Table.Th>
            <Table.Th>Kept</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map(({ rule, holds, reason, source, liftsAt }) => (
            <Table.Tr key={rule}>
              <Table.Td data-label="Rule" style={{ whiteSpace: 'nowrap' }}>
                {rule}
              </Table.Td>
              <Table.Td data-label="Kept">
                <Text fw={holds ? 400 : 700} inherit>
                  {holds ? 'Yes' : 'No'}
                </Text>
              </Table.Td>
              <Table.Td data-label="Why">
                {reason} {liftsAt === undefined ? '' : `Lifts ${sayInstant(liftsAt, timeZone)}.`}
                <Text size="xs">{source}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}
