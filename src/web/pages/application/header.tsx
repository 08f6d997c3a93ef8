import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconBinaryTree, IconPencilPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { mayMovePolicy } from '../../data/may.ts';
import { useSession } from '../../data/session.tsx';
import { LevelBadge, StateBadge } from '../../parts/badges.tsx';
import { RedactedBadge } from '../../parts/redacted-badge.tsx';
import { sayPolicy } from '../../words/policies.ts';
import type { Application } from './moment.ts';
import { MovePolicy } from './move-policy.tsx';
import { outcomeName } from './words.ts';

interface HeaderProps {
  application: Application;
  /** False where another time than now is shown: nothing is recorded then. */
  isNow: boolean;
  mayInspect: boolean;
  onRecord(): void;
  /** The application is under another policy now. */
  onMoved(policy: string): void;
}

/** Which application this is, where it stands, and how it is balanced. */
export function Header({ application, isNow, mayInspect, onRecord, onMoved }: HeaderProps) {
  const { session } = useSession();
  const { company, role, state, outcome, attention, round, attempts, policy } = application;
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/applications" size="sm">
        All applications
      </Anchor>
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            <bdi>{company}</bdi>
          </Title>
          <Text>
            <bdi>{role}</bdi>
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <Button leftSection={<IconPencilPlus size={18} aria-hidden />} onClick={onRecord} disabled={!isNow}>
            Record what happened
          </Button>
          {mayInspect && (
            <Button
              component={Link}
              to={`/inspect/${application.id}`}
              variant="default"
              leftSection={<IconBinaryTree size={18} aria-hidden />}
            >
              Inspect
            </Button>
          )}
        </Group>
      </Group>
      <Group gap="sm">
        <StateBadge state={state} />
        <RedactedBadge redacted={application.redacted} />
        {outcome !== null && <Text size="sm">{outcomeName(outcome)}</Text>}
        <LevelBadge level={attention.level} />
        <Text size="sm">{saySilence(application)}</Text>
        <Text size="sm">
          Round {round} · {attempts} unanswered {attempts === 1 ? 'check-in' : 'check-ins'} · policy{' '}
          {sayPolicy(policy)}
        </Text>
        {isNow && mayMovePolicy(session) && (
          <div className="no-print">
            <MovePolicy application={application} onMoved={onMoved} />
          </div>
        )}
      </Group>
      {attention.reasons.length > 0 && (
        <List size="sm" aria-label="Why this balance">
          {attention.reasons.map(reason => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

/** The number is of a survey of employers (NACE, 2023): silence is not personal. */
function saySilence({ state, daysOfSilence }: Application): string {
  if (state === 'closed') return `${daysOfSilence} days without a word before it closed`;
  return `Day ${daysOfSilence} of silence; the mean decision takes 25 days`;
}
