import { Box, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import type { DueFollowUp } from './acts.ts';

interface ReadyWordsProps {
  followUp: DueFollowUp;
  channel: string | undefined;
}

/** Words to begin with, folded away until they are wanted. Only what is addressed to somebody has any. */
export function ReadyWords({ followUp, channel }: ReadyWordsProps) {
  const [isOpen, setOpen] = useState(false);
  if (followUp.interviewer === undefined) return null;
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {channel === 'call' ? 'What to say' : 'Words to send'}
      </Text>
      {isOpen && <OpenWords followUp={followUp} channel={channel} />}
    </details>
  );
}

function OpenWords({ followUp: { kind, interviewer, person, application }, channel }: ReadyWordsProps) {
  const [skill, setSkill] = useState('');
  const [named] = useDebouncedValue(skill.trim(), 300);
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/v1/applications/{id}/drafts',
    {
      params: {
        path: { id: application.id },
        query: { followUp: `${kind}:${interviewer}`, ...(named === '' ? {} : { skill: named }) },
      },
    },
    { placeholderData: keepPreviousData },
  );
  const draft = data?.items[0]?.drafts.find(draft => draft.channel === channel);
  return (
    <Stack gap="xs" mt="xs">
      {kind === 'thank-you' && (
        <TextInput
          label="A skill that you talked about"
          maw={400}
          maxLength={200}
          value={skill}
          onChange={event => setSkill(event.currentTarget.value)}
        />
      )}
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="the words" /> : null}
      {data && draft === undefined ? <Text size="sm">There are no ready words for this.</Text> : null}
      {draft && <Draft draft={draft} address={channel === 'email' ? person?.email : undefined} />}
    </Stack>
  );
}

/** To be copied, or opened in the reader's own mail program, and finished there. Nothing is sent from here. */
function Draft({ draft, address }: { draft: Schema<'Draft'>; address: string | undefined }) {
  const { subject, text } = draft;
  const whole = subject === null ? text : `${subject}\n\n${text}`;
  const filledIn = new URLSearchParams({ subject: subject ?? '', body: text }).toString();
  return (
    <>
      <Box p="sm" bg="var(--tom-page)" bdrs="md" style={{ whiteSpace: 'pre-line' }} fz="sm">
        {subject !== null && (
          <Text fw={600} size="sm" mb="xs">
            {subject}
          </Text>
        )}
        {text}
      </Box>
      <Group gap="xs">
        <CopyButton value={whole}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        {address !== undefined && (
          <Button
            component="a"
            // Mail programs take "+" for what it is, not for a space.
            href={`mailto:${address}?${filledIn.replaceAll('+', '%20')}`}
            size="xs"
            variant="default"
            leftSection={<IconMail size={16} aria-hidden />}
          >
            Open in your mail program
          </Button>
        )}
      </Group>
    </>
  );
}
