import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { asItIs } from './send-file.ts';

/** An export of everything: it is proved as soon as it is chosen, and taken in at once or not at all. */
export function ExportFile({ file }: { file: File }) {
  const cache = useQueryClient();
  const { busy, problem, run } = useAction();
  const [imported, setImported] = useState<Schema<'Imported'>>();
  const send = useCallback(
    async (dryRun: boolean) => {
      const done = await run(() =>
        api.POST('/v1/import', {
          params: { query: { dryRun } },
          ...asItIs(file, 'application/x-ndjson'),
        }),
      );
      setImported(done?.data);
      return done !== undefined;
    },
    [file, run],
  );
  useEffect(() => {
    void send(true);
  }, [send]);
  const record = async () => {
    if (await send(false)) await cache.invalidateQueries();
  };
  return (
    <Stack gap="sm">
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </Text>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {imported === undefined && problem === undefined && <Waiting of="the proof of every line" />}
      {imported !== undefined && <What imported={imported} />}
      {imported?.dryRun === true && (
        <Group>
          <Button onClick={record} loading={busy}>
            Import everything
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function What({ imported: { dryRun, counts, accountsKept } }: { imported: Schema<'Imported'> }) {
  const there = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      title={dryRun ? 'Every line of it is proved; nothing is recorded yet' : 'It is all there'}
    >
      <List size="sm">
        {there.map(([kind, count]) => (
          <List.Item key={kind}>
            {count} × {kind}
          </List.Item>
        ))}
      </List>
      {accountsKept > 0 && <Text size="sm">{accountsKept} of the accounts are here already and stay.</Text>}
    </Alert>
  );
}
