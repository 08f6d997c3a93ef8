import { Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Schema } from '../../../client/api.ts';
import { askDecision, type Outcome, type Recorded, useRecord } from '../../data/record.ts';
import { fieldName } from '../../words/fields.ts';
import { Button } from '../button.tsx';
import { DecisionView } from '../decision/decision.tsx';
import { ProblemAlert } from '../told.tsx';
import {
  canHaveHappened,
  type Draft,
  draftOf,
  eventOf,
  type Faults,
  fieldsOf,
  isEventType,
  isRequired,
  missingIn,
  type Suggested,
  type Value,
} from './draft.ts';
import { faultsOf, focusFirst } from './faults.ts';
import { Field } from './field.tsx';
import { TypeChoice } from './type-choice.tsx';

type Application = Schema<'Application'>;

interface EventFormProps {
  application: Application;
  /** What to begin with: a type and any fields that are known, such as an alternative or an entry to void. */
  initial?: Suggested | undefined;
  onRecorded(recorded: Recorded): void;
}

type Told = Outcome | { kind: 'answered'; decision: Schema<'Decision'> };

/** Records any event on an application. The fields are those of the event's schema. */
export function EventForm({ application, initial, onRecorded }: EventFormProps) {
  const start = (suggested: Suggested): Draft => begin(application, suggested);
  const [draft, setDraft] = useState(() =>
    start(initial ?? { type: application.nextEvents[0] ?? 'note.added' }),
  );
  const [faults, setFaults] = useState<Faults>({});
  const [told, setTold] = useState<Told>();
  const [busy, setBusy] = useState<'record' | 'ask'>();
  const form = useRef<HTMLFormElement>(null);
  const record = useRecord();

  const change = (name: string, value: Value) => {
    setDraft(({ type, values }) => ({ type, values: { ...values, [name]: value } }));
    setFaults(without(faults, `/${name}`));
    setTold(undefined);
  };
  const take = (suggested: Suggested) => {
    setDraft(start(suggested));
    setFaults({});
    setTold(undefined);
  };
  const fail = (found: Faults) => {
    setFaults(found);
    focusFirst(form.current, found);
  };

  const send = async (how: 'record' | 'ask', sent: Draft = draft) => {
    const missing = missingIn(sent, application.timeZone);
    setTold(undefined);
    if (Object.keys(missing).length > 0) return fail(missing);
    setBusy(how);
    const event = eventOf(sent, application.timeZone);
    const outcome =
      how === 'ask' ? await askDecision(application.id, event) : await record(application.id, event);
    setBusy(undefined);
    if (outcome.kind === 'recorded') return onRecorded(outcome.recorded);
    if (outcome.kind === 'problem') fail(faultsOf(outcome.problem));
    setTold(outcome);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send('record');
  };
  const sendAsFact = () => {
    const fact = { ...draft, values: { ...draft.values, alreadyHappened: true } };
    setDraft(fact);
    void send('record', fact);
  };

  return (
    <form onSubmit={submit} noValidate ref={form} aria-label="Record an event">
      <Stack>
        <TypeChoice
          application={application}
          type={draft.type}
          onChange={type => take({ ...eventOf(draft, application.timeZone), type })}
        />
        {fieldsOf(draft.type).map(([name, schema]) => (
          <Field
            key={`${draft.type} ${name}`}
            name={name}
            schema={schema}
            required={isRequired(draft.type, name)}
            value={draft.values[name] ?? ''}
            onChange={value => change(name, value)}
            faults={faults}
            application={application}
          />
        ))}
        {canHaveHappened(draft.type) && (
          <Checkbox
            label={fieldName('alreadyHappened')}
            description="Then it is recorded whatever the rules say."
            checked={draft.values['alreadyHappened'] === true}
            onChange={event => change('alreadyHappened', event.currentTarget.checked)}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={busy === 'record'}>
            Record
          </Button>
          {canHaveHappened(draft.type) && (
            <Button variant="default" loading={busy === 'ask'} onClick={() => send('ask')}>
              May I?
            </Button>
          )}
        </Group>
        <div aria-live="polite">
          {told?.kind === 'problem' && <ProblemAlert error={told.problem} />}
          {(told?.kind === 'refused' || told?.kind === 'answered') && (
            <DecisionView
              decision={told.decision}
              application={application}
              onAlternative={({ from: _from, ...act }) => {
                take(act);
                // What was pressed is gone with the decision.
                form.current?.querySelector('select')?.focus();
              }}
              onAlreadyHappened={sendAsFact}
              isBusy={busy === 'record'}
            />
          )}
        </div>
      </Stack>
    </form>
  );
}

function begin({ timeZone, interviewers }: Application, { type, ...known }: Suggested): Draft {
  const people = interviewers.map(({ id }) => id);
  return draftOf(isEventType(type) ? type : 'note.added', known, { timeZone, people });
}

function without(faults: Faults, pointer: string): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([at]) => !at.startsWith(pointer)));
}
