import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { bodyOf, type Wanted, WebhookFields } from './webhook-fields.tsx';

/** Changes where a webhook is, and what it is told. */
export function EditWebhook({ of: webhook, onSaved }: { of: Schema<'Webhook'>; onSaved(): void }) {
  const [wanted, setWanted] = useState(() => wantedOf(webhook));
  const { busy, problem, run } = useAction();
  const save = async () => {
    const params = { path: { id: webhook.id } };
    const saved = await run(() => api.PATCH('/v1/webhooks/{id}', { params, body: bodyOf(wanted) }));
    if (saved !== undefined) onSaved();
    return saved !== undefined;
  };
  return (
    <FormDialog
      label="Edit"
      title="Edit the webhook"
      submit="Save"
      size="lg"
      busy={busy}
      problem={problem}
      onOpen={() => setWanted(wantedOf(webhook))}
      onSubmit={save}
    >
      <WebhookFields value={wanted} onChange={setWanted} />
    </FormDialog>
  );
}

function wantedOf({ url, description, events }: Schema<'Webhook'>): Wanted {
  return { url, description: description ?? '', events };
}
