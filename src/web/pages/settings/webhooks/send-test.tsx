import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api, queries } from '../../../data/api.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { byKind, typeName } from '../../../words/webhooks.ts';

type Type = Schema<'WebhookDelivery'>['type'];

/** Sends an example of a type to one webhook. */
export function SendTest({ webhookId, onSent }: { webhookId: string; onSent(said: string): void }) {
  const [type, setType] = useState<Type>('webhook.test');
  const { data } = queries.useQuery('get', '/v1/webhook-samples');
  const { busy, problem, run } = useAction();
  const samples = data?.items ?? [];
  const send = async () => {
    const params = { path: { id: webhookId } };
    const sent = await run(() => api.POST('/v1/webhooks/{id}/tests', { params, body: { type } }));
    if (sent === undefined) return false;
    onSent('A test was sent. What comes of it is shown below.');
    return true;
  };
  return (
    <FormDialog
      label="Send a test"
      title="Send a test"
      submit="Send it"
      busy={busy}
      problem={problem}
      onSubmit={send}
    >
      <NativeSelect
        label="An example of"
        data-autofocus
        value={type}
        onChange={event => setType(event.currentTarget.value as Type)} // one of the options
        data={byKind(samples).map(([group, items]) => ({
          group,
          items: items.map(item => ({ value: item.type, label: typeName(item.type) })),
        }))}
      />
      <Text size="sm">{samples.find(sample => sample.type === type)?.description}</Text>
    </FormDialog>
  );
}
