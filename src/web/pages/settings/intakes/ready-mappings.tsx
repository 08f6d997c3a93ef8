import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { queries } from '../../../data/api.ts';

/** What the ready mappings are called. */
const names: Readonly<Record<string, string>> = {
  calendar: 'Calendar: an event that has ended',
  form: 'Form: somebody fills in what happened',
  mailgun: 'Mailgun: mail that came or went',
  postmark: 'Postmark: mail that came or went',
};

/** Begins with a mapping that ships, or with nothing. */
export function ReadyMappings({
  onChoose,
}: {
  onChoose(start: { expression: string; sample: string }): void;
}) {
  const { data } = queries.useQuery('get', '/v1/intakes/ready');
  const [chosen, setChosen] = useState('');
  const ready = data?.items ?? [];
  const choose = (name: string) => {
    setChosen(name);
    const mapping = ready.find(each => each.name === name);
    onChoose({
      expression: mapping?.expression ?? '',
      sample: mapping === undefined ? '{}' : JSON.stringify(mapping.sample, undefined, 2),
    });
  };
  return (
    <NativeSelect
      label="Begin with"
      description={
        ready.find(({ name }) => name === chosen)?.description ??
        'A ready mapping can be changed like any other.'
      }
      value={chosen}
      onChange={event => choose(event.currentTarget.value)}
      data={[
        { value: '', label: 'An empty expression' },
        ...ready.map(({ name }) => ({ value: name, label: names[name] ?? name })),
      ]}
    />
  );
}
