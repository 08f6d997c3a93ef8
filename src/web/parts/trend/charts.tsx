import './trend.css';
import { Box, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { type Chart, charts, sayMonday, type TrendWeek, tellChart } from './series.ts';

const height = 180;

/** The weeks as stacked bars, one chart for numbers that belong together. Loaded when it is first shown. */
export default function Charts({ weeks }: { weeks: readonly TrendWeek[] }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      {charts.map(chart => (
        <OneChart key={chart.title} chart={chart} weeks={weeks} />
      ))}
    </SimpleGrid>
  );
}

function OneChart({ chart, weeks }: { chart: Chart; weeks: readonly TrendWeek[] }) {
  const data = weeks.map(week => ({
    week: sayMonday(week),
    ...Object.fromEntries(chart.series.map(({ name, of }) => [name, of(week)])),
  }));
  return (
    <Paper p="sm">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h6">
          {chart.title}
        </Title>
        <Group gap="sm">
          {chart.series.map(({ name, color }) => (
            <Group key={name} gap={6}>
              <span className="trend-key" style={{ background: color }} />
              <Text size="xs">{name}</Text>
            </Group>
          ))}
        </Group>
      </Group>
      <Box role="img" aria-label={tellChart(chart, weeks)} h={height}>
        <ResponsiveContainer width="100%" height={height}>
          <BarChart
            data={data}
            accessibilityLayer={false}
            margin={{ top: 4, right: 4, bottom: 0, left: -24 }}
          >
            <CartesianGrid vertical={false} stroke="var(--tom-line)" />
            <XAxis
              dataKey="week"
              tick={{ fontSize: 11, fill: 'var(--mantine-color-dimmed)' }}
              tickLine={false}
            />
            <YAxis
              allowDecimals={false}
              tick={{ fontSize: 11, fill: 'var(--mantine-color-dimmed)' }}
              tickLine={false}
              axisLine={false}
            />
            <Tooltip
              cursor={{ fill: 'var(--tom-line)', opacity: 0.4 }}
              contentStyle={{ background: 'var(--tom-paper)', border: '1px solid var(--tom-line)' }}
              isAnimationActive={false}
            />
            {chart.series.map(({ name, color }) => (
              <Bar key={name} dataKey={name} stackId="all" fill={color} isAnimationActive={false} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </Box>
    </Paper>
  );
}
