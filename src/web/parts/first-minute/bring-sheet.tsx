import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

/** For whoever has kept a list until now. */
export function BringSheet({ order }: { order: 2 | 3 }) {
  return (
    <Stack gap="xs" align="start">
      <Title order={order} size="h4">
        Or bring your spreadsheet
      </Title>
      <Text>Have you kept a list until now? See what becomes of every line before anything is recorded.</Text>
      <Button component={Link} to="/settings/moving" variant="default">
        Bring your spreadsheet
      </Button>
    </Stack>
  );
}
