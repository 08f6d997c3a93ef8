import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../data/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { ShowMore } from '../../parts/show-more.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';
import { lookNames } from '../../words/grants.ts';

/** Which coach looked at what, the latest first. */
export function LookLog({ clientId }: { clientId: string }) {
  const list = useInfiniteQuery({
    queryKey: ['looks', clientId],
    queryFn: ({ pageParam, signal }) => readLooks(clientId, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    refetchInterval: 20_000,
  });
  const { data, error, refetch } = list;
  const looks = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack component="section" aria-labelledby="consent-looks">
      <div>
        <Title order={2} size="h3" id="consent-looks">
          Who looked at what
        </Title>
        <Text size="sm">One line for each coach, thing and hour.</Text>
      </div>
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="looks" /> : null}
      {data !== undefined && looks.length === 0 ? <Text>No coach has looked yet.</Text> : null}
      {looks.length > 0 && (
        <Paper p={0}>
          <ScrollBox name="Looks">
            <Table aria-label="Who looked at what" className="stacks">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>When</Table.Th>
                  <Table.Th>Who</Table.Th>
                  <Table.Th>What</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {looks.map(({ id, at, who, what, application }) => (
                  <Table.Tr key={id}>
                    <Table.Td data-label="When">{sayInstant(at)}</Table.Td>
                    <Table.Td data-label="Who">
                      <bdi>{who.name}</bdi>
                    </Table.Td>
                    <Table.Td data-label="What">
                      {lookNames[what]}
                      {application !== null && (
                        <>
                          : <bdi>{application.company}</bdi>, <bdi>{application.role}</bdi>
                        </>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollBox>
        </Paper>
      )}
      <ShowMore of={list}>Earlier</ShowMore>
    </Stack>
  );
}

async function readLooks(clientId: string, cursor: string, signal: AbortSignal) {
  const query = { limit: 50, ...(cursor === '' ? {} : { cursor }) };
  const { data, error } = await api.GET('/v1/clients/{id}/looks', {
    params: { path: { id: clientId }, query },
    signal,
  });
  if (data === undefined) throw error;
  return data;
}
