import { Alert, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { GrantCard } from '../../parts/grant-card.tsx';
import { Empty, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { Invite } from './invite.tsx';
import { LookLog } from './look-log.tsx';

/** Who may see a candidate's applications, as far as they say, and who has looked. */
export function Component() {
  const { client } = useSession().session;
  if (client === null) {
    return (
      <Empty title="Nobody's applications">
        <Text>This page belongs to the person whose applications they are. Sign in as that person.</Text>
      </Empty>
    );
  }
  return <Consent clientId={client.id} />;
}

function Consent({ clientId }: { clientId: string }) {
  const [withdrawnFrom, setWithdrawnFrom] = useState<string>();
  const { data, error, refetch } = queries.useQuery('get', '/v1/clients/{id}/grants', {
    params: { path: { id: clientId }, query: { limit: 200 } },
  });
  const current = data?.items.filter(({ status }) => status === 'active' || status === 'invited') ?? [];
  const ended = data?.items.filter(({ status }) => status === 'expired' || status === 'withdrawn') ?? [];
  const withdrawn = (coach: string) => {
    setWithdrawnFrom(coach);
    refetch();
  };
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          Who may see this
        </Title>
        <Text>
          Your applications are yours. A coach from outside sees what you show, for as long as you want.
          Coaches who belong to this workspace see all of it; who they are is up to its owner.
        </Text>
        <div aria-live="polite">
          {withdrawnFrom !== undefined && (
            <Alert color="teal" mt="md">
              Withdrawn. <bdi>{withdrawnFrom}</bdi> sees nothing of yours any more.
            </Alert>
          )}
        </div>
      </div>
      <Stack component="section" aria-labelledby="consent-current">
        <Title order={2} size="h3" id="consent-current">
          Who you let in
        </Title>
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
        {data === undefined && !error ? <Waiting of="grants" /> : null}
        {data !== undefined && current.length === 0 ? <Text>Nobody from outside.</Text> : null}
        {current.map(grant => (
          <GrantCard
            key={grant.id}
            grant={grant}
            onWithdrawn={() => withdrawn(grant.acceptedBy ?? grant.coach)}
          />
        ))}
      </Stack>
      <Invite clientId={clientId} onInvited={() => refetch()} />
      <LookLog clientId={clientId} />
      {ended.length > 0 && (
        <Stack component="section" aria-labelledby="consent-ended">
          <Title order={2} size="h3" id="consent-ended">
            Ended
          </Title>
          {ended.map(grant => (
            <GrantCard key={grant.id} grant={grant} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
