import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { ProblemAlert } from '../../parts/told.tsx';
import type { Item } from './item.tsx';
import type { Settled } from './outcome.tsx';
import { WhoIsMeant } from './who-is-meant.tsx';

type Application = Schema<'Application'>;

interface ChooseProps {
  item: Item;
  onSettled(what: Settled): void;
  /** The application, where only the person is not clear. */
  known?: Application;
  label?: ReactNode;
}

/** A button that asks which application is meant, and then who. */
export function ChooseApplication({ item, onSettled, known, label = anotherOf(item) }: ChooseProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const [chosen, setChosen] = useState<Application | undefined>(known);
  const settle = (what: Settled) => {
    close();
    onSettled(what);
  };
  return (
    <>
      <Button size="xs" variant={known === undefined ? 'default' : 'filled'} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={
          known === undefined ? (
            'Which application is it about?'
          ) : (
            <>
              Who at <bdi>{known.company}</bdi> is meant?
            </>
          )
        }
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          {known === undefined && <Search of={item} chosen={chosen} onChoose={setChosen} />}
          {chosen !== undefined && (
            <WhoIsMeant
              key={chosen.id}
              item={item}
              application={chosen}
              onSettled={settle}
              onCancel={close}
            />
          )}
        </Stack>
      </Modal>
    </>
  );
}

interface SearchProps {
  of: Item;
  chosen: Application | undefined;
  onChoose(application: Application): void;
}

function Search({ of: { client }, chosen, onChoose }: SearchProps) {
  const [wanted, setWanted] = useState('');
  const [q] = useDebouncedValue(wanted.trim(), 200);
  const { data, error, refetch } = queries.useQuery('get', '/v1/applications', {
    params: { query: { limit: 6, ...(q === '' ? {} : { q }), ...(client === null ? {} : { client }) } },
  });
  const found = data?.items ?? [];
  return (
    <>
      <TextInput
        label="Company, role or person"
        data-autofocus
        value={wanted}
        onChange={event => setWanted(event.currentTarget.value)}
        autoComplete="off"
      />
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      <Text size="sm" role="status">
        {data !== undefined && found.length === 0 && 'No application matches.'}
        {data?.nextCursor != null && 'The newest; search to find others.'}
      </Text>
      <Radio.Group
        label="Application"
        value={chosen?.id ?? ''}
        onChange={id => {
          const application = found.find(each => each.id === id);
          if (application !== undefined) onChoose(application);
        }}
      >
        <Group mt="xs">
          <Stack gap="xs">
            {found.map(({ id, company, role }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <>
                    <bdi>{company}</bdi>, <bdi>{role}</bdi>
                  </>
                }
              />
            ))}
          </Stack>
        </Group>
      </Radio.Group>
    </>
  );
}

function anotherOf({ candidates }: Item): string {
  return candidates.length === 0 ? 'Choose an application…' : 'Another application…';
}
