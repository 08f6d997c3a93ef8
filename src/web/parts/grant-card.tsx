import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../client/api.ts';
import { api } from '../data/api.ts';
import { sayInstant } from '../words/dates.ts';
import { sayScope } from '../words/grants.ts';
import { Button } from './button.tsx';
import { ProblemAlert } from './told.tsx';

type Grant = Schema<'Grant'>;

const statuses: Record<Grant['status'], { name: string; color: string }> = {
  invited: { name: 'Invited', color: 'orange' },
  active: { name: 'Sees it now', color: 'teal' },
  expired: { name: 'Expired', color: 'gray' },
  withdrawn: { name: 'Withdrawn', color: 'gray' },
};

/** One coach: what they see, until when, and the button that ends it. */
export function GrantCard({ grant, onWithdrawn }: { grant: Grant; onWithdrawn?: () => void }) {
  const { name, color } = statuses[grant.status];
  const { sees, hidden, may } = sayScope(grant.scope);
  const who = grant.acceptedBy ?? grant.coach;
  return (
    <Paper component="article" aria-label={who}>
      <Stack gap="xs">
        <Group justify="space-between">
          <div>
            <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{who}</bdi>
            </Title>
            {grant.acceptedBy !== null && (
              <Text size="sm">
                Invited as <bdi>{grant.coach}</bdi>
              </Text>
            )}
          </div>
          <Badge variant="dot" color={color} tt="none">
            {name}
          </Badge>
        </Group>
        <List size="sm">
          <List.Item>Sees {sees.join('; ')}.</List.Item>
          {hidden.length > 0 && <List.Item>Does not see {hidden.join('; ')}.</List.Item>}
          <List.Item>{may}</List.Item>
          <List.Item>{untilWhen(grant)}</List.Item>
        </List>
        {onWithdrawn !== undefined && <Withdraw grant={grant} who={who} onWithdrawn={onWithdrawn} />}
      </Stack>
    </Paper>
  );
}

function untilWhen({ status, expiresAt, withdrawnAt }: Grant): string {
  if (status === 'withdrawn' && withdrawnAt !== null) return `Withdrawn ${sayInstant(withdrawnAt)}.`;
  if (expiresAt === null) return 'Until it is withdrawn.';
  return status === 'expired'
    ? `Ended ${sayInstant(expiresAt)}.`
    : `Until ${sayInstant(expiresAt)}, or earlier if it is withdrawn.`;
}

function Withdraw({ grant, who, onWithdrawn }: { grant: Grant; who: string; onWithdrawn(): void }) {
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const path = { id: grant.client, grant: grant.id };
    const { error, response } = await api
      .DELETE('/v1/clients/{id}/grants/{grant}', { params: { path } })
      .catch((error: unknown) => ({ error, response: undefined }));
    setBusy(false);
    if (response?.ok === true) onWithdrawn();
    else setProblem(error);
  };
  return (
    <>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={withdraw}
          loading={busy}
          aria-label={`Withdraw at once: ${who}`}
        >
          Withdraw at once
        </Button>
      </div>
    </>
  );
}
