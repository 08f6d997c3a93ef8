import { Anchor, Code, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { ListedNames } from '../../parts/listed-names.tsx';
import { sayDate, sayInstant } from '../../words/dates.ts';
import { fieldName } from '../../words/fields.ts';
import { channelNames, states } from '../../words/names.ts';
import { roleNames, verdictNames } from '../../words/verdicts.ts';
import { type FactRow, Facts } from './facts.tsx';

type Record_ = Schema<'EntryRecord'>;
type People = Schema<'Application'>['interviewers'];

/** What was recorded, by whom, and what became of it. */
export function EntryFacts({ record, interviewers }: { record: Record_; interviewers: People }) {
  const { application, actor, source, transition, redacted } = record;
  const { from, to } = transition;
  const rows: FactRow[] = [
    { name: 'Type', value: <Code>{record.type}</Code> },
    ...saidIn(record, interviewers),
    { name: 'Happened', value: sayInstant(record.at, application.timeZone) },
    { name: 'Recorded', value: sayInstant(record.recordedAt, application.timeZone) },
    { name: 'Recorded by', value: <Signature actor={actor} /> },
    ...(source === null ? [] : [{ name: 'Reported by', value: <bdi>{source}</bdi> }]),
    {
      name: 'State',
      value: from === null || from === to ? stateName(to) : `${stateName(from)}, then ${stateName(to)}`,
    },
    ...consequences(record),
  ];
  return (
    <Paper component="section" aria-labelledby="recorded">
      <Stack gap="xs">
        <Title order={2} size="h4" id="recorded">
          What was recorded
        </Title>
        <Facts rows={rows} />
        {redacted && (
          <Text size="sm">The client did not grant you: {redacted.map(fieldName).join(', ')}.</Text>
        )}
      </Stack>
    </Paper>
  );
}

function Signature({ actor: { role, key, account } }: { actor: Record_['actor'] }) {
  return (
    <>
      {roleNames[role] ?? role}
      {account !== undefined && (
        <>
          , account <Code>{account}</Code>
        </>
      )}
      {key !== undefined && (
        <>
          , key <Code>{key}</Code>
        </>
      )}
    </>
  );
}

/** The fields of the event, but for those that every entry has. */
function saidIn({ event }: Record_, interviewers: People): FactRow[] {
  const nameOf = (id: unknown) => interviewers.find(person => person.id === id)?.name ?? String(id);
  return Object.entries(event)
    .filter(([field]) => field !== 'type' && field !== 'at')
    .map(([field, value]) => ({
      name: fieldName(field),
      value: <bdi>{field === 'interviewer' ? nameOf(value) : <Said field={field} value={value} />}</bdi>,
    }));
}

function Said({ field, value }: { field: string; value: unknown }): ReactNode {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return sayDate(value);
    return field === 'channel' ? (channelNames[value] ?? value) : value;
  }
  if (Array.isArray(value) && value.every(isNamed))
    return <ListedNames names={value.map(({ name }) => name)} />;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([part, said]) => `${part} ${said}`)
    .join(', ');
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** What later entries did to this one, and this one to others. */
function consequences({
  application,
  duplicateOf,
  repeatedBy,
  voidedBy,
  revised,
  revisedBy,
}: Record_): FactRow[] {
  const entry = (seq: number) => (
    <Anchor component={Link} to={`/audit/${application.id}/${seq}`} key={seq} underline="always">
      entry {seq}
    </Anchor>
  );
  const rows: FactRow[] = [];
  if (duplicateOf !== null) rows.push({ name: 'The same act as', value: entry(duplicateOf) });
  if (repeatedBy.length > 0) {
    rows.push({ name: 'Reported again by', value: <Listed items={repeatedBy.map(entry)} /> });
  }
  if (voidedBy !== null) {
    rows.push({
      name: 'Voided by',
      value: (
        <>
          {entry(voidedBy.entry)}, {sayInstant(voidedBy.recordedAt, application.timeZone)}
          {voidedBy.reason !== null && (
            <>
              : <bdi>{voidedBy.reason}</bdi>
            </>
          )}
        </>
      ),
    });
  }
  if (revised !== null) {
    const { from, to, verdicts } = revised;
    const state = from === to ? 'The state stays as it was' : `${stateName(from)} became ${stateName(to)}`;
    const changes = verdicts.map(change => (
      <span key={change.entry}>
        {entry(change.entry)} was {verdictName(change.was)}, is {verdictName(change.is)}
      </span>
    ));
    rows.push({
      name: 'It revised',
      value: <Listed items={[<span key="state">{state}</span>, ...changes]} />,
    });
  }
  if (revisedBy.length > 0) {
    const changes = revisedBy.map(change => (
      <span key={change.entry}>
        {entry(change.entry)}: was {verdictName(change.was)}, is {verdictName(change.is)}
      </span>
    ));
    rows.push({ name: 'Revised by', value: <Listed items={changes} /> });
  }
  return rows;
}

function Listed({ items }: { items: readonly ReactNode[] }) {
  return items.flatMap((item, index) => (index === 0 ? [item] : ['; ', item]));
}

function stateName(state: string): string {
  return Object.entries(states).find(([name]) => name === state)?.[1].name ?? state;
}

function verdictName(verdict: string): string {
  const known = Object.entries(verdictNames).find(([name]) => name === verdict);
  return (known?.[1].name ?? (verdict === 'duplicate' ? 'a repeat' : verdict)).toLowerCase();
}
