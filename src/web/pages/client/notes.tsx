import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconTrash, IconUsers } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { api, queries } from '../../data/api.ts';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';
import { NewNote } from './new-note.tsx';

type Note = Schema<'ClientNote'>;

/** What coaches wrote about a client; each note says who reads it. */
export function Notes({ client, mayWrite }: { client: string; mayWrite: boolean }) {
  const [limit, setLimit] = useState(20);
  const [failed, setFailed] = useState<unknown>();
  const [told, setTold] = useState('');
  const cache = useQueryClient();
  const { data, error, refetch } = queries.useQuery('get', '/v1/clients/{id}/notes', {
    params: { path: { id: client }, query: { limit } },
  });
  const changed = async (said: string) => {
    setTold(said);
    await cache.invalidateQueries({ queryKey: ['get', '/v1/clients/{id}/notes'] });
  };
  const remove = async ({ id: note }: Note) => {
    setFailed(undefined);
    const answer = await api
      .DELETE('/v1/clients/{id}/notes/{note}', { params: { path: { id: client, note } } })
      .catch((reason: unknown) => ({ error: reason }));
    if (answer.error !== undefined) setFailed(answer.error);
    else await changed('The note was removed.');
  };
  return (
    <Stack component="section" aria-labelledby="notes" gap="sm">
      <Title order={2} size="h4" id="notes">
        Notes
      </Title>
      {mayWrite && <NewNote client={client} onWritten={() => changed('The note was saved.')} />}
      <Text role="status" size="sm">
        {told}
      </Text>
      {failed !== undefined && <ProblemAlert error={failed} />}
      {error && data === undefined ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="the notes" /> : null}
      {data?.items.length === 0 && (
        <Text>{mayWrite ? 'Nothing noted yet.' : 'Your coach has written nothing to you yet.'}</Text>
      )}
      {data?.items.map(note => (
        <OneNote key={note.id} note={note} onRemove={mayWrite ? () => remove(note) : undefined} />
      ))}
      {data?.nextCursor && limit < 200 && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setLimit(limit + 60)}>
          Show earlier notes
        </Button>
      )}
    </Stack>
  );
}

function OneNote({ note, onRemove }: { note: Note; onRemove: (() => void) | undefined }) {
  const isShared = note.visibility === 'shared';
  const when = sayInstant(note.createdAt);
  return (
    <Paper component="article" aria-label={`Note of ${when}`}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Group gap="xs">
          <Badge
            variant="light"
            color={isShared ? 'tide' : 'gray'}
            tt="none"
            leftSection={isShared ? <IconUsers size={12} aria-hidden /> : <IconLock size={12} aria-hidden />}
          >
            {isShared ? 'Shared with the client' : 'Private: coaches only'}
          </Badge>
          <Text size="sm" c="dimmed">
            <bdi>{note.by.name}</bdi>, {when}
          </Text>
        </Group>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove the note of ${when}`}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {note.text}
      </Text>
    </Paper>
  );
}
