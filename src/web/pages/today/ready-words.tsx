import { Box, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useSession } from '../../data/session.tsx';
import { wordsFor } from '../../words/drafts.ts';
import type { DueFollowUp } from './acts.ts';

/** Words to begin with, to be copied and finished by hand. Nothing is sent from here. */
export function ReadyWords({ followUp, channel }: { followUp: DueFollowUp; channel: string | undefined }) {
  const { session } = useSession();
  const { kind, person, application } = followUp;
  const words = wordsFor({
    kind,
    channel,
    person: person?.name,
    company: application.company,
    role: application.role,
    sender: session.client?.name,
  });
  if (words === undefined) return null;
  const whole = words.subject === undefined ? words.text : `${words.subject}\n\n${words.text}`;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {words.spoken ? 'What to say' : 'Words to send'}
      </Text>
      <Stack gap="xs" mt="xs">
        <Box p="sm" bg="var(--tom-page)" bdrs="md" style={{ whiteSpace: 'pre-line' }} fz="sm">
          {words.subject !== undefined && (
            <Text fw={600} size="sm" mb="xs">
              {words.subject}
            </Text>
          )}
          {words.text}
        </Box>
        <Group gap="xs">
          <CopyButton value={whole}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="default"
                onClick={copy}
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </details>
  );
}
