import { Box, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';

/** What would be sent now. Shown as its text, which says the same as its HTML. */
export function Preview({ canMail, email }: { canMail: boolean; email: string }) {
  const [preview, setPreview] = useState<Schema<'DigestPreview'>>();
  const { busy, problem, run } = useAction();
  const look = async () => {
    const done = await run(() => api.GET('/v1/digest/preview'));
    if (done?.data !== undefined) setPreview(done.data);
  };
  return (
    <Stack align="start">
      <Title order={3} size="h5">
        What it would say
      </Title>
      <Button variant="default" loading={busy} onClick={() => void look()}>
        Show the mail of now
      </Button>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Box aria-live="polite" w="100%">
        {preview?.letter === null && (
          <Text size="sm">
            Nothing that you were not told before: there would be no mail
            {canMail ? '. A test names all that is due.' : '.'}
          </Text>
        )}
        {preview?.letter != null && (
          <Stack gap="xs">
            <Text size="sm">To {email}</Text>
            <Text fw={600}>{preview.letter.subject}</Text>
            <Box
              component="section"
              tabIndex={0}
              aria-label="The mail"
              style={{
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                maxHeight: 480,
                overflowY: 'auto',
                fontFamily: 'var(--mantine-font-family-monospace)',
                fontSize: 'var(--mantine-font-size-sm)',
              }}
            >
              {withoutTokens(preview.letter.text)}
            </Box>
          </Stack>
        )}
      </Box>
    </Stack>
  );
}

/** The addresses of a mail are its reader's own, and too long to look at. */
function withoutTokens(text: string): string {
  return text.replaceAll(/\?t=[\w.-]+/g, '?t=…');
}
