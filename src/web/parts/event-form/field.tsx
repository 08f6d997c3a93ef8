import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';
import type { FieldSchema } from '../../../client/field-schema.ts';
import { placeOf } from '../../words/dates.ts';
import { fieldName, valueName } from '../../words/fields.ts';
import { type Faults, isItems, type Value } from './draft.ts';
import { Items } from './items.tsx';

type Application = Schema<'Application'>;

interface FieldProps {
  name: string;
  schema: FieldSchema;
  required: boolean;
  value: Value;
  onChange(value: Value): void;
  faults: Faults;
  application: Pick<Application, 'interviewers' | 'timeZone'>;
}

/** From this length on a text is worth several lines. */
const longText = 1_000;

/** The input that the schema of a field asks for. */
export function Field({ name, schema, required, value, onChange, faults, application }: FieldProps) {
  const shared = {
    label: fieldName(name),
    error: faults[`/${name}`],
    required,
    'data-pointer': `/${name}`,
  };
  if (isItems(value)) {
    return (
      <Items
        legend={shared.label}
        pointer={`/${name}`}
        schema={schema}
        items={value}
        onChange={onChange}
        faults={faults}
      />
    );
  }
  if (typeof value === 'boolean') {
    return (
      <Checkbox
        label={shared.label}
        error={shared.error}
        data-pointer={`/${name}`}
        checked={value}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    );
  }
  const text = {
    ...shared,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (name === 'interviewer') {
    const people = application.interviewers.map(({ id, name }) => ({ value: id, label: name }));
    return (
      <NativeSelect
        {...text}
        data={[{ value: '', label: required ? 'Choose' : 'Nobody named' }, ...people]}
      />
    );
  }
  if (schema.enum !== undefined) {
    const values = schema.enum.map(value => ({ value, label: valueName(value) }));
    return <NativeSelect {...text} data={[{ value: '', label: 'Choose' }, ...values]} />;
  }
  if (schema.format === 'date-time') {
    const zone = `Time in ${placeOf(application.timeZone)}`;
    return (
      <TextInput
        {...text}
        type="datetime-local"
        description={required ? zone : `${zone}; now, if left empty`}
      />
    );
  }
  if (schema.format === 'date') return <TextInput {...text} type="date" />;
  const { maxLength, description } = schema;
  if (maxLength !== undefined && maxLength >= longText && schema.format === undefined && name !== 'url') {
    return <Textarea {...text} autosize minRows={2} maxLength={maxLength} />;
  }
  return (
    <TextInput
      {...text}
      description={description}
      type={schema.type === 'integer' ? 'number' : schema.format === 'email' ? 'email' : 'text'}
      {...(maxLength === undefined ? {} : { maxLength })}
    />
  );
}
