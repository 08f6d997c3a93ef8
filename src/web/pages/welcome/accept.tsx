import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';

/** Asks a coach who is signed in whether to accept an invitation. */
export function Accept({ token, onSettled }: { token: string; onSettled(): void }) {
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const accept = async () => {
    setBusy(true);
    try {
      const { data, error } = await api.POST('/v1/grants/accept', { body: { token } });
      if (data === undefined) setProblem(error);
      else onSettled();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w="100%" maw={420} p="xl">
        <Stack>
          <div>
            <Title order={1} size="h2">
              You are invited
            </Title>
            <Text>Somebody you coach wants to show you their applications, as far as they chose.</Text>
          </div>
          {problem !== undefined && <ProblemAlert error={problem} />}
          <Group>
            <Button onClick={accept} loading={busy}>
              Accept
            </Button>
            <Button variant="default" onClick={onSettled}>
              {problem === undefined ? 'Not now' : 'Go on without'}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Center>
  );
}
