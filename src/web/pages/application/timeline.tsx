import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { type Entry, type Log, voidsIn } from './entries.ts';
import { EntryLine } from './entry-line.tsx';
import type { Application } from './moment.ts';

const atOnce = 25;

interface TimelineProps {
  log: Log;
  application: Application;
  /** Entries of later than this, in epoch ms, are not shown. */
  until: number;
  onVoid(entry: Entry): void;
  /** False where another time than now is shown. */
  mayVoid: boolean;
}

/** Everything that was recorded, the latest first. */
export function Timeline({ log, application, until, onVoid, mayVoid }: TimelineProps) {
  const [count, setCount] = useState(atOnce);
  const [what, setWhat] = useState('all');
  const { entries = [] } = log;
  const voids = voidsIn(entries);
  const wanted = entries
    .filter(({ at }) => Date.parse(at) <= until)
    .filter(entry => what === 'all' || isTrouble(entry))
    .toReversed();
  return (
    <Paper component="section" aria-labelledby="timeline">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="timeline">
          Timeline
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="Which entries"
          value={what}
          onChange={setWhat}
          data={[
            { value: 'all', label: 'Everything' },
            { value: 'trouble', label: 'Refusals and breaches' },
          ]}
        />
      </Group>
      {log.error !== null && <ProblemAlert error={log.error} onRetry={log.retry} />}
      {log.entries === undefined && log.error === null && <Waiting of="the timeline" />}
      {log.isWhole && wanted.length === 0 && <Text size="sm">No entry.</Text>}
      <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {wanted.slice(0, count).map(entry => (
          <EntryLine
            key={entry.seq}
            entry={entry}
            application={application}
            voidedBy={voids.get(entry.seq)}
            onVoid={mayVoid ? onVoid : undefined}
          />
        ))}
      </Stack>
      {wanted.length > count && (
        <Button variant="default" mt="md" onClick={() => setCount(count + atOnce)}>
          Show earlier entries ({wanted.length - count} more)
        </Button>
      )}
    </Paper>
  );
}

function isTrouble({ kind, decision }: Entry): boolean {
  return kind === 'refusal' || decision?.verdict === 'breach';
}
