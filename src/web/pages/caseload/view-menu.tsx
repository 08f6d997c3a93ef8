import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Filters } from './filters.ts';
import { givenViews, useSavedViews } from './saved-views.ts';

/** Opens a set of filters by name, and keeps the present one under a name. */
export function ViewMenu({ filters, onOpen }: { filters: Filters; onOpen(filters: Filters): void }) {
  const { views, save, remove } = useSavedViews();
  const [isNaming, naming] = useDisclosure();
  const here = JSON.stringify(filters);
  const present = [...views, ...givenViews].find(view => JSON.stringify(view.filters) === here);
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {present?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {givenViews.map(view => (
            <Menu.Item key={view.name} onClick={() => onOpen(view.filters)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Label>Your views</Menu.Label>}
          {views.map(view => (
            <Menu.Item key={view.name} onClick={() => onOpen(view.filters)}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={naming.open}>Save this view…</Menu.Item>
          {present !== undefined && views.includes(present) && (
            <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={() => remove(present.name)}>
              Remove “{present.name}”
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isNaming}
        onClose={naming.close}
        title="Save this view"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <NameForm
          onCancel={naming.close}
          onSave={name => {
            save({ name, filters });
            naming.close();
          }}
        />
      </Modal>
    </>
  );
}

function NameForm({ onSave, onCancel }: { onSave(name: string): void; onCancel(): void }) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Name"
          description="Kept in this browser, with its filters and its order."
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit">Save</Button>
        </Group>
      </Stack>
    </form>
  );
}
