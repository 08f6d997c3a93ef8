import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../../../client/api.ts';
import { api } from '../../../data/api.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { NamedCard } from '../named-card.tsx';
import { MakeKey } from './make-key.tsx';

type Key = Schema<'Key'>;

/** The keys of the workspace, for an owner. */
export function Component() {
  const { data, error, refetch } = useQuery({
    queryKey: ['get', '/v1/keys', 'every page'],
    queryFn: everyKey,
  });
  const again = () => void refetch();
  const usable = data?.filter(({ revokedAt }) => revokedAt === null) ?? [];
  const revoked = data?.filter(({ revokedAt }) => revokedAt !== null) ?? [];
  return (
    <Stack maw={760}>
      <MakeKey onMade={again} />
      <Title order={2} size="h4">
        Keys
      </Title>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="keys" /> : null}
      {usable.map(key => (
        <OneKey key={key.id} of={key} onRevoked={again} />
      ))}
      {revoked.length > 0 && (
        <>
          <Title order={2} size="h4">
            Revoked
          </Title>
          {revoked.map(key => (
            <OneKey key={key.id} of={key} onRevoked={again} />
          ))}
        </>
      )}
    </Stack>
  );
}

function OneKey({ of: key, onRevoked }: { of: Key; onRevoked(): void }) {
  const { id, name, prefix, role, lastUsedAt, expiresAt, revokedAt } = key;
  return (
    <NamedCard
      name={name}
      badge={role}
      actions={
        revokedAt === null && (
          <Confirm
            label="Revoke"
            accessibleName={`Revoke ${name}`}
            title={`Revoke ${name}?`}
            write={() => api.DELETE('/v1/keys/{id}', { params: { path: { id } } })}
            onDone={onRevoked}
          >
            Whatever uses it stops working within a second, for good.
          </Confirm>
        )
      }
    >
      <Text size="sm">
        Begins with {prefix}
        {lastUsedAt === null ? ', never used' : `, last used ${sayInstant(lastUsedAt)}`}
      </Text>
      {expiresAt !== null && <Text size="sm">Expires {sayInstant(expiresAt)}</Text>}
      {revokedAt !== null && <Text size="sm">Revoked {sayInstant(revokedAt)}</Text>}
    </NamedCard>
  );
}

async function everyKey(): Promise<Key[]> {
  const keys: Key[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await api.GET('/v1/keys', {
      params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (data === undefined) throw error;
    keys.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return keys;
}
