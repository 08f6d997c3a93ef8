import { Alert, Anchor, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useClients } from '../../../data/clients.ts';
import { Button } from '../../../parts/button.tsx';
import { ClientChoice } from '../../../parts/client-choice.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { Fates } from './fates.tsx';
import { asItIs } from './send-file.ts';

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([ownZone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];

interface Reading {
  timeZone: string;
  dateOrder: '' | 'dmy' | 'mdy';
  client: string;
}

/** A sheet: how it is read, what would become of its lines, and the button that has them recorded. */
export function SheetFile({ file, isOwner }: { file: File; isOwner: boolean }) {
  const cache = useQueryClient();
  const { busy, problem, run } = useAction();
  const [reading, setReading] = useState<Reading>({ timeZone: ownZone, dateOrder: '', client: '' });
  const [fates, setFates] = useState<Schema<'SheetFates'>>();
  const send = useCallback(
    async ({ timeZone, dateOrder, client }: Reading, dryRun: boolean) => {
      const query = {
        dryRun,
        timeZone,
        ...(dateOrder === '' ? {} : { dateOrder }),
        ...(client === '' ? {} : { client }),
      };
      const done = await run(() =>
        api.POST('/v1/imports/sheet', {
          params: { query },
          ...asItIs(file, 'text/csv'),
        }),
      );
      setFates(done?.data);
      return done !== undefined;
    },
    [file, run],
  );
  useEffect(() => {
    void send(reading, true);
  }, [send, reading]);
  const record = async () => {
    if (await send(reading, false)) await cache.invalidateQueries();
  };
  const isDone = fates?.dryRun === false;
  return (
    <Stack gap="sm">
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </Text>
      {!isDone && <HowToRead reading={reading} onChange={setReading} isOwner={isOwner} />}
      {problem !== undefined && <ProblemAlert error={problem} onRetry={() => void send(reading, true)} />}
      {fates === undefined && problem === undefined && <Waiting of="the fate of every line" />}
      {fates !== undefined && !isDone && <ReadyToImport fates={fates} busy={busy} onImport={record} />}
      {isDone && <Done fates={fates} />}
      {fates !== undefined && <Fates fates={fates} timeZone={reading.timeZone} />}
    </Stack>
  );
}

interface HowToReadProps {
  reading: Reading;
  onChange(reading: Reading): void;
  isOwner: boolean;
}

function HowToRead({ reading, onChange, isOwner }: HowToReadProps) {
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label="Dates are in"
        data={zones}
        value={reading.timeZone}
        onChange={event => onChange({ ...reading, timeZone: event.currentTarget.value })}
      />
      <NativeSelect
        label="3/2/2026 is"
        data={[
          { value: '', label: 'not said' },
          { value: 'dmy', label: '3 February' },
          { value: 'mdy', label: '2 March' },
        ]}
        value={reading.dateOrder}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...reading, dateOrder: value === 'dmy' || value === 'mdy' ? value : '' })
        }
      />
      {isOwner && <Whose value={reading.client} onChange={client => onChange({ ...reading, client })} />}
    </Group>
  );
}

function Whose({ value, onChange }: { value: string; onChange(client: string): void }) {
  const { data: clients = [] } = useClients();
  if (clients.length === 0) return null;
  return (
    <ClientChoice label="Whose applications" first="Nobody in particular" value={value} onChange={onChange} />
  );
}

interface ReadyProps {
  fates: Schema<'SheetFates'>;
  busy: boolean;
  onImport(): void;
}

function ReadyToImport({ fates: { counts }, busy, onImport }: ReadyProps) {
  const { created, added, unchanged, rejected } = counts;
  const fresh = created + added;
  return (
    <Group justify="space-between">
      <Text role="status">
        {[
          many(created, 'would begin an application', 'would begin applications'),
          many(added, 'would add to one', 'would add to some'),
          many(unchanged, 'is known already', 'are known already'),
          many(rejected, 'cannot be taken', 'cannot be taken'),
        ]
          .filter(said => said !== '')
          .join(', ') || 'There is no line below the headings'}
        .
      </Text>
      <Button onClick={onImport} loading={busy} disabled={fresh === 0}>
        {fresh === 0 ? 'Nothing is new' : `Import ${fresh} ${fresh === 1 ? 'line' : 'lines'}`}
      </Button>
    </Group>
  );
}

function many(count: number, one: string, several: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 line ${one}` : `${count} lines ${several}`;
}

function Done({ fates: { counts } }: { fates: Schema<'SheetFates'> }) {
  const { created, added, rejected } = counts;
  return (
    <Alert color="teal" variant="light" title="Imported" role="status">
      <Text size="sm">
        {created} {created === 1 ? 'line' : 'lines'} began an application, {added} added to one
        {rejected === 0 ? '' : `, ${rejected} could not be taken`}.{' '}
        <Anchor component={Link} to="/applications" inherit underline="always">
          See the applications
        </Anchor>
      </Text>
    </Alert>
  );
}
