import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useSession } from '../../../data/session.tsx';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

export function OwnName({ accountId }: { accountId: string }) {
  const { session, check } = useSession();
  const [name, setName] = useState(session.name);
  const { busy, problem, run } = useAction();
  const [isSaved, setSaved] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const params = { path: { id: accountId } };
    const done = await run(() => api.PATCH('/v1/accounts/{id}', { params, body: { name: name.trim() } }));
    if (done === undefined) return;
    setName(name.trim());
    await check();
    setSaved(true);
  };
  return (
    <Stack component="form" onSubmit={save} align="start">
      <Title order={2} size="h4">
        Name
      </Title>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <TextInput
        w="100%"
        label="What others see of you"
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        autoComplete="name"
        maxLength={200}
        required
      />
      <Group>
        <Button type="submit" loading={busy}>
          Save
        </Button>
        <Text size="sm" role="status">
          {isSaved && name === session.name ? 'Saved' : ''}
        </Text>
      </Group>
    </Stack>
  );
}
