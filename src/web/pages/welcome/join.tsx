import { Anchor, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../data/api.ts';
import type { Session } from '../../data/session.tsx';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';

/** Where a coach arrives who was invited by a client and is not signed in. */
export function Join({
  token,
  onSignedIn,
  onHasAccount,
}: {
  token: string;
  onSignedIn(session: Session): void;
  onHasAccount(): void;
}) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const joined = await api.POST('/v1/grants/join', { body: { token, name: name.trim(), password } });
      if (joined.data === undefined) return setProblem(joined.error);
      const signedIn = await api.POST('/v1/session', { body: { email: joined.data.email, password } });
      if (signedIn.data === undefined) setProblem(signedIn.error);
      else onSignedIn(signedIn.data);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w="100%" maw={420} p="xl" component="form" onSubmit={join}>
        <Stack>
          <div>
            <Title order={1} size="h2">
              You are invited
            </Title>
            <Text>
              Somebody you coach wants to show you how they follow up after interviews. You see what they
              chose to show, for as long as they want.
            </Text>
          </div>
          {problem !== undefined && <ProblemAlert error={problem} />}
          <TextInput
            label="Your name"
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            autoComplete="name"
            maxLength={200}
            required
          />
          <PasswordInput
            label="Choose a password"
            description="At least 10 characters. You sign in with it, and with the address that was invited."
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            autoComplete="new-password"
            minLength={10}
            maxLength={200}
            required
          />
          <Button type="submit" loading={busy}>
            Accept and sign in
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={onHasAccount}>
            I have an account, or a key
          </Anchor>
        </Stack>
      </Paper>
    </Center>
  );
}
