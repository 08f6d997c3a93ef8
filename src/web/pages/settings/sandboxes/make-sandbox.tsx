import { Anchor, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

const empty = { name: '', startsAt: '' };

/** Makes a sandbox, and shows the key of its owner this once. */
export function MakeSandbox({ onMade }: { onMade(): void }) {
  const [fields, setFields] = useState(empty);
  const [made, setMade] = useState<Schema<'MadeSandbox'>>();
  const { busy, problem, run } = useAction();

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    const { name, startsAt } = fields;
    const body = {
      name: name.trim(),
      // By the clock where the reader is.
      ...(startsAt === '' ? {} : { startsAt: new Date(startsAt).toISOString() }),
    };
    const done = await run(() => api.POST('/v1/sandboxes', { body }));
    if (done?.data === undefined) return;
    setMade(done.data);
    setFields(empty);
    onMade();
  };

  return (
    <Paper component="form" onSubmit={make}>
      <Stack align="start">
        <Title order={2} size="h4">
          Make a sandbox
        </Title>
        <Text size="sm">
          A test workspace with keys of its own. Its clock stands until it is advanced; on the way every timer
          fires and every webhook is sent to, each at its own time. Nothing in it touches your workspace.
        </Text>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="What it is for"
            value={fields.name}
            onChange={event => setFields({ ...fields, name: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
            required
          />
          <TextInput
            label="What its clock says at first"
            description="The present, unless you say otherwise."
            type="datetime-local"
            value={fields.startsAt}
            onChange={event => setFields({ ...fields, startsAt: event.currentTarget.value })}
          />
        </Stack>
        <Button type="submit" loading={busy}>
          Make the sandbox
        </Button>
        {made && (
          <ShownOnce
            title={`The owner’s key of “${made.name}”`}
            secret={made.key}
            next={
              <Text size="sm">
                <Anchor href={`/#key=${encodeURIComponent(made.key)}`}>Sign in with it</Anchor> to look around
                there. In this browser you are signed out here by that.
              </Text>
            }
          >
            Copy it now: it is not shown again.
          </ShownOnce>
        )}
      </Stack>
    </Paper>
  );
}
