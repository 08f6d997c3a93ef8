import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

const tables = [
  ['applications', 'Applications'],
  ['follow-ups', 'Follow-ups'],
  ['people', 'People'],
  ['entries', 'Every entry'],
] as const;

/** Files to keep, to move, or for a spreadsheet. */
export function Exporting({ isOwner }: { isOwner: boolean }) {
  return (
    <Stack component="section" aria-label="Export" gap="sm">
      <Title order={2} size="h4">
        Export
      </Title>
      {isOwner && (
        <Paper>
          <Stack gap="xs" align="start">
            <Title order={3} size="h5">
              Everything
            </Title>
            <Text size="sm">
              One file with every application, its people and its log, as it is now: to keep, or to move to
              another service. Keys and passwords stay behind.
            </Text>
            <Save href="/v1/export?format=ndjson" name="Download everything" />
          </Stack>
        </Paper>
      )}
      <Paper>
        <Stack gap="xs" align="start">
          <Title order={3} size="h5">
            For a spreadsheet
          </Title>
          <Text size="sm">As CSV, which Excel, Numbers and LibreOffice open.</Text>
          <Group gap="xs">
            {tables.map(([of, name]) => (
              <Save key={of} href={`/v1/export?format=csv&of=${of}`} name={name} />
            ))}
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}

function Save({ href, name }: { href: string; name: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {name}
    </Button>
  );
}
