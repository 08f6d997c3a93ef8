import { Anchor, Button, Group, List, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { queries } from '../../data/api.ts';
import { useClients } from '../../data/clients.ts';
import { StateBadge } from '../../parts/badges.tsx';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { type Period, usualPeriods } from '../../words/periods.ts';

/** Where an audit begins: at a client and a period, or at an application. */
export function Component() {
  const [client, setClient] = useState<string | null>(null);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          Audit
        </Title>
        <Text>
          What was done in a client's search for work, and the proof that nobody changed the record.
        </Text>
      </div>
      <ReportChoice client={client} onClient={setClient} />
      <ApplicationChoice client={client} />
    </Stack>
  );
}

function ReportChoice({
  client,
  onClient,
}: {
  client: string | null;
  onClient: (client: string | null) => void;
}) {
  const { data: clients, error, refetch } = useClients();
  const [period, setPeriod] = useState<Period>(usualPeriods()[0] ?? { from: '', to: '' });
  return (
    <Paper component="section" aria-labelledby="of-a-client">
      <Stack gap="sm">
        <Title order={2} size="h4" id="of-a-client">
          A client's report
        </Title>
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
        {clients?.length === 0 && <Text>There are no clients yet.</Text>}
        <Group className="filters" align="end">
          <Select
            label="Client"
            placeholder="Choose a client"
            searchable
            clearable
            disabled={clients === undefined || clients.length === 0}
            data={(clients ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={client}
            onChange={onClient}
            nothingFoundMessage="No client of that name"
          />
          <PeriodFields period={period} onChange={setPeriod} />
          {client === null ? (
            <Button disabled>Show the report</Button>
          ) : (
            <Button component={Link} to={`/reports/${client}?from=${period.from}&to=${period.to}`}>
              Show the report
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function ApplicationChoice({ client }: { client: string | null }) {
  const [wanted, setWanted] = useState('');
  const [q] = useDebouncedValue(wanted.trim(), 200);
  const { data, error, refetch } = queries.useQuery('get', '/v1/applications', {
    params: {
      query: { limit: 20, ...(q === '' ? {} : { q }), ...(client === null ? {} : { client }) },
    },
  });
  return (
    <Paper component="section" aria-labelledby="of-an-application">
      <Stack gap="sm">
        <Title order={2} size="h4" id="of-an-application">
          An application's log
        </Title>
        <TextInput
          label="Company, role or person"
          maw={360}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
        {data === undefined && !error ? <Waiting of="applications" /> : null}
        <Text size="sm" role="status">
          {data === undefined
            ? ''
            : data.items.length === 0
              ? 'No application matches.'
              : data.nextCursor === null
                ? `${data.items.length === 1 ? 'One application' : `${data.items.length} applications`}.`
                : `The newest ${data.items.length}; search to find others.`}
        </Text>
        <List listStyleType="none" spacing="xs">
          {data?.items.map(({ id, company, role, state }) => (
            <List.Item key={id}>
              <Group gap="sm" wrap="nowrap">
                <Anchor component={Link} to={`/audit/${id}`}>
                  <bdi>{company}</bdi>, <bdi>{role}</bdi>
                </Anchor>
                <StateBadge state={state} />
              </Group>
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  );
}
