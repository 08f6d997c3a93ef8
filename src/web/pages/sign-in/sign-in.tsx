import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, problemOf } from '../../data/api.ts';
import type { Session } from '../../data/session.tsx';

/** Where everybody who is not signed in ends up. */
export function SignIn({
  onSignedIn,
  remark,
}: {
  onSignedIn(session: Session): void;
  remark?: string | undefined;
}) {
  const [key, setKey] = useState('');
  const [told, setTold] = useState(remark);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { data, error } = await api
      .POST('/v1/session', { body: { key: key.trim() } })
      .catch((error: unknown) => ({ data: undefined, error }));
    setBusy(false);
    if (data === undefined) setTold(problemOf(error).detail ?? problemOf(error).title);
    else onSignedIn(data);
  };

  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w="100%" maw={420} p="xl" component="form" onSubmit={signIn}>
        <Stack>
          <div>
            <Title order={1} size="h2">
              Top of Mind
            </Title>
            <Text c="dimmed">Follow up after an interview without becoming a pest.</Text>
          </div>
          {told !== undefined && (
            <Alert color="orange" role="alert">
              {told}
            </Alert>
          )}
          <PasswordInput
            label="Key"
            description="The service prints an owner key when it is first started."
            value={key}
            onChange={event => setKey(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
          <Button type="submit" loading={busy}>
            Sign in
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
