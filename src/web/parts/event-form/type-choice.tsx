import { NativeSelect } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';
import { eventSchemas } from '../../../client/event-schemas.ts';
import { queries } from '../../data/api.ts';
import { mayPost } from '../../data/may.ts';
import { useSession } from '../../data/session.tsx';
import { familyNames } from '../../words/fields.ts';
import { eventName } from '../../words/names.ts';
import { type EventType, isEventType } from './draft.ts';

interface TypeChoiceProps {
  application: Pick<Schema<'Application'>, 'nextEvents' | 'client'>;
  type: EventType;
  onChange(type: EventType): void;
}

/** What happened: first what the application can take now, then the rest, each by its family. */
export function TypeChoice({ application: { nextEvents, client }, type, onChange }: TypeChoiceProps) {
  const { session } = useSession();
  const { data: machine } = queries.useQuery(
    'get',
    '/v1/machine',
    {},
    // It is the same for as long as the service runs.
    { staleTime: 'static', refetchInterval: false },
  );
  // Voiding begins at the entry that was wrong, so it is offered where it was begun only.
  const offered = (machine?.events ?? [])
    .filter(event => isEventType(event.type))
    .filter(event => event.type !== 'entry.voided' || type === 'entry.voided')
    .filter(event => mayPost(session, event.type, client));
  const groups = [true, false].flatMap(isNext =>
    Object.keys(familyNames).map(family => ({
      group: isNext ? (familyNames[family] ?? family) : `${familyNames[family]}: not now by the rules`,
      items: offered
        .filter(event => event.family === family && nextEvents.includes(event.type) === isNext)
        .map(event => ({ value: event.type, label: eventName(event.type) })),
    })),
  );
  const shown = groups.filter(({ items }) => items.length > 0);
  return (
    <NativeSelect
      label="What happened"
      description={eventSchemas[type].description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={shown.length > 0 ? shown : [{ value: type, label: eventName(type) }]}
      value={type}
      onChange={event => {
        const chosen = event.currentTarget.value;
        if (isEventType(chosen)) onChange(chosen);
      }}
      data-pointer="/type"
    />
  );
}
