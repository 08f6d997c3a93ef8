import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';

const usualHours = 24;

/** Gives a webhook a new secret, while the old one holds for some hours. */
export function RotateSecret({
  webhookId,
  onRotated,
}: {
  webhookId: string;
  onRotated(secret: string): void;
}) {
  const [hours, setHours] = useState<number | string>(usualHours);
  const { busy, problem, run } = useAction();
  const rotate = async () => {
    const params = { path: { id: webhookId } };
    const body = { previousValidHours: Number(hours) };
    const rotated = await run(() => api.POST('/v1/webhooks/{id}/rotation', { params, body }));
    if (rotated?.data === undefined) return false;
    onRotated(rotated.data.secret);
    return true;
  };
  return (
    <FormDialog
      label="New secret"
      title="Give it a new secret"
      submit="Make a new secret"
      busy={busy}
      problem={problem}
      onSubmit={rotate}
    >
      <Text size="sm">
        For a while, messages are signed with both, so that the receiver loses nothing until it has the new
        one.
      </Text>
      <NumberInput
        label="Hours for which the old one signs as well"
        description="0 where the old one is no longer secret; 168 at most."
        data-autofocus
        value={hours}
        onChange={setHours}
        min={0}
        max={168}
        allowDecimal={false}
        clampBehavior="strict"
        required
      />
    </FormDialog>
  );
}
