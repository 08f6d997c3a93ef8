import { Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useSession } from '../../../data/session.tsx';
import { Button } from '../../../parts/button.tsx';
import { ClientChoice } from '../../../parts/client-choice.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { CodeField } from './code-field.tsx';
import { isMappingFault, sayMappingFault } from './mapping-fault.ts';
import { ReadyMappings } from './ready-mappings.tsx';
import { TriedOut } from './tried-out.tsx';

interface EditorProps {
  /** The intake to change; undefined for a new one. */
  of: Schema<'Intake'> | undefined;
  onSaved(): void;
  onClose(): void;
}

/** Writes an expression beside a sample of what the tool sends, tries it out, and saves it. */
export function IntakeEditor({ of: intake, onSaved, onClose }: EditorProps) {
  const { session } = useSession();
  const [fields, setFields] = useState(() => ({
    name: intake?.name ?? '',
    clientId: '',
    expression: intake?.expression ?? '',
    sample: '{}',
  }));
  const [isSample, setSample] = useState(true);
  const [tried, setTried] = useState<Schema<'IntakeTrial'>>();
  const [made, setMade] = useState<Schema<'MadeIntake'>>();
  const [isSaved, setSaved] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  // It opens above the list, perhaps out of sight.
  useEffect(() => first.current?.focus(), []);
  const trial = useAction();
  const saving = useAction();
  const { name, clientId, expression, sample } = fields;
  const set = (changes: Partial<typeof fields>) => {
    setFields({ ...fields, ...changes });
    setSaved(false);
  };

  const tryOut = async () => {
    setTried(undefined);
    const value = parsed(sample);
    setSample(value !== undefined);
    if (value === undefined) return;
    const body = { expression, sample: value.json };
    setTried((await trial.run(() => api.POST('/v1/intakes/try', { body })))?.data);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (intake === undefined) {
      const body = { name: name.trim(), expression, client: clientId === '' ? null : clientId };
      const done = await saving.run(() => api.POST('/v1/intakes', { body }));
      if (done === undefined) return;
      setMade(done.data);
    } else {
      const params = { path: { id: intake.id } };
      const body = { name: name.trim(), expression };
      if ((await saving.run(() => api.PATCH('/v1/intakes/{id}', { params, body }))) === undefined) return;
      setSaved(true);
    }
    onSaved();
  };

  if (made !== undefined) return <Address of={made} onClose={onClose} />;
  const fault = [trial.problem, saving.problem].find(isMappingFault);
  const trouble = [trial.problem, saving.problem].find(each => each !== undefined && !isMappingFault(each));
  return (
    <Paper component="form" onSubmit={save}>
      <Stack>
        <Title order={3} size="h5">
          {intake === undefined ? 'New intake' : `Edit ${intake.name}`}
        </Title>
        <TextInput
          ref={first}
          label="What it is for"
          value={name}
          onChange={event => set({ name: event.currentTarget.value })}
          autoComplete="off"
          maxLength={200}
          required
        />
        {intake === undefined && session.client === null && (
          <ClientChoice
            label="Whose applications it can speak of"
            value={clientId}
            onChange={clientId => set({ clientId })}
          />
        )}
        {intake === undefined && <ReadyMappings onChoose={set} />}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <CodeField
            label="Expression"
            description="JSONata that gives an event, several, or nothing."
            value={expression}
            onChange={text => set({ expression: text })}
            error={fault === undefined ? undefined : sayMappingFault(fault, expression)}
            maxLength={20_000}
            required
          />
          <CodeField
            label="A sample of what the tool sends"
            description="Any JSON, for trying out. $received is when it came."
            value={sample}
            onChange={text => set({ sample: text })}
            error={isSample ? undefined : 'This is not JSON.'}
          />
        </SimpleGrid>
        {trouble !== undefined && <ProblemAlert error={trouble} />}
        <Group gap="xs">
          <Button variant="default" onClick={tryOut} loading={trial.busy} disabled={expression.trim() === ''}>
            Try it out
          </Button>
          <Button type="submit" loading={saving.busy}>
            {intake === undefined ? 'Make the address' : 'Save'}
          </Button>
          <Button variant="default" onClick={onClose}>
            {isSaved ? 'Close' : 'Cancel'}
          </Button>
          <Text size="sm" role="status">
            {isSaved ? 'Saved. The address stays the same.' : ''}
          </Text>
        </Group>
        <TriedOut of={tried} />
      </Stack>
    </Paper>
  );
}

function Address({ of: { name, path }, onClose }: { of: Schema<'MadeIntake'>; onClose(): void }) {
  return (
    <Stack align="start">
      <ShownOnce title={`The address of “${name}”`} secret={location.origin + path}>
        Copy it now, and give it to the tool: it is not shown again. Whoever has it can report events.
      </ShownOnce>
      <Button variant="default" onClick={onClose}>
        I have copied it
      </Button>
    </Stack>
  );
}

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
