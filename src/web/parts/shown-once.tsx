import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ShownOnceProps {
  title: string;
  secret: string;
  children: ReactNode;
  /** What to do with it, below it. */
  next?: ReactNode;
}

/** A secret that is shown this once, with a button to copy it. */
export function ShownOnce({ title, secret, children, next }: ShownOnceProps) {
  return (
    <Alert variant="default" title={title} role="status" aria-atomic={false} w="100%">
      <Stack gap="xs" align="start">
        <Text size="sm">{children}</Text>
        <Code block style={{ wordBreak: 'break-all', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group gap="xs">
          <CopyButton value={secret} timeout={4_000}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
        {next}
      </Stack>
    </Alert>
  );
}
