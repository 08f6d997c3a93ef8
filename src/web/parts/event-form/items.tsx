import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { FieldSchema } from '../../../client/field-schema.ts';
import { fieldName } from '../../words/fields.ts';
import { emptyItem, type Faults, type Item } from './draft.ts';

interface ItemsProps {
  legend: string;
  /** Where the list stands in the body. */
  pointer: string;
  schema: Pick<FieldSchema, 'items' | 'minItems' | 'maxItems'>;
  items: readonly Item[];
  onChange(items: readonly Item[]): void;
  faults: Faults;
}

/** A list whose items have fields of their own, such as the people who interviewed. */
export function Items({ legend, pointer, schema, items, onChange, faults }: ItemsProps) {
  const { items: itemSchema, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  const fields = Object.entries(itemSchema?.properties ?? {});
  const change = (index: number, field: string, text: string) =>
    onChange(items.map((item, place) => (place === index ? { ...item, [field]: text } : item)));
  const fault = faults[pointer];
  return (
    <Fieldset legend={legend} bg="transparent">
      <Stack gap="xs">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
          <Group key={index} align="end" gap="xs">
            {fields.map(([field, { format, maxLength }]) => (
              <TextInput
                key={field}
                flex="1 1 160px"
                label={fieldName(field)}
                required={itemSchema?.required?.includes(field) ?? false}
                type={format === 'email' ? 'email' : 'text'}
                maxLength={maxLength ?? 200}
                value={item[field] ?? ''}
                onChange={event => change(index, field, event.currentTarget.value)}
                error={faults[`${pointer}/${index}/${field}`]}
                data-pointer={`${pointer}/${index}/${field}`}
              />
            ))}
            {items.length > minItems && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove number ${index + 1}`}
                onClick={() => onChange(items.filter((_, place) => place !== index))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {items.length < maxItems && (
          <Button
            size="xs"
            variant="subtle"
            style={{ alignSelf: 'start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...items, emptyItem(itemSchema)])}
          >
            Add another
          </Button>
        )}
        {fault && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
