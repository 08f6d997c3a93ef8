import { Paper, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { type Rights, RoleFields } from './role-fields.tsx';

const nobody = { name: '', email: '' };
const asCoach: Rights = { role: 'coach', clientId: null, reach: 'workspace' };

/** Makes an account and the link that lets its person in. */
export function Invite({ onMade }: { onMade(): void }) {
  const [fields, setFields] = useState(nobody);
  const [rights, setRights] = useState(asCoach);
  const [made, setMade] = useState<{ name: string; invitation: Schema<'Invitation'> }>();
  const { busy, problem, run } = useAction();

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    const name = fields.name.trim();
    const body = { name, email: fields.email.trim(), ...rights };
    const account = await run(() => api.POST('/v1/accounts', { body }));
    if (account?.data === undefined) return;
    const params = { path: { id: account.data.id } };
    const link = await run(() => api.POST('/v1/accounts/{id}/invitations', { params }));
    if (link?.data !== undefined) setMade({ name, invitation: link.data });
    setFields(nobody);
    setRights(asCoach);
    onMade();
  };

  return (
    <Paper component="form" onSubmit={invite}>
      <Stack align="start">
        <Title order={2} size="h4">
          Invite somebody
        </Title>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Stack w="100%">
          <TextInput
            label="Name"
            value={fields.name}
            onChange={event => setFields({ ...fields, name: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
            required
          />
          <TextInput
            label="E-mail"
            type="email"
            value={fields.email}
            onChange={event => setFields({ ...fields, email: event.currentTarget.value })}
            autoComplete="off"
            required
          />
          <RoleFields value={rights} onChange={setRights} />
        </Stack>
        <Button type="submit" loading={busy}>
          Invite
        </Button>
        {made && <InvitationLink {...made} />}
      </Stack>
    </Paper>
  );
}
