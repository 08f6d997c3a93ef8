import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { placeOf } from '../../../words/dates.ts';
import { now } from '../../../words/now.ts';
import { instantOf, localOf } from '../../../words/zoned.ts';

const dayMs = 24 * 3_600_000;

interface RecoverProps {
  of: Schema<'Webhook'>;
  /** Since when nothing arrived there, where that is known. */
  stoppedAt: string | undefined;
  onRecovered(said: string): void;
}

/** Has everything sent again that failed or was held since some time. */
export function RecoverWebhook({ of: webhook, stoppedAt, onRecovered }: RecoverProps) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [since, setSince] = useState('');
  const { busy, problem, run } = useAction();
  const recover = async () => {
    const params = { path: { id: webhook.id } };
    const body = { since: instantOf(since, timeZone) ?? since };
    const answer = await run(() => api.POST('/v1/webhooks/{id}/recovery', { params, body }));
    if (answer?.data === undefined) return false;
    const { deliveries } = answer.data;
    onRecovered(
      deliveries === 0
        ? 'There was nothing to recover.'
        : `${deliveries === 1 ? 'One message is' : `${deliveries} messages are`} sent again.`,
    );
    return true;
  };
  return (
    <FormDialog
      label="Recover"
      title="Recover what did not arrive"
      submit="Send it again"
      busy={busy}
      problem={problem}
      onOpen={() => setSince(localOf(stoppedAt ?? now() - dayMs, timeZone))}
      onSubmit={recover}
    >
      <TextInput
        label="Everything that failed or was held since"
        description={`Times are those of ${placeOf(timeZone)}. Messages are kept for thirty days.`}
        type="datetime-local"
        data-autofocus
        value={since}
        onChange={event => setSince(event.currentTarget.value)}
        required
      />
    </FormDialog>
  );
}
