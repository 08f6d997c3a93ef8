import { Paper, Stack, Text, Title } from '@mantine/core';
import { useSession } from '../../../data/session.tsx';
import { Browsers } from './browsers.tsx';
import { MakeAccount } from './make-account.tsx';
import { OwnName } from './own-name.tsx';
import { OwnPassword } from './own-password.tsx';

/** Whoever is signed in: name, password, browsers. */
export function Component() {
  const { session } = useSession();
  if (session.account === null) {
    return (
      <Stack maw={640}>
        <Title order={2} size="h4">
          Signed in with a key
        </Title>
        <Text>
          This is the key “{session.name}”, which opens the pages as {session.role}.
        </Text>
        {session.role === 'owner' && <MakeAccount />}
      </Stack>
    );
  }
  return (
    <Stack maw={640}>
      <Text>
        Signed in as {session.account.email}, {session.role}.
      </Text>
      <Paper>
        <OwnName accountId={session.account.id} />
      </Paper>
      <Paper>
        <OwnPassword />
      </Paper>
      <Paper>
        <Browsers />
      </Paper>
    </Stack>
  );
}
