import { Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useSession } from '../../../data/session.tsx';
import { Button } from '../../../parts/button.tsx';
import { ClientChoice } from '../../../parts/client-choice.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

const empty = { name: 'My mail', clientId: '', senders: '' };

/** Makes a mail address, and shows it this once. */
export function MakeMailAddress({ onMade }: { onMade(): void }) {
  const { session } = useSession();
  const [fields, setFields] = useState(empty);
  const [made, setMade] = useState<Schema<'MadeMailAddress'>>();
  const { busy, problem, run } = useAction();
  const set = (changes: Partial<typeof empty>) => setFields({ ...fields, ...changes });

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    const { name, clientId, senders } = fields;
    const body = {
      name: name.trim(),
      client: clientId === '' ? null : clientId,
      senders: senders.split(/[\s,;]+/).filter(sender => sender !== ''),
    };
    const done = await run(() => api.POST('/v1/mail-addresses', { body }));
    if (done?.data === undefined) return;
    setMade(done.data);
    setFields(empty);
    onMade();
  };

  return (
    <Paper component="form" onSubmit={make}>
      <Stack align="start">
        <div>
          <Title order={2} size="h4">
            Log by mail
          </Title>
          <Text size="sm">
            Put a secret address into Bcc when you write to an interviewer, and your thank-you or check-in is
            logged as you send it. Forward what they answer to the same address.
          </Text>
        </div>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="What to call it"
            value={fields.name}
            onChange={event => set({ name: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
            required
          />
          {session.client === null && (
            <ClientChoice
              label="Whose applications"
              value={fields.clientId}
              onChange={clientId => set({ clientId })}
            />
          )}
          <TextInput
            label="Addresses that the mail comes from"
            description="Beside the one that the job seeker is known by here. What comes from elsewhere waits for review."
            value={fields.senders}
            onChange={event => set({ senders: event.currentTarget.value })}
            autoComplete="email"
            placeholder="casey@example.com, casey@work.example"
          />
        </Stack>
        <Button type="submit" loading={busy}>
          Make the address
        </Button>
        {made && (
          <ShownOnce title={`The address “${made.name}”`} secret={made.address}>
            Copy it now, into your address book: it is not shown again. Whoever has it can send what will be
            looked at as yours, so use Bcc, where nobody else sees it.
          </ShownOnce>
        )}
      </Stack>
    </Paper>
  );
}
