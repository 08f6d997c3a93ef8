import { Alert, Anchor, Divider, Group, Button as LinkButton, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../data/action.ts';
import { api, problemOf, queries } from '../../data/api.ts';
import type { Session } from '../../data/session.tsx';
import { Button } from '../../parts/button.tsx';
import { Forgotten } from './forgotten.tsx';
import { Frame } from './frame.tsx';

interface SignInProps {
  onSignedIn(session: Session): void;
  /** Why the page is shown, where there is something to say. */
  remark?: string | undefined;
}

/** Where everybody who is not signed in ends up. */
export function SignIn({ onSignedIn, remark }: SignInProps) {
  const [by, setBy] = useState<'password' | 'key' | 'forgotten'>('password');
  const [fields, setFields] = useState({ email: '', password: '', key: '' });
  const { data: ways } = queries.useQuery('get', '/v1/sign-in');
  const { busy, problem, run } = useAction();
  if (by === 'forgotten') {
    return <Forgotten canMail={ways?.resetByMail ?? false} onBack={() => setBy('password')} />;
  }

  const signIn = async () => {
    const { email, password, key } = fields;
    const body = by === 'key' ? { key: key.trim() } : { email: email.trim(), password };
    const done = await run(() => api.POST('/v1/session', { body }));
    if (done?.data !== undefined) onSignedIn(done.data);
  };
  const set = (name: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const told = problem === undefined ? remark : (problemOf(problem).detail ?? problemOf(problem).title);

  return (
    <Frame onSubmit={signIn}>
      {told !== undefined && (
        <Alert color="orange" role="alert">
          {told}
        </Alert>
      )}
      {by === 'key' ? (
        <PasswordInput
          label="Key"
          description="The service prints an owner key when it is first started."
          value={fields.key}
          onChange={set('key')}
          autoComplete="off"
          required
        />
      ) : (
        <>
          <TextInput
            label="E-mail"
            type="email"
            value={fields.email}
            onChange={set('email')}
            autoComplete="username"
            required
          />
          <PasswordInput
            label="Password"
            value={fields.password}
            onChange={set('password')}
            autoComplete="current-password"
            required
          />
        </>
      )}
      <Button type="submit" loading={busy}>
        Sign in
      </Button>
      {ways?.openId && (
        <>
          <Divider label="or" />
          <LinkButton component="a" href="/v1/oidc/start" variant="default">
            Continue with your organisation
          </LinkButton>
        </>
      )}
      <Group justify="space-between" gap="xs">
        <Anchor component="button" type="button" size="sm" onClick={() => setBy('forgotten')}>
          Forgotten password
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => setBy(by === 'key' ? 'password' : 'key')}
        >
          {by === 'key' ? 'Use a password instead' : 'Use a key instead'}
        </Anchor>
      </Group>
    </Frame>
  );
}
