import { Anchor, Group, Paper, Stack, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ClientChoice } from '../../../parts/client-choice.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { SigningSecret } from './signing-secret.tsx';
import { bodyOf, nothingWanted, WebhookFields } from './webhook-fields.tsx';

/** Makes a webhook, and shows its secret this once. */
export function MakeWebhook({ onMade, onClose }: { onMade(): void; onClose(): void }) {
  const [wanted, setWanted] = useState(nothingWanted);
  const [clientId, setClientId] = useState('');
  const [made, setMade] = useState<Schema<'MadeWebhook'>>();
  const { busy, problem, run } = useAction();

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...bodyOf(wanted), client: clientId === '' ? null : clientId };
    const done = await run(() => api.POST('/v1/webhooks', { body }));
    if (done?.data === undefined) return;
    setMade(done.data);
    onMade();
  };

  if (made !== undefined) {
    return (
      <Stack align="start">
        <SigningSecret title="The webhook is made. This is its secret" secret={made.secret} />
        <Group>
          <Button variant="default" onClick={onClose}>
            I have copied it
          </Button>
          <Anchor component={Link} to={`/settings/webhooks/${made.id}`}>
            Send a test to it
          </Anchor>
        </Group>
      </Stack>
    );
  }
  return (
    <Paper component="form" onSubmit={make}>
      <Stack align="start">
        <Title order={3} size="h5">
          New webhook
        </Title>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <WebhookFields value={wanted} onChange={setWanted} />
          <ClientChoice label="Whose applications it is told of" value={clientId} onChange={setClientId} />
        </Stack>
        <Group>
          <Button type="submit" loading={busy} disabled={wanted.events?.length === 0}>
            Make the webhook
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
