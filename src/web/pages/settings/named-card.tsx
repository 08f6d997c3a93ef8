import { Badge, Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface NamedCardProps {
  name: string;
  /** What kind it is, or whose. */
  badge?: string | undefined;
  /** What can be done about it. */
  actions?: ReactNode;
  /** What there is to say of it, in lines. */
  children: ReactNode;
}

/** One of the things that a settings page lists. */
export function NamedCard({ name, badge, actions, children }: NamedCardProps) {
  return (
    <Paper component="section" aria-label={name}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            {badge !== undefined && (
              <Badge variant="default" tt="none">
                {badge}
              </Badge>
            )}
          </Group>
          {children}
        </div>
        {actions}
      </Group>
    </Paper>
  );
}
