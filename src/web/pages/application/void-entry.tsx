import { Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRecord } from '../../data/record.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';
import { eventName } from '../../words/names.ts';
import type { Entry } from './entries.ts';

interface VoidEntryProps {
  applicationId: string;
  entry: Entry;
  onDone(): void;
  onCancel(): void;
}

/** Takes an entry away, with the reason. It stays in the log; it counts for nothing. */
export function VoidEntry({ applicationId, entry, onDone, onCancel }: VoidEntryProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const record = useRecord();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await record(applicationId, { type: 'entry.voided', entry: entry.seq, reason });
    setBusy(false);
    if (outcome.kind === 'recorded') return onDone();
    setError(outcome.kind === 'problem' ? outcome.problem : outcome);
  };
  return (
    <Modal opened onClose={onCancel} title={`Void entry ${entry.seq}, ${eventName(entry.type)}`}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">
            It stays in the log, marked, and counts for nothing at any time. The state is worked out again
            without it.
          </Text>
          <Textarea
            label="Why it was a mistake"
            required
            maxLength={1_000}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          {error !== undefined && <ProblemAlert error={error} />}
          <Group gap="xs">
            <Button type="submit" color="red.9" loading={busy} disabled={reason.trim() === ''}>
              Void it
            </Button>
            <Button variant="default" onClick={onCancel}>
              Leave it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
