import { Badge, Box, Button, Group, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Rules } from '../../parts/decision/rules.tsx';
import { ListedNames } from '../../parts/listed-names.tsx';
import { delayName } from '../../parts/statechart/words.ts';
import { sayDate, sayInstant } from '../../words/dates.ts';
import { fieldName, valueName } from '../../words/fields.ts';
import { eventName, states } from '../../words/names.ts';
import { sayPolicy } from '../../words/policies.ts';
import type { Entry } from './entries.ts';
import type { Application } from './moment.ts';
import { actorName } from './words.ts';

interface EntryLineProps {
  entry: Entry;
  application: Application;
  voidedBy: Entry | undefined;
  onVoid: ((entry: Entry) => void) | undefined;
}

const minuteMs = 60_000;

/** One line of the log: what, when, who, what was ruled, and what it changed. */
export function EntryLine({ entry, application, voidedBy, onVoid }: EntryLineProps) {
  const { seq, kind, type, at, recordedAt, decision, actor, source, duplicateOf } = entry;
  const { timeZone } = application;
  const mark = markOf(entry);
  const isLate = Date.parse(recordedAt) - Date.parse(at) > minuteMs;
  const broken = decision?.rules.filter(({ holds }) => !holds) ?? [];
  const isTimer = kind === 'timer';
  return (
    <Box
      component="li"
      ps="sm"
      style={{ borderInlineStart: `${isTimer ? 1 : 4}px solid var(--mantine-color-${mark.color}-6)` }}
    >
      <Group gap="xs" justify="space-between" align="start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={isTimer ? 400 : 600} td={voidedBy === undefined ? undefined : 'line-through'}>
              {isTimer ? delayName(type) : eventName(type)}
              <Who entry={entry} application={application} />
            </Text>
            {mark.name !== undefined && (
              <Badge color={mark.color} variant="light" tt="none" autoContrast>
                {mark.name}
              </Badge>
            )}
          </Group>
          <Text size="sm">
            {sayInstant(at, timeZone)} · {isTimer ? 'by itself' : `by ${actorName(actor.role)}`}
            {source !== null && (
              <>
                {' · '}
                <bdi>{source}</bdi>
              </>
            )}
            {' · '}entry {seq}
          </Text>
          {isLate && !isTimer && <Text size="sm">Recorded {sayInstant(recordedAt, timeZone)}</Text>}
        </div>
        {onVoid !== undefined && kind === 'event' && voidedBy === undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ flexShrink: 0 }}
            onClick={() => onVoid(entry)}
            aria-label={`Void entry ${seq}, ${eventName(type)}`}
          >
            Void
          </Button>
        )}
      </Group>
      <Details entry={entry} />
      {broken.length > 0 && (
        <List size="sm" mt={4}>
          {broken.map(({ rule, reason }) => (
            <List.Item key={rule}>{reason}</List.Item>
          ))}
        </List>
      )}
      {duplicateOf !== null && <Text size="sm">The same act as entry {duplicateOf}; it counts once.</Text>}
      {voidedBy !== undefined && (
        <Text size="sm">
          Voided by entry {voidedBy.seq}:{' '}
          <bdi>{String(voidedBy.event['reason'] ?? 'no reason is shown')}</bdi>
        </Text>
      )}
      <Changed entry={entry} />
      {decision !== null && decision.rules.length > 0 && <Rules decision={decision} timeZone={timeZone} />}
    </Box>
  );
}

/** What it did to the state, and to what was known before. */
function Changed({ entry: { transition, revised, kind } }: { entry: Entry }) {
  const { from, to } = transition;
  return (
    <>
      {from !== null && from !== to && kind !== 'refusal' && (
        <Text size="sm">
          {nameOfState(from)} → {nameOfState(to)}
        </Text>
      )}
      {revised !== null && (
        <Text size="sm">
          It came late and changed what was known: {nameOfState(revised.from)} became{' '}
          {nameOfState(revised.to)}
          {revised.verdicts.map(({ entry, was, is }) => `; entry ${entry} was ${was} and is ${is}`).join('')}.
        </Text>
      )}
    </>
  );
}

const shownElsewhere = new Set([
  ...['type', 'at', 'interviewer', 'channel', 'alreadyHappened', 'source'],
  ...['id', 'machine', 'company', 'role'],
]);

/** The other fields of the event, those that people wrote among them. */
function Details({ entry: { event, kind, redacted = [] } }: { entry: Entry }) {
  const fields = Object.entries(event).filter(([name]) => !shownElsewhere.has(name));
  if (kind === 'timer' || kind === 'machine') return null;
  return (
    <>
      {fields.map(([name, value]) => {
        const said = sayValue(value);
        return said === undefined ? null : (
          <Text size="sm" key={name} style={{ overflowWrap: 'anywhere' }}>
            {fieldName(name)}: <bdi>{said}</bdi>
          </Text>
        );
      })}
      {redacted.length > 0 && (
        <Text size="sm">Not shown to you: {redacted.map(fieldName).join(', ').toLowerCase()}.</Text>
      )}
    </>
  );
}

function sayValue(value: unknown): ReactNode {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return sayDate(value);
  if (typeof value === 'string') return value.includes(' ') ? value : wordOf(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isPolicy(value)) return sayPolicy(value);
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : [],
  );
  return names.length === 0 ? undefined : <ListedNames names={names} />;
}

function isPolicy(value: unknown): value is Application['policy'] {
  return typeof value === 'object' && value !== null && 'name' in value && 'version' in value;
}

/** Values of a choice have names; dates and addresses are shown as they are. */
function wordOf(value: string): string {
  return /^[a-z-]+$/.test(value) ? valueName(value) : value;
}

function Who({
  entry: { event },
  application: { interviewers },
}: Pick<EntryLineProps, 'entry' | 'application'>) {
  const person = interviewers.find(({ id }) => id === event['interviewer'])?.name;
  const channel =
    typeof event['channel'] === 'string' ? valueName(event['channel']).toLowerCase() : undefined;
  return (
    <>
      {person !== undefined && (
        <>
          , <bdi>{person}</bdi>
        </>
      )}
      {channel !== undefined && `, ${channel}`}
    </>
  );
}

function nameOfState(state: string): string {
  return Object.entries(states).find(([id]) => id === state)?.[1].name ?? state;
}

/** Refusals and breaches catch the eye; what time did stays in the background. */
function markOf({ kind, decision }: Entry): { name: string | undefined; color: string } {
  if (kind === 'refusal') return { name: 'Refused', color: 'orange' };
  if (decision?.verdict === 'breach') return { name: 'Breach', color: 'red' };
  return { name: undefined, color: kind === 'event' || kind === 'created' ? 'tide' : 'gray' };
}
