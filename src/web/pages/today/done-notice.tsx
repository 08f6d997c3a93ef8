import { Alert, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useRecord } from '../../data/record.ts';
import { Button } from '../../parts/button.tsx';
import { eventName } from '../../words/names.ts';
import type { Done } from './card-acts.tsx';

/** Says what was recorded, with what could be better next time, and takes it back if it was a slip. */
export function DoneNotice({ done, onClose }: { done: Done; onClose(): void }) {
  const {
    followUp: { application },
    recorded: { entry, decision },
  } = done;
  const record = useRecord();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  // The card that had the focus is gone.
  useEffect(() => notice.current?.focus(), []);
  const takeBack = async () => {
    setBusy(true);
    const outcome = await record(application.id, {
      type: 'entry.voided',
      entry: entry.seq,
      reason: 'Recorded by mistake',
    });
    setBusy(false);
    if (outcome.kind === 'recorded') onClose();
    else if (outcome.kind === 'problem') setFault(outcome.problem.detail ?? outcome.problem.title);
  };
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      color="teal"
      variant="outline"
      role="status"
      title={
        <>
          Recorded: {eventName(entry.type)}, <bdi>{application.company}</bdi>
        </>
      }
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
    >
      {decision.advice.map(({ id, remark }) => (
        <Text size="sm" key={id}>
          {remark}
        </Text>
      ))}
      {fault && <Text size="sm">{fault}</Text>}
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={takeBack} loading={busy}>
          Take it back
        </Button>
      </Group>
    </Alert>
  );
}
