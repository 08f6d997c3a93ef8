import { Anchor, Button, Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { LevelBadge, StateBadge } from '../../parts/badges.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayDay } from '../../words/dates.ts';
import { countOf } from '../../words/figures.ts';

type Case = Schema<'Case'>;

const sorts = [
  { value: 'attention', label: 'What needs attention' },
  { value: 'newest', label: 'Newest' },
  { value: 'company', label: 'By employer' },
  { value: 'promises', label: 'Most promises broken' },
  { value: 'thank-yous', label: 'Most thank-yous late' },
  { value: 'attempts', label: 'Most attempts used' },
  { value: 'silence', label: 'Longest silence' },
] as const;

const pageSize = 50;
/** The most that the service tells at once. */
const mostAtOnce = 200;

/** The applications of a client with their figures. */
export function ClientApplications({ client }: { client: string }) {
  const [sort, setSort] = useState<(typeof sorts)[number]['value']>('attention');
  const [most, setMost] = useState(pageSize);
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/v1/caseload/applications',
    { params: { query: { client, sort, limit: most } } },
    { placeholderData: keepPreviousData },
  );
  const items = data?.items;
  return (
    <Stack component="section" aria-labelledby="applications" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="applications">
          Applications
        </Title>
        <Select
          aria-label="Which come first"
          allowDeselect={false}
          data={sorts}
          value={sort}
          onChange={value => setSort(sorts.find(known => known.value === value)?.value ?? 'attention')}
        />
      </Group>
      {error && items === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {items === undefined && !error ? <Waiting of="the applications" /> : null}
      {items?.length === 0 && <Text>No application yet.</Text>}
      {items && items.length > 0 && <Cases items={items} />}
      {data && data.total > most && most < mostAtOnce && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setMost(most + pageSize)}>
          Show more
        </Button>
      )}
      {data && data.total > most && most >= mostAtOnce && (
        <Text size="sm">All {data.total} are in the caseload under “All applications”.</Text>
      )}
    </Stack>
  );
}

function Cases({ items }: { items: readonly Case[] }) {
  return (
    <Paper p={0}>
      <ScrollBox name="Applications, in numbers">
        <Table className="stacks wide">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Employer</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col">Balance</Table.Th>
              <Table.Th scope="col">Thank-yous</Table.Th>
              <Table.Th scope="col">Promises</Table.Th>
              <Table.Th scope="col">Attempts</Table.Th>
              <Table.Th scope="col">Silence</Table.Th>
              <Table.Th scope="col">Rules broken</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(known => (
              <CaseLine key={known.id} known={known} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Paper>
  );
}

function CaseLine({ known }: { known: Case }) {
  const { figures, timeZone } = known;
  return (
    <Table.Tr>
      <Table.Td data-label="Employer">
        <Anchor component={Link} to={`/applications/${known.id}`} underline="always">
          <bdi>{known.company}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed">
          <bdi>{known.role}</bdi>
        </Text>
      </Table.Td>
      <Table.Td data-label="State" miw={130}>
        <StateBadge state={known.state} />
      </Table.Td>
      <Table.Td data-label="Balance">
        <LevelBadge level={known.attention} />
        {figures.neglectedSince !== null && (
          <Text size="xs" c="dimmed">
            since {sayDay(figures.neglectedSince, timeZone)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label="Thank-yous">{thankYous(figures)}</Table.Td>
      <Table.Td data-label="Promises">{promises(figures)}</Table.Td>
      <Table.Td data-label="Attempts">
        {figures.attempts} of {figures.attemptLimit}
      </Table.Td>
      <Table.Td data-label="Silence">{countOf(figures.daysOfSilence, 'day')}</Table.Td>
      <Table.Td data-label="Rules broken">
        {figures.breaches}
        {figures.refusalsIgnored > 0 && (
          <Text size="xs" c="dimmed">
            {countOf(figures.refusalsIgnored, 'refusal')} ignored
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** "2 on time, 1 late, 1 overdue"; a dash where there is nothing. */
function thankYous({ thankYous: { onTime, late, missed, owed, overdue } }: Case['figures']): string {
  return parts(
    [onTime, 'on time'],
    [late, 'late'],
    [missed, 'missed'],
    [owed - overdue, 'owed'],
    [overdue, 'overdue'],
  );
}

function promises({ promises: { kept, late, broken, open } }: Case['figures']): string {
  return parts([kept, 'kept'], [late, 'late'], [broken, 'broken'], [open, 'open']);
}

function parts(...counted: [number, string][]): string {
  return (
    counted
      .filter(([count]) => count > 0)
      .map(([count, name]) => `${count} ${name}`)
      .join(', ') || '–'
  );
}
