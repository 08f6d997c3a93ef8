import { List, Text } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';
import { sayInstant } from '../../words/dates.ts';

/** Every rule that was asked, folded away: what it found, and where it comes from. */
export function Rules({ decision: { rules }, timeZone }: { decision: Schema<'Decision'>; timeZone: string }) {
  if (rules.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {rules.length === 1 ? 'The rule that was asked' : `The ${rules.length} rules that were asked`}
      </Text>
      <List size="sm" spacing={4} mt="xs" listStyleType="none">
        {rules.map(({ rule, holds, reason, source, liftsAt }) => (
          <List.Item key={rule}>
            <Text span inherit fw={600}>
              {holds ? 'Kept' : 'Not kept'}: {rule}.
            </Text>{' '}
            {reason} {liftsAt !== undefined && `Lifts ${sayInstant(liftsAt, timeZone)}. `}
            <Text span size="xs" c="dimmed">
              {source}
            </Text>
          </List.Item>
        ))}
      </List>
    </details>
  );
}
