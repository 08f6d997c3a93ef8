import './statechart.css';
import { ActionIcon, Box, Group, Paper, Stack, Text } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ProblemAlert, Waiting } from '../told.tsx';
import { type Chart, readChart, statesOf } from './chart.ts';
import { Drawing } from './drawing.tsx';
import { type LaidChart, layOut } from './layout.ts';
import { leavesOf, type Passage, type PendingTimer, type Standing, standingOf } from './standing.ts';
import { StateList } from './state-list.tsx';
import { stateName } from './words.ts';

interface StatechartProps {
  /** XState's config as JSON, as `GET /v1/machine` gives it. */
  definition: Readonly<Record<string, unknown>>;
  /** Where it stands: XState's state value. */
  value: unknown;
  path: readonly Passage[];
  timers: readonly PendingTimer[];
  timeZone: string;
}

/** The statechart as it describes itself, with the states that an application is in lit. */
export function Statechart({ definition, value, path, timers, timeZone }: StatechartProps) {
  const shape = JSON.stringify(definition);
  const chart = useMemo(() => readChart(JSON.parse(shape)), [shape]);
  const standing = useMemo(() => standingOf({ value, path, timers }), [value, path, timers]);
  const { data: laid, error } = useQuery({
    queryKey: ['statechart', shape],
    queryFn: () => layOut(chart),
    // Nothing that is recorded changes it.
    staleTime: 'static',
    refetchInterval: false,
  });
  const label = `Statechart. ${sayStanding(chart, standing)}`;
  return (
    <Stack gap="xs">
      {error && <ProblemAlert error={error} />}
      {laid === undefined && !error && <Waiting of="the statechart" />}
      {laid && <Scrolled laid={laid} standing={standing} timeZone={timeZone} label={label} />}
      <StateList chart={chart} standing={standing} timeZone={timeZone} />
    </Stack>
  );
}

/** Below this the letters are too small to read, so that a narrow frame scrolls instead. */
const readable = 0.75;
const zooms = { least: 0.3, most: 2, step: 1.25 };

interface ScrolledProps {
  laid: LaidChart;
  standing: Standing;
  timeZone: string;
  label: string;
}

/** The picture in a frame of its own that scrolls both ways, brought to where the application stands. */
function Scrolled({ laid, standing, timeZone, label }: ScrolledProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const lit = leavesOf(standing).sort().join(' ');

  useEffect(() => {
    const { clientWidth = laid.width } = frame.current ?? {};
    setZoom(Math.min(1, Math.max((clientWidth - 2) / laid.width, readable)));
  }, [laid]);

  useEffect(() => {
    const [first] = lit.split(' ');
    const top = first?.split('.')[0];
    const state = laid.states.find(({ state }) => state.id === top);
    const { current } = frame;
    if (state === undefined || current === null) return;
    current.scrollTo({
      left: (state.x + state.width / 2) * zoom - current.clientWidth / 2,
      top: (state.y + state.height / 2) * zoom - current.clientHeight / 2,
    });
  }, [laid, lit, zoom]);

  const scale = (by: number) => setZoom(Math.min(zooms.most, Math.max(zooms.least, zoom * by)));
  return (
    <Stack gap={4}>
      <Group justify="space-between" className="no-print" wrap="nowrap">
        <Text size="sm">
          Filled: where it stands. Thick: the way it came. Dashed: what time alone will do.
        </Text>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="default" size="lg" aria-label="Smaller" onClick={() => scale(1 / zooms.step)}>
            <IconZoomOut size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label="Larger" onClick={() => scale(zooms.step)}>
            <IconZoomIn size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Paper p={0} style={{ overflow: 'hidden' }}>
        <Box
          component="section"
          ref={frame}
          tabIndex={0}
          aria-label="Statechart, scrolls both ways"
          style={{
            overflow: 'auto',
            maxHeight: 'min(760px, 85vh)',
            display: 'grid',
            placeItems: 'start safe center',
          }}
        >
          <Drawing laid={laid} standing={standing} timeZone={timeZone} zoom={zoom} label={label} />
        </Box>
      </Paper>
    </Stack>
  );
}

/** "It stands in Awaiting: Check-in, Quiet; Thank-yous, Settled." */
function sayStanding(chart: Chart, standing: Standing): string {
  const names = new Map(statesOf(chart).map(state => [state.id, stateName(state)]));
  const said = leavesOf(standing).map(id =>
    id
      .split('.')
      .map((_key, index, keys) => names.get(keys.slice(0, index + 1).join('.')) ?? '')
      .join(', '),
  );
  return `It stands in ${said.join('; ')}.`;
}
