import { Alert, Anchor, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../data/action.ts';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';
import { Frame } from './frame.tsx';

/** What to do about a forgotten password: a link by mail, where mail is sent; else an owner helps. */
export function Forgotten({ canMail, onBack }: { canMail: boolean; onBack(): void }) {
  const [email, setEmail] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const ask = async () => {
    const done = await run(() => api.POST('/v1/password/reset', { body: { email: email.trim() } }));
    if (done !== undefined) setAsked(true);
  };
  return (
    <Frame title="Forgotten password" subtitle="A link lets you choose a new one." onSubmit={ask}>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {!canMail && (
        <Text>
          This service sends no mail. Ask an owner of your workspace for a new invitation link: it lets you
          choose a new password.
        </Text>
      )}
      {canMail && isAsked && (
        <Alert color="teal" role="status">
          If there is an account with that address, a mail is on its way. Its link works for one hour.
        </Alert>
      )}
      {canMail && !isAsked && (
        <>
          <TextInput
            label="E-mail"
            type="email"
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
            autoComplete="username"
            required
          />
          <Button type="submit" loading={busy}>
            Send the link
          </Button>
        </>
      )}
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        Back to signing in
      </Anchor>
    </Frame>
  );
}
