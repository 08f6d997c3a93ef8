import { Anchor, Button, Group, Paper, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { mayAdd } from '../../data/may.ts';
import { useSession } from '../../data/session.tsx';
import { LevelBadge, StateBadge } from '../../parts/badges.tsx';
import { FirstMinute } from '../../parts/first-minute/first-minute.tsx';
import { RedactedBadge } from '../../parts/redacted-badge.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { ShowMore } from '../../parts/show-more.tsx';
import { Empty, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayDay } from '../../words/dates.ts';
import { followUpNames, levels, states } from '../../words/names.ts';

type Application = Schema<'Application'>;

const options = (names: Record<string, { name: string }>) =>
  Object.entries(names).map(([value, { name }]) => ({ value, label: name }));

/** Every application that the reader may see; the filters stand in the address, so that a view can be kept. */
export function Component() {
  const [wanted, setWanted] = useSearchParams();
  const [q] = useDebouncedValue(wanted.get('q') ?? '', 200);
  const state = wanted.get('state') as Application['state'] | null;
  const attention = wanted.get('attention') as Application['attention']['level'] | null;
  const query = {
    limit: 100,
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(attention ? { attention } : {}),
  };
  const applications = queries.useInfiniteQuery(
    'get',
    '/v1/applications',
    { params: { query } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  const { error, refetch } = applications;
  const items = applications.data?.pages.flatMap(page => page.items);
  const want = (name: string, value: string | null) => {
    const next = new URLSearchParams(wanted);
    if (value) next.set(name, value);
    else next.delete(name);
    setWanted(next, { replace: true });
  };
  const { session } = useSession();
  const isEmpty = items?.length === 0 && wanted.size === 0;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Applications
        </Title>
        {mayAdd(session) && !isEmpty && (
          <Button component={Link} to="/start" variant="default">
            Add an interview
          </Button>
        )}
      </Group>
      <Group className="filters" display={isEmpty ? 'none' : 'flex'}>
        <TextInput
          aria-label="Search by company, role or person"
          flex="1 1 16rem"
          maw={360}
          placeholder="Company, role or person"
          value={wanted.get('q') ?? ''}
          onChange={event => want('q', event.currentTarget.value)}
        />
        <Select
          aria-label="State"
          placeholder="Any state"
          clearable
          data={options(states)}
          value={state}
          onChange={value => want('state', value)}
        />
        <Select
          aria-label="Balance"
          placeholder="Any balance"
          clearable
          data={options(levels)}
          value={attention}
          onChange={value => want('attention', value)}
        />
      </Group>
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {items === undefined && !error ? <Waiting of="applications" /> : null}
      {isEmpty ? <FirstMinute /> : null}
      {items?.length === 0 && !isEmpty ? <Empty title="No application matches" /> : null}
      {items && items.length > 0 ? <Applications items={items} /> : null}
      {items && <ShowMore of={applications} />}
    </Stack>
  );
}

function Applications({ items }: { items: readonly Application[] }) {
  return (
    <Paper p={0}>
      <ScrollBox name="The list of applications">
        <Table highlightOnHover className="stacks">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Employer</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Balance</Table.Th>
              <Table.Th>Next</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(application => (
              <Table.Tr key={application.id}>
                <Table.Td data-label="Employer">
                  <Anchor component={Link} to={`/applications/${application.id}`}>
                    <bdi>{application.company}</bdi>
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    <bdi>{application.role}</bdi>
                  </Text>
                </Table.Td>
                <Table.Td data-label="State">
                  <Group gap={4}>
                    <StateBadge state={application.state} />
                    <RedactedBadge redacted={application.redacted} />
                  </Group>
                </Table.Td>
                <Table.Td data-label="Balance">
                  <LevelBadge level={application.attention.level} />
                </Table.Td>
                <Table.Td data-label="Next">{nextOf(application)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Paper>
  );
}

function nextOf({ followUps, timeZone }: Application): string {
  const next = followUps[0];
  return next === undefined ? '' : `${followUpNames[next.kind] ?? next.kind}, ${sayDay(next.from, timeZone)}`;
}
