import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { eventSchemas } from '../../../client/event-schemas.ts';
import { api, problemOf, queries } from '../../data/api.ts';
import { useRepeatable } from '../../data/repeatable.ts';
import { useSession } from '../../data/session.tsx';
import { placeOf } from '../../words/dates.ts';
import { fieldName } from '../../words/fields.ts';
import { latestOf, sayPolicy, shippedNames } from '../../words/policies.ts';
import { instantOf } from '../../words/zoned.ts';
import { Button } from '../button.tsx';
import { emptyItem, type Faults, type Item, missingInItems, toldItems } from '../event-form/draft.ts';
import { faultsOf, focusFirst } from '../event-form/faults.ts';
import { Items } from '../event-form/items.tsx';
import { ProblemAlert } from '../told.tsx';

/** The people of a first interview are told like those of a later one. */
const people = eventSchemas['interview.completed'].properties['interviewers'] ?? { type: 'array' };

/** The zone of the device, and every other one. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([ownZone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];

const empty = { company: '', role: '', at: '', timeZone: ownZone, client: '', policy: '' };

/** One short form that begins an application, and leads to it. */
export function LastInterview() {
  const cache = useQueryClient();
  const repeatable = useRepeatable();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState(empty);
  const [interviewers, setInterviewers] = useState<readonly Item[]>([emptyItem(people.items)]);
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const fail = (found: Faults) => {
    setFaults(found);
    focusFirst(form.current, found);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const at = instantOf(told.at, told.timeZone);
    const missing: Faults = {
      ...(told.company.trim() === '' ? { '/company': 'is needed' } : {}),
      ...(told.role.trim() === '' ? { '/role': 'is needed' } : {}),
      ...(at === undefined ? { '/interview/at': 'is needed' } : {}),
      ...missingInItems(interviewers, people, '/interview/interviewers'),
    };
    if (at === undefined || Object.keys(missing).length > 0) return fail(missing);
    setFaults({});
    setBusy(true);
    const { company, role, timeZone, client, policy } = told;
    const body = {
      company,
      role,
      timeZone,
      interview: { at, interviewers: toldItems(interviewers).map(personOf) },
      ...(client === '' ? {} : { client }),
      ...(policy === '' ? {} : { policy }),
    };
    const { data, error } = await api
      .POST('/v1/applications', { body, headers: { 'idempotency-key': repeatable.keyFor(body) } })
      .catch((error: unknown) => ({ data: undefined, error }));
    // Without an answer nobody knows whether it arrived.
    if (data !== undefined || problemOf(error).status !== 0) repeatable.answered();
    setBusy(false);
    if (data !== undefined) {
      void cache.invalidateQueries();
      await navigate(`/applications/${data.id}`);
      return;
    }
    fail(faultsOf(problemOf(error)));
    setProblem(error);
  };
  const field = (name: keyof typeof empty, label: string, pointer: string) => ({
    label,
    value: told[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTold(before => ({ ...before, [name]: value }));
    },
    error: faults[pointer],
    'data-pointer': pointer,
  });

  return (
    <form onSubmit={submit} noValidate ref={form} aria-label="Your last interview">
      <Stack>
        <TextInput {...field('company', 'Company', '/company')} required maxLength={200} autoComplete="off" />
        <TextInput {...field('role', 'Role', '/role')} required maxLength={200} autoComplete="off" />
        <TextInput
          {...field('at', 'When it was', '/interview/at')}
          description={`Time in ${placeOf(told.timeZone)}`}
          type="datetime-local"
          required
        />
        <NativeSelect {...field('timeZone', 'Time zone', '/timeZone')} data={zones} />
        <WhoseApplication {...field('client', 'Whose application', '/client')} />
        <UnderWhichPolicy {...field('policy', 'Policy', '/policy')} />
        <Items
          legend={fieldName('interviewers')}
          pointer="/interview/interviewers"
          schema={people}
          items={interviewers}
          onChange={setInterviewers}
          faults={faults}
        />
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Button type="submit" loading={busy} style={{ alignSelf: 'start' }}>
          Begin
        </Button>
      </Stack>
    </form>
  );
}

function personOf({ name = '', email }: Item): { name: string; email?: string } {
  return email === undefined ? { name } : { name, email };
}

type SelectProps = Parameters<typeof NativeSelect>[0];

/** Asked of an owner who has clients; a candidate's applications are their own. */
function WhoseApplication(props: SelectProps) {
  const { session } = useSession();
  const { data } = queries.useQuery(
    'get',
    '/v1/clients',
    { params: { query: { limit: 200 } } },
    { enabled: session.role === 'owner' },
  );
  if (session.role !== 'owner' || data === undefined || data.items.length === 0) return null;
  const clients = data.items.map(({ id, name }) => ({ value: id, label: name }));
  return <NativeSelect {...props} data={[{ value: '', label: 'Nobody in particular' }, ...clients]} />;
}

/** Asked where the workspace has policies of its own; elsewhere it is the standard one. */
function UnderWhichPolicy(props: SelectProps) {
  const { data } = queries.useQuery('get', '/v1/policies');
  const policies = latestOf(data?.items ?? []);
  if (policies.every(({ name }) => shippedNames.includes(name))) return null;
  const standard = policies.find(({ name }) => name === 'standard');
  const others = policies.filter(policy => policy !== standard);
  const chosen = policies.find(({ name }) => name === props?.value) ?? standard;
  return (
    <NativeSelect
      {...props}
      description={chosen?.description}
      data={[
        { value: '', label: standard === undefined ? 'standard' : sayPolicy(standard) },
        ...others.map(policy => ({ value: policy.name, label: sayPolicy(policy) })),
      ]}
    />
  );
}
