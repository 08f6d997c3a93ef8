import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { load } from '../../shell/load.ts';
import type { Filters } from './filters.ts';
import { givenViews, useSavedViews } from './saved-views.ts';

const NameDialog = lazy(() => load(() => import('./name-dialog.tsx')));

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
      {isNaming && (
        <Suspense>
          <NameDialog
            onClose={naming.close}
            onSave={name => {
              save({ name, filters });
              naming.close();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
