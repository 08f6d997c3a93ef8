import { Group, Paper, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';

const longest = 4_000;

/** Writes a note, private unless it is shared on purpose. */
export function NewNote({ client, onWritten }: { client: string; onWritten(): Promise<void> }) {
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<'private' | 'shared'>('private');
  const [isSaving, setIsSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsSaving(true);
    setFailed(undefined);
    const { error } = await api
      .POST('/v1/clients/{id}/notes', { params: { path: { id: client } }, body: { text, visibility } })
      .catch((reason: unknown) => ({ error: reason }));
    setIsSaving(false);
    if (error !== undefined) return setFailed(error);
    setText('');
    setVisibility('private');
    await onWritten();
  };
  return (
    <Paper component="form" onSubmit={save}>
      <Stack gap="sm">
        <Textarea
          label="New note"
          required
          autosize
          minRows={2}
          maxLength={longest}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Group justify="space-between" align="end">
          <Radio.Group
            label="Who reads it"
            value={visibility}
            onChange={value => setVisibility(value === 'shared' ? 'shared' : 'private')}
          >
            <Group gap="md" mt={4}>
              <Radio value="private" label="Private: coaches only" />
              <Radio value="shared" label="Shared with the client" />
            </Group>
          </Radio.Group>
          <Button type="submit" loading={isSaving} disabled={text.trim() === ''}>
            {visibility === 'shared' ? 'Share the note' : 'Save the note'}
          </Button>
        </Group>
        {failed !== undefined && <ProblemAlert error={failed} />}
      </Stack>
    </Paper>
  );
}
