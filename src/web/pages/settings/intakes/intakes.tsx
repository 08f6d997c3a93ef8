import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { api, queries } from '../../../data/api.ts';
import { useClientName } from '../../../data/clients.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { ShowMore } from '../../../parts/show-more.tsx';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { NamedCard } from '../named-card.tsx';
import { IntakeEditor } from './editor.tsx';

type Intake = Schema<'Intake'>;

/** The secret addresses that take other tools' own JSON. */
export function Component() {
  const list = queries.useInfiniteQuery(
    'get',
    '/v1/intakes',
    { params: { query: { limit: 50 } } },
    {
      pageParamName: 'cursor',
      // Null is left out of the query.
      initialPageParam: null,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  const [open, setOpen] = useState<Intake | 'new'>();
  const again = () => void list.refetch();
  const intakes = list.data?.pages.flatMap(({ items }) => items);
  const isEmpty = intakes?.length === 0;
  const begin = <Button onClick={() => setOpen('new')}>New intake</Button>;
  return (
    <Stack maw={920}>
      <div>
        <Title order={2} size="h4">
          Intakes
        </Title>
        <Text size="sm">
          Secret addresses to which other tools send what they have in their own form; an expression makes
          events of it.
        </Text>
      </div>
      {open === undefined ? (
        !isEmpty && <Group>{begin}</Group>
      ) : (
        <IntakeEditor
          key={open === 'new' ? 'new' : open.id}
          of={open === 'new' ? undefined : open}
          onSaved={again}
          onClose={() => setOpen(undefined)}
        />
      )}
      {list.error ? <ProblemAlert error={list.error} onRetry={again} /> : null}
      {intakes === undefined && !list.error ? <Waiting of="intakes" /> : null}
      {isEmpty && open === undefined && (
        <Empty title="No other tool reports here yet">
          <Text>
            A mail service, a calendar, a form or Zapier can say by themselves what you sent and what came.
            There are ready mappings to begin with, and everything can be tried out before it counts.
          </Text>
          {begin}
        </Empty>
      )}
      {intakes?.map(intake => (
        <OneIntake key={intake.id} of={intake} onEdit={() => setOpen(intake)} onRevoked={again} />
      ))}
      <ShowMore of={list} />
    </Stack>
  );
}

interface OneIntakeProps {
  of: Intake;
  onEdit(): void;
  onRevoked(): void;
}

function OneIntake({ of: { id, name, client, createdAt, lastUsedAt }, onEdit, onRevoked }: OneIntakeProps) {
  const whose = useClientName(client);
  return (
    <NamedCard
      name={name}
      badge={whose}
      actions={
        <Group gap="xs" justify="end">
          <Button size="xs" variant="default" onClick={onEdit} aria-label={`Edit ${name}`}>
            Edit
          </Button>
          <Confirm
            label="Revoke"
            accessibleName={`Revoke ${name}`}
            title={`Revoke ${name}?`}
            write={() => api.DELETE('/v1/intakes/{id}', { params: { path: { id } } })}
            onDone={onRevoked}
          >
            Its address leads nowhere from now on, for good. What came through it stays.
          </Confirm>
        </Group>
      }
    >
      <Text size="sm">
        {lastUsedAt === null ? 'Nothing came here yet' : `Something last came ${sayInstant(lastUsedAt)}`}
      </Text>
      <Text size="sm" c="dimmed">
        Made {sayInstant(createdAt)}
      </Text>
    </NamedCard>
  );
}
