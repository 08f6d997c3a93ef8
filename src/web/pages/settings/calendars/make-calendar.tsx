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
import { Subscribing } from './subscribing.tsx';

const empty = { name: 'Follow-ups', clientId: '' };

/** Makes a calendar address, and shows it this once. */
export function MakeCalendar({ onMade }: { onMade(): void }) {
  const { session } = useSession();
  const [fields, setFields] = useState(empty);
  const [made, setMade] = useState<Schema<'MadeCalendar'>>();
  const { busy, problem, run } = useAction();

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    const { name, clientId } = fields;
    const body = { name: name.trim(), client: clientId === '' ? null : clientId };
    const done = await run(() => api.POST('/v1/calendars', { body }));
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
            Follow-ups in your calendar
          </Title>
          <Text size="sm">
            A secret address that any calendar program can subscribe to: each follow-up and promise on its
            day, with the reason and the words to send, gone once it is done.
          </Text>
        </div>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="What to call it"
            value={fields.name}
            onChange={event => setFields({ ...fields, name: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
            required
          />
          {session.client === null && (
            <ClientChoice
              label="Whose follow-ups"
              value={fields.clientId}
              onChange={clientId => setFields({ ...fields, clientId })}
            />
          )}
        </Stack>
        <Button type="submit" loading={busy}>
          Make the address
        </Button>
        {made && (
          <ShownOnce
            title={`The address of “${made.name}”`}
            secret={location.origin + made.path}
            next={<Subscribing />}
          >
            Copy it now: it is not shown again. Whoever has it can read the follow-ups, so keep it to
            yourself.
          </ShownOnce>
        )}
      </Stack>
    </Paper>
  );
}
