import { Alert, PasswordInput, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { NewPassword } from '../../../parts/new-password.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

export function OwnPassword() {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isChanged, setChanged] = useState(false);
  const { busy, problem, run } = useAction();
  const cache = useQueryClient();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    const done = await run(() => api.PUT('/v1/password', { body: { current, password } }));
    if (done === undefined) return;
    setCurrent('');
    setPassword('');
    setChanged(true);
    await cache.invalidateQueries();
  };
  return (
    <Stack component="form" onSubmit={change} align="start">
      <Title order={2} size="h4">
        Password
      </Title>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {isChanged && (
        <Alert color="teal" role="status">
          The password is changed. Every other browser was signed out.
        </Alert>
      )}
      <Stack w="100%">
        <PasswordInput
          label="Present password"
          value={current}
          onChange={event => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        <NewPassword value={password} onChange={setPassword} />
      </Stack>
      <Button type="submit" loading={busy}>
        Change the password
      </Button>
    </Stack>
  );
}
