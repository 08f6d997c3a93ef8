import { Badge, Text } from '@mantine/core';
import { sayInstant } from '../../words/dates.ts';

interface TreeProps {
  value: Readonly<Record<string, unknown>>;
  /** What it was a step before: what differs is marked. */
  before: Readonly<Record<string, unknown>> | undefined;
  timeZone: string;
}

/** What the actor remembers, as a tree whose branches fold. */
export function Tree({ value, before, timeZone }: TreeProps) {
  return (
    <ul className="context-tree">
      {Object.entries(value).map(([name, inner]) => {
        const isChanged = before !== undefined && JSON.stringify(before[name]) !== JSON.stringify(inner);
        return (
          <li key={name}>
            <Node name={name} value={inner} timeZone={timeZone} isChanged={isChanged} />
          </li>
        );
      })}
    </ul>
  );
}

interface NodeProps {
  name: string;
  value: unknown;
  timeZone: string;
  isChanged?: boolean;
}

function Node({ name, value, timeZone, isChanged = false }: NodeProps) {
  const mark = isChanged && (
    <Badge size="xs" tt="none" ms={6}>
      changed
    </Badge>
  );
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (inner.length === 0) {
    return (
      <Text size="sm" ff="monospace" span>
        {name}: {sayLeaf(name, value, timeZone)}
        {mark}
      </Text>
    );
  }
  return (
    <details open={isChanged}>
      <Text component="summary" size="sm" ff="monospace">
        {name} ({inner.length}){mark}
      </Text>
      <ul className="context-tree">
        {inner.map(([key, each]) => (
          <li key={key}>
            <Node name={key} value={each} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Instants stand in the context as epoch ms: nobody reads those. */
function sayLeaf(name: string, value: unknown, timeZone: string): string {
  const isInstant = typeof value === 'number' && /(At|asOf|^at|\d)$/.test(name) && value > 1e11;
  if (isInstant) return `${value} (${sayInstant(new Date(value).toISOString(), timeZone)})`;
  return JSON.stringify(value) ?? 'undefined';
}
