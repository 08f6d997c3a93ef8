import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

/** What stands around every form for people who are not signed in. */
export function Frame({
  title = 'Top of Mind',
  subtitle = 'Follow up after an interview without becoming a pest.',
  onSubmit,
  children,
}: {
  title?: string;
  subtitle?: string;
  onSubmit(): void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w="100%" maw={420} p="xl" component="form" onSubmit={submit}>
        <Stack>
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text>{subtitle}</Text>
          </div>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
