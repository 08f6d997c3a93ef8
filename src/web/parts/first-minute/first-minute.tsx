import { Paper, Stack, Text, Title } from '@mantine/core';
import { queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { Empty } from '../told.tsx';
import { BringSheet } from './bring-sheet.tsx';
import { LastInterview } from './last-interview.tsx';
import { LoadDemo } from './load-demo.tsx';

/** Shown where there is nothing yet: tell of the last interview, or look at the demo. Its heading is of this order. */
export function FirstMinute({ order = 2 }: { order?: 1 | 2 }) {
  const { session } = useSession();
  const { data } = queries.useQuery('get', '/v1/applications', { params: { query: { limit: 1 } } });
  if (session.role === 'coach' || session.role === 'tool') {
    return <Empty title="No applications yet">Clients begin them; then they are shown here.</Empty>;
  }
  return (
    <Stack gap="lg" maw={560}>
      <div>
        <Title order={order} size={order === 1 ? 'h2' : 'h3'}>
          Your last interview
        </Title>
        <Text>
          Tell when it was and with whom. From then on you see what to do, and when it is too early.
        </Text>
      </div>
      <Paper>
        <LastInterview />
      </Paper>
      <BringSheet order={order === 1 ? 2 : 3} />
      {session.role === 'owner' && data?.items.length === 0 && <LoadDemo order={order === 1 ? 2 : 3} />}
    </Stack>
  );
}
