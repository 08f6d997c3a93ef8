import { Stack, Text, Title } from '@mantine/core';
import { queries } from '../../data/api.ts';
import { GrantCard } from '../../parts/grant-card.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';

/** Whom from outside a client lets in, for an owner to know. Who may see what is for the client to say. */
export function LetIn({ client }: { client: string }) {
  const { data, error, refetch } = queries.useQuery('get', '/v1/clients/{id}/grants', {
    params: { path: { id: client }, query: { limit: 200 } },
  });
  return (
    <Stack component="section" aria-labelledby="let-in" gap="sm">
      <Title order={2} size="h4" id="let-in">
        Coaches from outside
      </Title>
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="grants" /> : null}
      {data?.items.length === 0 && <Text size="sm">The client let nobody in.</Text>}
      {data?.items.map(grant => (
        <GrantCard key={grant.id} grant={grant} />
      ))}
    </Stack>
  );
}
