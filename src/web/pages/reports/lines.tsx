import { Anchor, Paper, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { placeOf, sayDate } from '../../words/dates.ts';

type Act = Schema<'ReportLine'>;
type Attempt = Schema<'RefusedLine'>;

/** What was done and heard, oldest first. */
export function ActTable({ lines, showsZones }: { lines: readonly Act[]; showsZones: boolean }) {
  return (
    <Lines name="What was done" last="Result">
      {lines.map(line => (
        <Table.Tr key={keyOf(line)}>
          <Cells line={line} showsZones={showsZones} />
          <Table.Td data-label="Result">{resultOf(line)}</Table.Td>
        </Table.Tr>
      ))}
    </Lines>
  );
}

/** What a rule refused, oldest first. */
export function RefusedTable({ lines, showsZones }: { lines: readonly Attempt[]; showsZones: boolean }) {
  return (
    <Lines name="Considered and not done" last="Why not">
      {lines.map(line => (
        <Table.Tr key={keyOf(line)}>
          <Cells line={line} showsZones={showsZones} />
          <Table.Td data-label="Why not">{line.reason}</Table.Td>
        </Table.Tr>
      ))}
    </Lines>
  );
}

function Lines({ name, last, children }: { name: string; last: string; children: ReactNode }) {
  return (
    <Paper p={0} className="report-lines">
      <ScrollBox name={name}>
        <Table className="report-table stacks wide" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Date</Table.Th>
              <Table.Th>Employer and role</Table.Th>
              <Table.Th>Person</Table.Th>
              <Table.Th>Method</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th>{last}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </ScrollBox>
    </Paper>
  );
}

function Cells({ line, showsZones }: { line: Act | Attempt; showsZones: boolean }) {
  return (
    <>
      <Table.Td data-label="Date">
        {sayDate(line.date)}
        {showsZones && <Text size="xs">{placeOf(line.timeZone)}</Text>}
      </Table.Td>
      <Table.Td data-label="Employer and role">
        <bdi>{line.employer}</bdi>
        <Text size="xs">
          <bdi>{line.role}</bdi>
        </Text>
      </Table.Td>
      <Table.Td data-label="Person">
        <bdi>{line.person}</bdi>
      </Table.Td>
      <Table.Td data-label="Method">{line.method}</Table.Td>
      <Table.Td data-label="What">
        <Anchor component={Link} to={`/audit/${line.application}/${line.entry}`} inherit>
          {line.what}
        </Anchor>
      </Table.Td>
    </>
  );
}

function resultOf({ family, verdict, followedBy }: Act): string {
  if (family === 'news') return '';
  const ruling = verdict === 'breach' ? 'Against the rules.' : 'Within the rules.';
  return followedBy === null ? ruling : `${ruling} ${followedBy.what}, ${sayDate(followedBy.date)}.`;
}

function keyOf({ application, entry }: Act | Attempt): string {
  return `${application} ${entry}`;
}
