import { Badge } from '@mantine/core';
import type { Schema } from '../../client/api.ts';
import { levels, states } from '../words/names.ts';

type Application = Schema<'Application'>;

/** The state of an application, in its colour. */
export function StateBadge({ state }: { state: Application['state'] }) {
  const { name, color } = states[state];
  return (
    <Badge variant="light" flex="none" color={color} autoContrast tt="none" fw={600}>
      {name}
    </Badge>
  );
}

/** The balance of an application. */
export function LevelBadge({ level }: { level: Application['attention']['level'] }) {
  const { name, color } = levels[level];
  return (
    <Badge variant="dot" color={color} tt="none" fw={600}>
      {name}
    </Badge>
  );
}
