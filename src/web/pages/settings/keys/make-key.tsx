import { NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ClientChoice } from '../../../parts/client-choice.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

type Role = Schema<'NewKey'>['role'];

const roles: Readonly<Record<Role, string>> = {
  tool: 'Tool: posts events, asks, reads no log',
  coach: 'Coach: reads, remarks, corrects',
  candidate: 'Candidate: one client’s applications',
  owner: 'Owner: everything',
};

const empty = { name: '', role: 'tool' as Role, clientId: '', expiresOn: '' };

/** Makes a key, and shows it this once. */
export function MakeKey({ onMade }: { onMade(): void }) {
  const [fields, setFields] = useState(empty);
  const [made, setMade] = useState<Schema<'MadeKey'>>();
  const { busy, problem, run } = useAction();
  const set = (changes: Partial<typeof empty>) => setFields({ ...fields, ...changes });

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    const { name, role, clientId, expiresOn } = fields;
    const body = {
      name: name.trim(),
      role,
      clientId: clientId === '' || role === 'owner' ? null : clientId,
      // The end of that day, where the reader is.
      expiresAt: expiresOn === '' ? null : new Date(`${expiresOn}T23:59:59`).toISOString(),
    };
    const done = await run(() => api.POST('/v1/keys', { body }));
    if (done?.data === undefined) return;
    setMade(done.data);
    setFields(empty);
    onMade();
  };

  return (
    <Paper component="form" onSubmit={make}>
      <Stack align="start">
        <Title order={2} size="h4">
          Make a key
        </Title>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="What it is for"
            value={fields.name}
            onChange={event => set({ name: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
            required
          />
          <NativeSelect
            label="Role"
            value={fields.role}
            data={Object.entries(roles).map(([value, label]) => ({ value, label }))}
            onChange={event => set({ role: event.currentTarget.value as Role })} // one of the options
          />
          {fields.role !== 'owner' && (
            <ClientChoice
              label="Client"
              value={fields.clientId}
              first={fields.role === 'candidate' ? 'Choose a client' : 'Every client'}
              onChange={clientId => set({ clientId })}
              required={fields.role === 'candidate'}
            />
          )}
          <TextInput
            label="Last day on which it works"
            description="Leave it empty for a key that does not expire."
            type="date"
            value={fields.expiresOn}
            onChange={event => set({ expiresOn: event.currentTarget.value })}
          />
        </Stack>
        <Button type="submit" loading={busy}>
          Make the key
        </Button>
        {made && (
          <ShownOnce title={`The key “${made.name}”`} secret={made.key}>
            Copy it now: it is not shown again.
          </ShownOnce>
        )}
      </Stack>
    </Paper>
  );
}
