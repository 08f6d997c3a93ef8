import { Anchor, Badge, Paper, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { sayInstant } from '../../words/dates.ts';
import { channelNames, eventName, states } from '../../words/names.ts';
import { roleNames, verdictNames } from '../../words/verdicts.ts';

type Entry = Schema<'Entry'>;
type People = Schema<'Application'>['interviewers'];

interface LogTableProps {
  applicationId: string;
  entries: readonly Entry[];
  timeZone: string;
  interviewers: People;
}

/** A log, oldest first. Each entry leads to its record. */
export function LogTable({ applicationId, entries, timeZone, interviewers }: LogTableProps) {
  const voidedBy = new Map(
    entries.flatMap(({ kind, seq, event }) => (kind === 'void' ? [[event['entry'], seq] as const] : [])),
  );
  return (
    <Paper p={0}>
      <ScrollBox name="The log">
        <Table highlightOnHover verticalSpacing="xs" className="stacks wide">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Entry</Table.Th>
              <Table.Th>When it happened</Table.Th>
              <Table.Th>Ruling</Table.Th>
              <Table.Th>State after it</Table.Th>
              <Table.Th>Recorded by</Table.Th>
              <Table.Th>Hash</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map(entry => (
              <Table.Tr key={entry.seq}>
                <Table.Td data-label="Entry">
                  <Anchor component={Link} to={`/audit/${applicationId}/${entry.seq}`}>
                    {entry.seq}. {eventName(entry.type)}
                  </Anchor>
                  <Detail of={entry} interviewers={interviewers} />
                </Table.Td>
                <Table.Td data-label="When it happened">{sayInstant(entry.at, timeZone)}</Table.Td>
                <Table.Td data-label="Ruling">
                  <Ruling entry={entry} voidedBy={voidedBy.get(entry.seq)} />
                </Table.Td>
                <Table.Td data-label="State after it">{stateName(entry.transition.to)}</Table.Td>
                <Table.Td data-label="Recorded by">
                  {roleNames[entry.actor.role] ?? entry.actor.role}
                </Table.Td>
                <Table.Td data-label="Hash">
                  <Text ff="monospace" size="sm" title={entry.hash}>
                    {entry.hash.slice(0, 8)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Paper>
  );
}

function Ruling({ entry, voidedBy }: { entry: Entry; voidedBy: number | undefined }) {
  const { decision, duplicateOf, revised, unreadable } = entry;
  const isRuled = decision !== null && decision.rules.length > 0;
  return (
    <>
      {isRuled && (
        <Badge variant="dot" color={verdictNames[decision.verdict].color} tt="none" fw={600}>
          {verdictNames[decision.verdict].name}
        </Badge>
      )}
      {voidedBy !== undefined && <Text size="sm">Voided by entry {voidedBy}</Text>}
      {duplicateOf !== null && <Text size="sm">The same act as entry {duplicateOf}</Text>}
      {unreadable && <Text size="sm">Cannot be read</Text>}
      {revised !== null && <Text size="sm">Revised what was known</Text>}
    </>
  );
}

/** Whom it concerns and how, or which entry. */
function Detail({ of: { event }, interviewers }: { of: Entry; interviewers: People }) {
  const person = interviewers.find(({ id }) => id === event['interviewer'])?.name;
  const channel = event['channel'];
  const rest = [
    typeof channel === 'string' ? (channelNames[channel] ?? channel) : undefined,
    typeof event['entry'] === 'number' ? `entry ${event['entry']}` : undefined,
  ]
    .filter(part => part !== undefined)
    .join(', ');
  return (
    <Text size="sm">
      {person !== undefined && <bdi>{person}</bdi>}
      {person !== undefined && rest !== '' && ', '}
      {rest}
    </Text>
  );
}

function stateName(state: string): string {
  const known = Object.entries(states).find(([name]) => name === state);
  return known?.[1].name ?? state;
}
