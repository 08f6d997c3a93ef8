import { Anchor, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { sayDay } from '../../../words/dates.ts';
import { followUpNames, levels, states } from '../../../words/names.ts';

type PolicyTrial = Schema<'PolicyTrial'>;
type Tried = PolicyTrial['changed'][number];

/** What the numbers would do to the open applications, were they moved under them. */
export function Trial({ trial }: { trial: PolicyTrial }) {
  const { tried, hasMore, changed } = trial;
  return (
    <Paper component="section" aria-label="What would change">
      <Stack gap="xs">
        <Title order={3} size="h5">
          What would change
        </Title>
        <Text role="status">
          {changed.length === 0 ? 'Nothing' : `${changed.length} of ${tried}`}
          {changed.length === 0
            ? ` would change for any of the ${tried} open applications`
            : ' open applications would change'}
          {hasMore ? `; only the newest ${tried} were tried.` : '.'}
        </Text>
        <Text size="sm">
          Nothing moves by itself: applications stay under the version that they have, and new ones name
          theirs.
        </Text>
        {changed.length > 0 && (
          <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Application</Table.Th>
                  <Table.Th>Now</Table.Th>
                  <Table.Th>Then</Table.Th>
                  <Table.Th>Judged otherwise</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {changed.map(item => (
                  <Table.Tr key={item.application}>
                    <Table.Td>
                      <Anchor component={Link} to={`/applications/${item.application}`}>
                        <bdi>{item.company}</bdi>
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{sayOutlook(item, 'was')}</Table.Td>
                    <Table.Td>{sayOutlook(item, 'is')}</Table.Td>
                    <Table.Td>{item.verdicts.map(sayVerdict).join('; ')}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Paper>
  );
}

function sayOutlook(tried: Tried, when: 'was' | 'is'): string {
  const { state, level, next } = tried[when];
  const then =
    next === null
      ? 'nothing to do'
      : `${followUpNames[next.kind] ?? next.kind} ${sayDay(next.from, tried.timeZone)}`;
  return `${states[state].name}, ${levels[level].name.toLowerCase()}: ${then}`;
}

function sayVerdict({ entry, was, is }: Tried['verdicts'][number]): string {
  return `entry ${entry}: ${was}, then ${is}`;
}
