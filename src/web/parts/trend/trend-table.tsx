import { Paper, Table } from '@mantine/core';
import { charts, sayMonday, type TrendWeek } from './series.ts';

/** The same numbers as the charts, week by week. */
export function TrendTable({ weeks }: { weeks: readonly TrendWeek[] }) {
  return (
    <Paper p={0}>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Caption>Weeks from Monday to Sunday, in the time zone of each application.</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th rowSpan={2} scope="col">
                Week from
              </Table.Th>
              {charts.map(({ title, series }) => (
                <Table.Th key={title} colSpan={series.length} scope="colgroup">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr>
              {charts.flatMap(({ title, series }) =>
                series.map(({ name }) => (
                  <Table.Th key={`${title} ${name}`} scope="col" ta="right">
                    {name}
                  </Table.Th>
                )),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map(week => (
              <Table.Tr key={week.from}>
                <Table.Th scope="row">{sayMonday(week)}</Table.Th>
                {charts.flatMap(({ title, series }) =>
                  series.map(({ name, of }) => (
                    <Table.Td key={`${title} ${name}`} ta="right">
                      {of(week)}
                    </Table.Td>
                  )),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
