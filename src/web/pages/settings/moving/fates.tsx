import { Badge, Button, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { sayDay } from '../../../words/dates.ts';
import { eventName } from '../../../words/names.ts';

type Fate = Schema<'LineFate'>;

const words: Record<Fate['fate'], { name: string; color: string }> = {
  created: { name: 'new', color: 'teal' },
  added: { name: 'more', color: 'blue' },
  unchanged: { name: 'known', color: 'gray' },
  rejected: { name: 'not taken', color: 'red' },
};

const atOnce = 100;

/** Every line with what becomes of it, some at a time. */
export function Fates({ fates, timeZone }: { fates: Schema<'SheetFates'>; timeZone: string }) {
  const [only, setOnly] = useState<string>('all');
  const [shown, setShown] = useState(atOnce);
  const { lines, columns, counts } = fates;
  const wanted = lines.filter(({ fate }) => only === 'all' || fate === only);
  const kinds = (['created', 'added', 'unchanged', 'rejected'] as const).filter(kind => counts[kind] > 0);
  const passedOver = columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  return (
    <Stack gap="xs">
      {passedOver.length > 0 && <Text size="sm">Columns that are passed over: {passedOver.join(', ')}.</Text>}
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label="Which lines"
          value={only}
          onChange={value => {
            setOnly(value);
            setShown(atOnce);
          }}
          style={{ alignSelf: 'start' }}
          data={[
            { value: 'all', label: `all ${lines.length}` },
            ...kinds.map(kind => ({ value: kind, label: `${counts[kind]} ${words[kind].name}` })),
          ]}
        />
      )}
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table aria-label="Lines">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Line</Table.Th>
              <Table.Th>Fate</Table.Th>
              <Table.Th>Application</Table.Th>
              <Table.Th>What is recorded, or why not</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wanted.slice(0, shown).map(fate => (
              <Line key={fate.line} of={fate} timeZone={timeZone} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {wanted.length > shown && (
        <Button
          variant="default"
          onClick={() => setShown(before => before + atOnce)}
          style={{ alignSelf: 'start' }}
        >
          {wanted.length - shown} more
        </Button>
      )}
    </Stack>
  );
}

function Line({
  of: { line, fate, company, role, events, remarks, column, reason },
  timeZone,
}: {
  of: Fate;
  timeZone: string;
}) {
  const { name, color } = words[fate];
  return (
    <Table.Tr>
      <Table.Td>{line}</Table.Td>
      <Table.Td>
        <Badge variant="default" tt="none" miw="max-content" leftSection={<Dot color={color} />}>
          {name}
        </Badge>
      </Table.Td>
      <Table.Td>{[company, role].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>
        {reason === undefined ? null : (
          <Text size="sm">
            {column == null ? '' : `${column}: `}
            {reason}
          </Text>
        )}
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the events of a line never change their order
          <Text size="sm" key={index}>
            {eventName(event.type)}
            {event.person === undefined ? '' : `, ${event.person}`}, {sayDay(event.at, timeZone)}
          </Text>
        ))}
        {remarks.map(remark => (
          <Text size="sm" key={remark} fs="italic">
            {remark}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function Dot({ color }: { color: string }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        width: 8,
        height: 8,
        borderRadius: '50%',
        background: `var(--mantine-color-${color}-filled)`,
      }}
    />
  );
}
