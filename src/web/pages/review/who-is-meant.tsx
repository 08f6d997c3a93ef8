import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { eventSchemas } from '../../../client/event-schemas.ts';
import { useAction } from '../../data/action.ts';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { isEventType } from '../../parts/event-form/draft.ts';
import { ProblemAlert } from '../../parts/told.tsx';
import { useAssign } from './assign.ts';
import { needsPerson } from './candidate-button.tsx';
import type { Item } from './item.tsx';
import type { Settled } from './outcome.tsx';

interface WhoProps {
  item: Item;
  application: Schema<'Application'>;
  onSettled(what: Settled): void;
  onCancel(): void;
}

const somebodyNew = 'new';

/** Asks whom an event concerns, where it can concern somebody, and posts it there. Somebody new is added first. */
export function WhoIsMeant({ item, application, onSettled, onCancel }: WhoProps) {
  const { naming } = item;
  const byEmail = application.interviewers.find(({ email }) => email !== undefined && email === naming.email);
  const [who, setWho] = useState(byEmail?.id ?? '');
  const [added, setAdded] = useState({ name: '', email: naming.email ?? '' });
  const adding = useAction();
  const { busy, problem, assign } = useAssign();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const interviewer = who === somebodyNew ? await add() : who === '' ? undefined : who;
    if (who === somebodyNew && interviewer === undefined) return;
    const settled = await assign(item, application.id, interviewer);
    if (settled !== undefined) onSettled(settled);
  };

  const add = async (): Promise<string | undefined> => {
    const known = new Set(application.interviewers.map(({ id }) => id));
    const email = added.email.trim();
    const done = await adding.run(() =>
      api.POST('/v1/applications/{id}/events', {
        params: { path: { id: application.id } },
        body: { type: 'contact.added', name: added.name.trim(), ...(email === '' ? {} : { email }) },
      }),
    );
    return done?.data?.application.interviewers.find(({ id }) => !known.has(id))?.id;
  };

  const trouble = problem ?? adding.problem;
  return (
    <Stack component="form" onSubmit={send}>
      {canConcern(item) && (
        <NativeSelect
          label="Who is meant"
          value={who}
          onChange={event => setWho(event.currentTarget.value)}
          required={needsPerson(item)}
          data={[
            { value: '', label: needsPerson(item) ? 'Choose a person' : 'Nobody in particular' },
            ...application.interviewers.map(({ id, name }) => ({ value: id, label: name })),
            { value: somebodyNew, label: 'Somebody new' },
          ]}
        />
      )}
      {who === somebodyNew && (
        <>
          <TextInput
            label="Name"
            value={added.name}
            onChange={event => setAdded({ ...added, name: event.currentTarget.value })}
            maxLength={200}
            autoComplete="off"
            required
          />
          <TextInput
            label="E-mail"
            type="email"
            value={added.email}
            onChange={event => setAdded({ ...added, email: event.currentTarget.value })}
            autoComplete="off"
          />
        </>
      )}
      {trouble !== undefined && <ProblemAlert error={trouble} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={busy || adding.busy}>
          This is about {application.company}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whether the event can say whom it concerns. */
function canConcern({ event }: Item): boolean {
  const type = String(event['type']);
  return isEventType(type) && 'interviewer' in eventSchemas[type].properties;
}
