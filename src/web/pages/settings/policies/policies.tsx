import { Badge, Button, Group, NativeSelect, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayDate } from '../../../words/dates.ts';
import { numberNames } from './number-names.ts';
import { PolicyForm } from './policy-form.tsx';

type Policy = Schema<'Policy'>;

const pinOf = ({ name, version }: Policy) => `${name} ${version}`;

/** The numbers that rules and timers count with, where each comes from, and other ones to try and save. */
export function Component() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/policies');
  const [chosen, setChosen] = useState<string>();
  const [isEditing, setEditing] = useState(false);
  if (error) return <ProblemAlert error={error} onRetry={refetch} />;
  if (data === undefined) return <Waiting of="policies" />;
  const policy = data.items.find(item => pinOf(item) === chosen) ?? data.items[0];
  if (policy === undefined) return null;
  if (isEditing) {
    const onDone = (saved?: Policy) => {
      setEditing(false);
      if (saved === undefined) return;
      setChosen(pinOf(saved));
      refetch();
    };
    return <PolicyForm from={policy} all={data.items} onDone={onDone} />;
  }
  return (
    <Stack maw={860}>
      <Group align="end">
        <NativeSelect
          label="Policy"
          value={pinOf(policy)}
          data={data.items.map(item => ({
            value: pinOf(item),
            label: `${item.name}, version ${item.version}`,
          }))}
          onChange={event => setChosen(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => setEditing(true)}>
          Change these numbers
        </Button>
      </Group>
      <Text>{policy.description}</Text>
      <Numbers policy={policy} />
    </Stack>
  );
}

function Numbers({ policy }: { policy: Policy }) {
  return (
    <Paper p={0}>
      <Title order={2} size="h4" p="md">
        Its numbers
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What, and where the number comes from</Table.Th>
            <Table.Th>Number</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(policy.numbers).map(([name, value]) => (
            <Row
              key={name}
              what={numberNames[name]?.label ?? name}
              value={`${value} ${numberNames[name]?.unit ?? ''}`}
              source={policy.sources[name]}
            />
          ))}
          <Row
            what="Phone calls"
            value={policy.calls ? 'allowed' : 'not allowed'}
            source={policy.sources['calls']}
          />
        </Table.Tbody>
      </Table>
      <Group p="md" gap="xs">
        <Text size="sm">Holidays:</Text>
        {policy.holidays.length === 0 ? <Text size="sm">none</Text> : null}
        {policy.holidays.map(day => (
          <Badge key={day} variant="default" tt="none">
            {sayDate(day)}
          </Badge>
        ))}
      </Group>
    </Paper>
  );
}

function Row({ what, value, source }: { what: string; value: string; source: string | undefined }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text>{what}</Text>
        <Text size="sm" opacity={0.8}>
          {source}
        </Text>
      </Table.Th>
      <Table.Td>{value}</Table.Td>
    </Table.Tr>
  );
}
