import { Stack } from '@mantine/core';
import { useSession } from '../../../data/session.tsx';
import { Exporting } from './exporting.tsx';
import { Importing } from './importing.tsx';

/** A spreadsheet or an export in, and everything out. */
export function Component() {
  const { session } = useSession();
  return (
    <Stack maw={860} gap="xl">
      <Importing isOwner={session.role === 'owner'} />
      <Exporting isOwner={session.role === 'owner'} />
    </Stack>
  );
}
