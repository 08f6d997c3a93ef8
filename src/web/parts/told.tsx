import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { problemOf } from '../data/api.ts';

/** What went wrong, in the service's words, and how to go on. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, detail } = problemOf(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      <Stack gap="xs" align="start">
        <Text size="sm">{detail}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** In place of a page that could not be read: its heading, and why. */
export function FailedPage({ title, ...problem }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <Stack>
      <Title order={1} size="h2">
        {title}
      </Title>
      <ProblemAlert {...problem} />
    </Stack>
  );
}

/** While the first answer is under way. */
export function Waiting({ of }: { of: string }) {
  return (
    <Center mih={200} role="status" aria-label={`Loading ${of}`}>
      <Loader />
    </Center>
  );
}

/** Where there is nothing to show yet, and what to do about it. */
export function Empty({
  title,
  order = 2,
  children,
}: {
  title: string;
  order?: 1 | 2;
  children?: ReactNode;
}) {
  return (
    <Center mih={220}>
      <Stack gap="xs" align="center" maw={460} ta="center">
        <Title order={order} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Center>
  );
}
