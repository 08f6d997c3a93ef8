import { useState } from 'react';
import { useAction } from '../../data/action.ts';
import { api } from '../../data/api.ts';
import type { Session } from '../../data/session.tsx';
import { Button } from '../../parts/button.tsx';
import { NewPassword } from '../../parts/new-password.tsx';
import { ProblemAlert } from '../../parts/told.tsx';
import { Frame } from './frame.tsx';

/** Where the link of an invitation leads, or of a forgotten password: choose one, and be in. */
export function ChoosePassword({
  token,
  isInvitation,
  onSignedIn,
}: {
  token: string;
  isInvitation: boolean;
  onSignedIn(session: Session): void;
}) {
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useAction();
  const choose = async () => {
    const chosen = await run(() => api.POST('/v1/password', { body: { token, password } }));
    const email = chosen?.data?.email;
    if (email === undefined) return;
    const signedIn = await run(() => api.POST('/v1/session', { body: { email, password } }));
    if (signedIn?.data !== undefined) onSignedIn(signedIn.data);
  };
  return (
    <Frame
      title={isInvitation ? 'Welcome' : 'A new password'}
      subtitle={
        isInvitation
          ? 'Choose a password to take over your account in Top of Mind.'
          : 'Once it is chosen, every browser with the old one is signed out.'
      }
      onSubmit={choose}
    >
      {problem !== undefined && <ProblemAlert error={problem} />}
      <NewPassword value={password} onChange={setPassword} label="Password" />
      <Button type="submit" loading={busy}>
        Choose and sign in
      </Button>
    </Frame>
  );
}
