import { Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useSession } from '../../../data/session.tsx';
import { Button } from '../../../parts/button.tsx';
import { NewPassword } from '../../../parts/new-password.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

/** For whoever came by the owner key: an account of their own, so that the key can be put away. */
export function MakeAccount() {
  const { check } = useSession();
  const [fields, setFields] = useState({ name: '', email: '', password: '' });
  const { busy, problem, run } = useAction();
  // What was made already when a later step was refused, a weak password for one.
  const made = useRef<{ id: string; email: string } | undefined>(undefined);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const { name, password } = fields;
    const email = fields.email.trim().toLowerCase();
    if (made.current?.email !== email) {
      const body = { email, name: name.trim(), role: 'owner' as const };
      const account = await run(() => api.POST('/v1/accounts', { body }));
      if (account?.data === undefined) return;
      made.current = { id: account.data.id, email };
    }
    const params = { path: { id: made.current.id } };
    const link = await run(() => api.POST('/v1/accounts/{id}/invitations', { params }));
    const token = link?.data?.token;
    if (token === undefined) return;
    if ((await run(() => api.POST('/v1/password', { body: { token, password } }))) === undefined) return;
    await run(() => api.POST('/v1/session', { body: { email, password } }));
    await check();
  };

  const set = (name: keyof typeof fields, value: string) => setFields({ ...fields, [name]: value });
  return (
    <Paper component="form" onSubmit={make}>
      <Stack align="start">
        <div>
          <Title order={3} size="h5">
            Make your account
          </Title>
          <Text>Then you sign in with your e-mail address and a password, and can put the key away.</Text>
        </div>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="Name"
            value={fields.name}
            onChange={event => set('name', event.currentTarget.value)}
            autoComplete="name"
            maxLength={200}
            required
          />
          <TextInput
            label="E-mail"
            type="email"
            value={fields.email}
            onChange={event => set('email', event.currentTarget.value)}
            autoComplete="username"
            required
          />
          <NewPassword label="Password" value={fields.password} onChange={value => set('password', value)} />
        </Stack>
        <Button type="submit" loading={busy}>
          Make the account
        </Button>
      </Stack>
    </Paper>
  );
}
