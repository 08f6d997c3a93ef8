import { Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { EditWebhook } from './edit-webhook.tsx';
import { RecoverWebhook } from './recover-webhook.tsx';
import { RotateSecret } from './rotate-secret.tsx';
import { SendTest } from './send-test.tsx';
import { SigningSecret } from './signing-secret.tsx';
import { hostOf } from './webhooks.tsx';

interface ActionsProps {
  of: Schema<'Webhook'>;
  onChanged(): void;
  onDeleted(): void;
}

/** What can be done with a webhook. What came of it is said below, to those who listen as well. */
export function Actions({ of: webhook, onChanged, onDeleted }: ActionsProps) {
  const { id, url, description, enabled, disabled, failingSince } = webhook;
  const { busy, problem, run } = useAction();
  const [said, setSaid] = useState('');
  const [secret, setSecret] = useState<string>();
  // Enabling forgets it, and whoever enables wants to recover from there on.
  const [stoppedAt, setStoppedAt] = useState<string>();
  const cache = useQueryClient();
  const params = { path: { id } };

  const done = (words: string) => {
    setSaid(words);
    onChanged();
    void cache.invalidateQueries({ queryKey: ['get', '/v1/webhooks/{id}/deliveries'] });
  };
  const change = (body: Schema<'WebhookChanges'>) => () => api.PATCH('/v1/webhooks/{id}', { params, body });
  const enable = async () => {
    if ((await run(change({ enabled: true }))) === undefined) return;
    setStoppedAt(failingSince ?? disabled?.at);
    done('Enabled. What was held meanwhile stays so until you recover it.');
  };

  return (
    <>
      <Group gap="xs" mt="xs">
        {enabled ? (
          <SendTest webhookId={id} onSent={done} />
        ) : (
          <Button size="xs" onClick={enable} loading={busy}>
            Enable
          </Button>
        )}
        {enabled && <RecoverWebhook of={webhook} stoppedAt={failingSince ?? stoppedAt} onRecovered={done} />}
        <EditWebhook of={webhook} onSaved={() => done('Saved.')} />
        <RotateSecret
          webhookId={id}
          onRotated={made => {
            setSecret(made);
            done('');
          }}
        />
        {enabled && (
          <Confirm
            label="Disable"
            title="Disable this webhook?"
            write={change({ enabled: false })}
            onDone={() => done('Disabled.')}
          >
            Nothing is sent to it until it is enabled again. What happens meanwhile is held for thirty days,
            to be recovered.
          </Confirm>
        )}
        <Confirm
          label="Remove"
          title={`Remove ${description ?? hostOf(url)}?`}
          write={() => api.DELETE('/v1/webhooks/{id}', { params })}
          onDone={onDeleted}
        >
          It is told nothing more, and the record of everything that was sent to it goes as well, for good.
        </Confirm>
      </Group>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Text size="sm" role="status">
        {said}
      </Text>
      {secret !== undefined && <SigningSecret title="Its new secret" secret={secret} />}
    </>
  );
}
