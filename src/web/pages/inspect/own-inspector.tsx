import './inspect.css';
import { Badge, Button, Code, Group, NavLink, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPlayerSkipForward, IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { queries } from '../../data/api.ts';
import { Statechart } from '../../parts/statechart/statechart.tsx';
import { delayName } from '../../parts/statechart/words.ts';
import { Waiting } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';
import { eventName } from '../../words/names.ts';
import { Guards } from './guards.tsx';
import { definitionIn, pathOf, type Step, sayValue, stepsOf } from './steps.ts';
import type { Inspection } from './stream.ts';
import { Tree } from './tree.tsx';

/** Every step of the actor, back and forth, and live: events, snapshots, guards, the lit statechart. No network. */
export function OwnInspector({ id, inspection: { heard } }: { id: string; inspection: Inspection }) {
  const steps = useMemo(() => stepsOf(heard), [heard]);
  const definition = useMemo(() => JSON.parse(definitionIn(heard) ?? '{}'), [heard]);
  // Without a choice it follows what happens.
  const [chosen, setChosen] = useState<number>();
  const { data: application } = queries.useQuery('get', '/v1/applications/{id}', {
    params: { path: { id } },
  });
  const index = Math.min(chosen ?? steps.length - 1, steps.length - 1);
  const step = steps[index];
  const path = useMemo(() => pathOf(steps.slice(0, index + 1)), [steps, index]);
  if (step === undefined) return <Waiting of="the history" />;
  const isLatest = index === steps.length - 1;
  const timeZone = String(step.context['timeZone'] ?? 'UTC');
  const go = (to: number) => setChosen(to >= steps.length - 1 ? undefined : Math.max(0, to));
  return (
    <Stack>
      <Group justify="space-between">
        <Text fw={600} role="status">
          Step {index + 1} of {steps.length}
          {chosen === undefined ? ', following live' : ''}
        </Text>
        <Group gap="xs" role="toolbar" aria-label="Steps">
          <Button
            variant="default"
            leftSection={<IconPlayerTrackPrev size={16} aria-hidden />}
            disabled={index === 0}
            onClick={() => go(index - 1)}
          >
            Back
          </Button>
          <Button
            variant="default"
            rightSection={<IconPlayerTrackNext size={16} aria-hidden />}
            disabled={isLatest}
            onClick={() => go(index + 1)}
          >
            Forth
          </Button>
          <Button
            variant="default"
            rightSection={<IconPlayerSkipForward size={16} aria-hidden />}
            disabled={chosen === undefined}
            onClick={() => setChosen(undefined)}
          >
            Live
          </Button>
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Events steps={steps} index={index} timeZone={timeZone} onChoose={go} />
        <Snapshot step={step} timeZone={timeZone} />
      </SimpleGrid>
      <Guards applicationId={id} seq={step.seq} timeZone={timeZone} />
      <Statechart
        definition={definition}
        value={step.value}
        path={path}
        timers={isLatest ? (application?.timers ?? none) : none}
        timeZone={timeZone}
      />
      <Paper component="section" aria-labelledby="context">
        <Title order={2} size="h4" id="context" mb="xs">
          Context
        </Title>
        <Tree value={step.context} before={steps[index - 1]?.context} timeZone={timeZone} />
      </Paper>
    </Stack>
  );
}

const none: never[] = [];

interface EventsProps {
  steps: readonly Step[];
  index: number;
  timeZone: string;
  onChoose(index: number): void;
}

/** The latest first, so that what is new is seen. */
function Events({ steps, index, timeZone, onChoose }: EventsProps) {
  return (
    <Paper component="section" aria-labelledby="events">
      <Title order={2} size="h4" id="events" mb="xs">
        Events
      </Title>
      <ul className="inspected-steps">
        {steps
          .map((step, at) => (
            <li key={`${step.seq} ${step.type}`}>
              <NavLink
                component="button"
                type="button"
                active={at === index}
                aria-current={at === index ? 'step' : undefined}
                onClick={() => onChoose(at)}
                label={step.type.startsWith('timer.') ? delayName(step.type) : eventName(step.type)}
                description={`${step.type} · ${sayInstant(new Date(step.at).toISOString(), timeZone)}`}
                styles={{ description: { color: 'inherit' } }}
              />
            </li>
          ))
          .toReversed()}
      </ul>
    </Paper>
  );
}

function Snapshot({ step, timeZone }: { step: Step; timeZone: string }) {
  const { event, value, tags, status, at } = step;
  return (
    <Paper component="section" aria-labelledby="snapshot">
      <Title order={2} size="h4" id="snapshot" mb="xs">
        Snapshot
      </Title>
      <Stack gap="xs">
        <Text size="sm">{sayInstant(new Date(at).toISOString(), timeZone)}</Text>
        <Text size="sm">
          Value:{' '}
          <Text span inherit fw={600}>
            {sayValue(value)}
          </Text>
        </Text>
        <Group gap={4}>
          <Text size="sm">Status {status}. Tags:</Text>
          {tags.length === 0 && <Text size="sm">none</Text>}
          {tags.map(tag => (
            <Badge key={tag} size="sm" variant="default" tt="none">
              {tag}
            </Badge>
          ))}
        </Group>
        <Text size="sm">Event:</Text>
        <Code block tabIndex={0} aria-label="The event as it was sent">
          {JSON.stringify(event ?? { type: step.type }, null, 2)}
        </Code>
      </Stack>
    </Paper>
  );
}
