import { Checkbox, Fieldset, Radio, Stack, TextInput } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { queries } from '../../../data/api.ts';
import { byKind, typeName } from '../../../words/webhooks.ts';

type Type = NonNullable<Schema<'Webhook'>['events']>[number];

/** What of a webhook can be changed. */
export interface Wanted {
  url: string;
  description: string;
  /** Null for everything. */
  events: Type[] | null;
}

export const nothingWanted: Wanted = { url: 'https://', description: '', events: null };

/** As the service takes it. */
export function bodyOf({ url, description, events }: Wanted) {
  return { url: url.trim(), description: description.trim() === '' ? null : description.trim(), events };
}

/** The address, what it is told, and what it is for. */
export function WebhookFields({ value, onChange }: { value: Wanted; onChange(wanted: Wanted): void }) {
  const { url, description, events } = value;
  return (
    <>
      <TextInput
        label="Address"
        description="An https address on the internet. Programs on this machine have to be listed in WEBHOOK_ALLOW."
        type="url"
        value={url}
        onChange={event => onChange({ ...value, url: event.currentTarget.value })}
        autoComplete="off"
        maxLength={2_000}
        required
      />
      <TextInput
        label="What it is for"
        value={description}
        onChange={event => onChange({ ...value, description: event.currentTarget.value })}
        autoComplete="off"
        maxLength={500}
      />
      <Radio.Group
        label="What it is told"
        value={events === null ? 'all' : 'some'}
        onChange={choice => onChange({ ...value, events: choice === 'all' ? null : [] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label="Everything" />
          <Radio value="some" label="Only what I choose" />
        </Stack>
      </Radio.Group>
      {events !== null && (
        <Types value={events} onChange={chosen => onChange({ ...value, events: chosen })} />
      )}
    </>
  );
}

function Types({ value, onChange }: { value: Type[]; onChange(types: Type[]): void }) {
  const { data } = queries.useQuery('get', '/v1/webhook-samples');
  const offered = data?.items.flatMap(item =>
    item.type === 'webhook.test' ? [] : [{ ...item, type: item.type }],
  );
  return byKind(offered ?? []).map(([kind, items]) => (
    <Fieldset key={kind} legend={kind} p="sm">
      <Stack gap="sm">
        {items.map(({ type, description }) => (
          <Checkbox
            key={type}
            label={typeName(type)}
            description={description}
            checked={value.includes(type)}
            onChange={event =>
              onChange(event.currentTarget.checked ? [...value, type] : value.filter(each => each !== type))
            }
          />
        ))}
      </Stack>
    </Fieldset>
  ));
}
