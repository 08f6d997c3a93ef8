import { Button, FileButton, Paper, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';

/** A button for a file, in a place where one can be dropped. */
export function ChooseFile({ onChoose }: { onChoose(file: File): void }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChoose(file);
  };
  return (
    <Paper
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      style={{
        borderStyle: 'dashed',
        borderWidth: 2,
        ...(isOver ? { borderColor: 'var(--mantine-primary-color-filled)' } : {}),
      }}
    >
      <Stack gap="xs" align="center" py="sm">
        <FileButton
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv"
          onChange={file => file !== null && onChoose(file)}
          inputProps={{ 'aria-label': 'The file to import' }}
        >
          {props => (
            <Button {...props} leftSection={<IconFileUpload size={16} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="sm">or drop it here</Text>
      </Stack>
    </Paper>
  );
}
