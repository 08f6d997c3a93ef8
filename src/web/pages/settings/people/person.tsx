import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { useClients } from '../../../data/clients.ts';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { ChangePerson } from './change-person.tsx';
import { InvitationLink } from './invitation-link.tsx';

type Account = Schema<'Account'>;

/** One account, and what an owner can do about it. */
export function Person({ account, onChanged }: { account: Account; onChanged(): void }) {
  const { id, name, email, disabledAt } = account;
  const [invitation, setInvitation] = useState<Schema<'Invitation'>>();
  const { busy, problem, run } = useAction();
  const params = { path: { id } };
  const change = (body: Schema<'AccountChange'>) => api.PATCH('/v1/accounts/{id}', { params, body });

  const invite = async () => {
    const made = await run(() => api.POST('/v1/accounts/{id}/invitations', { params }));
    setInvitation(made?.data);
  };
  const letIn = async () => {
    if ((await run(() => change({ disabled: false }))) !== undefined) onChanged();
  };

  return (
    <Paper component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <div>
            <Title order={3} size="h5">
              {name}
            </Title>
            <Text size="sm">{email}</Text>
          </div>
          <Standing account={account} />
        </Group>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Group gap="xs">
          <ChangePerson account={account} onChanged={onChanged} />
          {disabledAt === null ? (
            <>
              <Button
                size="xs"
                variant="default"
                onClick={invite}
                loading={busy}
                aria-label={`New link for ${name}`}
              >
                New link
              </Button>
              <Confirm
                label="Disable"
                accessibleName={`Disable ${name}`}
                title={`Disable ${name}?`}
                write={() => change({ disabled: true })}
                onDone={onChanged}
              >
                They are signed out everywhere within a second and cannot sign in. What they recorded stays.
              </Confirm>
            </>
          ) : (
            <Button
              size="xs"
              variant="default"
              onClick={letIn}
              loading={busy}
              aria-label={`Let ${name} in again`}
            >
              Let in again
            </Button>
          )}
        </Group>
        {invitation && <InvitationLink name={name} invitation={invitation} />}
      </Stack>
    </Paper>
  );
}

/** What the account may do, and whether its person can sign in. */
function Standing({ account }: { account: Account }) {
  const { role, clientId, reach, hasPassword, hasOpenId, lockedUntil, disabledAt } = account;
  const { data: clients = [] } = useClients();
  const client = clients.find(({ id }) => id === clientId)?.name;
  const scope = role === 'candidate' ? (client ?? '') : reach === 'granted' ? 'granted clients only' : '';
  return (
    <Group gap="xs">
      <Badge variant="default" tt="none">
        {scope === '' ? role : `${role}, ${scope}`}
      </Badge>
      {disabledAt !== null && (
        <Badge variant="default" tt="none">
          Disabled {sayInstant(disabledAt)}
        </Badge>
      )}
      {disabledAt === null && !hasPassword && !hasOpenId && (
        <Badge variant="default" tt="none">
          Invited, not here yet
        </Badge>
      )}
      {lockedUntil !== null && (
        <Badge variant="default" tt="none">
          Locked until {sayInstant(lockedUntil)}
        </Badge>
      )}
    </Group>
  );
}
