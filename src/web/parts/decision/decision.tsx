import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';
import { sayDistance, sayInstant } from '../../words/dates.ts';
import { Button } from '../button.tsx';
import { Alternatives } from './alternatives.tsx';
import { Rules } from './rules.tsx';

export type Decision = Schema<'Decision'>;
export type Alternative = Schema<'Alternative'>;

/** The application that was asked about: whom its ids name, and where its days are counted. */
export type AskedAbout = Pick<Schema<'Application'>, 'id' | 'company' | 'timeZone' | 'interviewers'>;

interface DecisionViewProps {
  decision: Decision;
  application: AskedAbout;
  /** Takes up what could be done instead. Without it the alternatives are told, not offered. */
  onAlternative?: ((alternative: Alternative) => void) | undefined;
  /** Records the act as a fact, whatever the rules say. Offered on a refusal. */
  onAlreadyHappened?: (() => void) | undefined;
  /** While the fact is being recorded. */
  isBusy?: boolean;
}

/** A decision, spelt out: the answer, the reasons and when each lifts, what to do instead. */
export function DecisionView({
  decision,
  application,
  onAlternative,
  onAlreadyHappened,
  isBusy = false,
}: DecisionViewProps) {
  const { title, color } = verdicts[decision.verdict];
  const broken = decision.rules.filter(({ holds }) => !holds);
  return (
    <Paper p="sm" style={{ borderInlineStart: `4px solid var(--mantine-color-${color}-6)` }}>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        {broken.length > 0 && (
          <List size="sm" spacing="xs">
            {broken.map(({ rule, reason, liftsAt }) => (
              <List.Item key={rule}>
                {reason}
                {liftsAt !== undefined && (
                  <Text span inherit fw={600}>
                    {' '}
                    Lifts {sayInstant(liftsAt, application.timeZone)}, {sayDistance(liftsAt)}.
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        )}
        {decision.advice.map(({ id, remark }) => (
          <Text size="sm" key={id}>
            {remark}
          </Text>
        ))}
        <Alternatives
          alternatives={decision.alternatives}
          application={application}
          reason={broken.map(({ reason }) => reason).join(' ')}
          onChoose={onAlternative}
        />
        {onAlreadyHappened && decision.verdict === 'refused' && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onAlreadyHappened} loading={isBusy}>
              It has already happened
            </Button>
            <Text size="sm">Then it is recorded as it was, and counts.</Text>
          </Group>
        )}
        <Rules decision={decision} timeZone={application.timeZone} />
      </Stack>
    </Paper>
  );
}

const verdicts: Record<Decision['verdict'], { title: string; color: string }> = {
  allowed: { title: 'Yes, that is fine', color: 'teal' },
  refused: { title: 'Better not now', color: 'orange' },
  breach: { title: 'It happened, against a rule', color: 'red' },
};
