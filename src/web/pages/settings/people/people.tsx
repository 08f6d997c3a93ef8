import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../../../client/api.ts';
import { api } from '../../../data/api.ts';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { Invite } from './invite.tsx';
import { Person } from './person.tsx';

/** Everybody who can sign in, for an owner. */
export function Component() {
  const { data, error, refetch } = useQuery({
    queryKey: ['get', '/v1/accounts', 'every page'],
    queryFn: everyAccount,
  });
  const again = () => void refetch();
  return (
    <Stack maw={760}>
      <Invite onMade={again} />
      <Title order={2} size="h4">
        People
      </Title>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="people" /> : null}
      {data?.length === 0 ? <Empty title="Nobody has an account yet" /> : null}
      {data?.map(account => (
        <Person key={account.id} account={account} onChanged={again} />
      ))}
    </Stack>
  );
}

async function everyAccount(): Promise<Schema<'Account'>[]> {
  const accounts: Schema<'Account'>[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await api.GET('/v1/accounts', {
      params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (data === undefined) throw error;
    accounts.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return accounts;
}
