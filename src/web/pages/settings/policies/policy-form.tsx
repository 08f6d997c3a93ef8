import { Alert, Group, NumberInput, Paper, Stack, Switch, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import type { Faults } from '../../../parts/event-form/draft.ts';
import { focusFirst } from '../../../parts/event-form/faults.ts';
import { ProblemAlert } from '../../../parts/told.tsx';
import { shippedNames } from '../../../words/policies.ts';
import { draftFrom, type PolicyFields, unnamed, versionOf, withOwnName } from './draft.ts';
import { numberNames } from './number-names.ts';
import { Trial } from './trial.tsx';

type Policy = Schema<'Policy'>;

interface PolicyFormProps {
  from: Policy;
  all: readonly Policy[];
  onDone(saved?: Policy): void;
}

/** Other numbers: tried on the open applications first, then saved as a version of their own. */
export function PolicyForm({ from, all, onDone }: PolicyFormProps) {
  const [fields, setFields] = useState<PolicyFields>(() => withOwnName(from));
  const [trial, setTrial] = useState<{ of: string; result: Schema<'PolicyTrial'> }>();
  const { busy, problem, run } = useAction();
  const form = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const draft = draftFrom(fields, from, all);
  // What it is called changes nothing of what it would do.
  const tried = { ...draft, ...unnamed };
  const isTried = trial?.of === JSON.stringify(tried);
  const set = (changes: Partial<PolicyFields>) => setFields({ ...fields, ...changes });

  const tryOut = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(() => api.POST('/v1/policies/dry-run', { body: tried }));
    if (done?.data !== undefined) setTrial({ of: JSON.stringify(tried), result: done.data });
  };
  const save = async () => {
    const missing = {
      ...(draft.name === '' ? { '/name': 'is needed' } : {}),
      ...(draft.description === '' ? { '/description': 'is needed' } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return focusFirst(form.current, missing);
    const done = await run(() => api.POST('/v1/policies', { body: draft }));
    if (done?.data !== undefined) onDone(done.data);
  };

  return (
    <Stack component="form" onSubmit={tryOut} maw={860} ref={form}>
      <Title order={2} size="h4">
        Other numbers than {from.name}, version {from.version}
      </Title>
      <Paper>
        <Stack>
          <TextInput
            label="Name"
            description={`Needed to save it. Small letters, digits and hyphens. ${shippedNames.join(', ')} ship with the product and stay as they are.`}
            value={fields.name}
            onChange={event => set({ name: event.currentTarget.value })}
            pattern="[a-z][a-z0-9\-]{0,59}"
            error={faults['/name']}
            data-pointer="/name"
          />
          <TextInput
            label="What it is for"
            value={fields.description}
            onChange={event => set({ description: event.currentTarget.value })}
            maxLength={500}
            description="Needed to save it."
            error={faults['/description']}
            data-pointer="/description"
          />
          <Switch
            label="Phone calls are allowed"
            checked={fields.calls}
            onChange={event => set({ calls: event.currentTarget.checked })}
          />
        </Stack>
      </Paper>
      <Paper>
        <Stack>
          <Title order={3} size="h5">
            Numbers
          </Title>
          {Object.keys(from.numbers).map(name => (
            <OneNumber
              key={name}
              name={name}
              before={from.numbers[name as keyof Policy['numbers']]} // its own keys
              source={from.sources[name] ?? ''}
              fields={fields}
              onChange={set}
            />
          ))}
        </Stack>
      </Paper>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {trial && isTried && <Trial trial={trial.result} />}
      {trial && !isTried && (
        <Alert color="orange" role="status">
          The numbers have changed since they were tried. Try them again before they are saved.
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={busy} variant={isTried ? 'default' : 'filled'}>
          See what would change
        </Button>
        {isTried && (
          <Button onClick={save} loading={busy}>
            {draft.name === ''
              ? 'Save as a policy of its own'
              : `Save as ${draft.name}, version ${versionOf(draft.name, all)}`}
          </Button>
        )}
        <Button variant="default" onClick={() => onDone()}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}

interface OneNumberProps {
  name: string;
  before: number;
  /** Where the number comes from so far. */
  source: string;
  fields: PolicyFields;
  onChange(changes: Partial<PolicyFields>): void;
}

/** A number, and, once it differs, where the other one comes from. */
function OneNumber({ name, before, source, fields, onChange }: OneNumberProps) {
  const value = fields.numbers[name] ?? before;
  const isChanged = value !== before;
  const { label = name, unit = '' } = numberNames[name] ?? {};
  return (
    <Group align="start" grow preventGrowOverflow={false}>
      <NumberInput
        label={`${label} (${unit})`}
        description={isChanged ? `Was ${before}: ${source}` : source}
        value={value}
        onChange={next =>
          onChange({ numbers: { ...fields.numbers, [name]: typeof next === 'number' ? next : '' } })
        }
        min={0}
        allowDecimal={false}
        required
      />
      {isChanged && (
        <TextInput
          label="Where the new number comes from"
          description="Shown wherever the number is."
          value={fields.sources[name] ?? ''}
          onChange={event => onChange({ sources: { ...fields.sources, [name]: event.currentTarget.value } })}
          maxLength={500}
        />
      )}
    </Group>
  );
}
