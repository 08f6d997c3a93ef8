import { Badge, Group, List, Text } from '@mantine/core';
import { sayInstant } from '../../words/dates.ts';
import type { Chart, ChartState, ChartTransition } from './chart.ts';
import type { Standing } from './standing.ts';
import { causeName, stateName } from './words.ts';

interface StateListProps {
  chart: Chart;
  standing: Standing;
  timeZone: string;
}

/** The statechart in words: every state, which are current, where each leads. */
export function StateList(props: StateListProps) {
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        The statechart in words
      </Text>
      <States {...props} states={props.chart.root.children} />
    </details>
  );
}

function States({ states, ...props }: StateListProps & { states: readonly ChartState[] }) {
  const { chart, standing, timeZone } = props;
  return (
    <List size="sm" spacing="xs" mt="xs">
      {states.map(state => {
        const isActive = standing.active.has(state.id);
        return (
          <List.Item key={state.id} aria-current={isActive ? 'step' : undefined}>
            <Group gap="xs" component="span" display="inline-flex">
              <Text span inherit fw={600}>
                {stateName(state)}
              </Text>
              {isActive && (
                <Badge size="sm" tt="none">
                  now
                </Badge>
              )}
              {!isActive && standing.visited.has(state.id) && (
                <Badge size="sm" variant="default" tt="none">
                  was here
                </Badge>
              )}
            </Group>{' '}
            {state.description}
            {chart.transitions
              .filter(({ from }) => from === state.id)
              .map(transition => (
                <Text key={transition.to} size="sm">
                  {sayTransition(transition, chart, standing, timeZone)}
                </Text>
              ))}
            {state.children.length > 0 && <States {...props} states={state.children} />}
          </List.Item>
        );
      })}
    </List>
  );
}

/** "To Networking: Silence (Tue, 14 Apr 2026, 00:00 EDT)." */
function sayTransition(
  transition: ChartTransition,
  chart: Chart,
  standing: Standing,
  timeZone: string,
): string {
  const causes = transition.causes.map(causeName).join(', or ');
  const dueAt = standing.dueAt(transition);
  const date = dueAt === undefined ? '' : ` (${sayInstant(dueAt, timeZone)})`;
  return `To ${nameIn(chart.root, transition.to)}: ${causes}${date}.`;
}

function nameIn(state: ChartState, id: string): string {
  if (state.id === id) return stateName(state);
  const child = state.children.find(each => id === each.id || id.startsWith(`${each.id}.`));
  return child === undefined ? id : nameIn(child, id);
}
