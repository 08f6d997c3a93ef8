import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { sayDistance, sayInstant } from '../../words/dates.ts';
import { valueName } from '../../words/fields.ts';
import { actName } from '../../words/names.ts';
import { now } from '../../words/now.ts';
import { AddToCalendar } from '../add-to-calendar.tsx';
import type { Alternative, AskedAbout } from './decision.tsx';

interface AlternativesProps {
  alternatives: readonly Alternative[];
  application: AskedAbout;
  /** Why it is not fine now: stands in the reminder. */
  reason: string;
  onChoose: ((alternative: Alternative) => void) | undefined;
}

/** What to do instead: at once, or later with a reminder. */
export function Alternatives({ alternatives, application, reason, onChoose }: AlternativesProps) {
  if (alternatives.length === 0) return null;
  const at = now();
  const isLater = ({ from }: Alternative) => Date.parse(from) > at;
  const today = alternatives.filter(alternative => !isLater(alternative));
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        What to do instead
      </Title>
      {alternatives.filter(isLater).map(alternative => (
        <Group key={nameOf(alternative, application) + alternative.from} gap="xs">
          <Text size="sm">
            {nameOf(alternative, application)}: from {sayInstant(alternative.from, application.timeZone)},{' '}
            {sayDistance(alternative.from, at)}
          </Text>
          <AddToCalendar
            reminder={{
              uid: uidOf(alternative, application.id),
              from: alternative.from,
              timeZone: application.timeZone,
              title: `${nameOf(alternative, application)} (${application.company})`,
              text: reason,
            }}
          />
        </Group>
      ))}
      {today.length > 0 &&
        (onChoose === undefined ? (
          <List size="sm">
            {today.map(alternative => (
              <List.Item key={nameOf(alternative, application)}>
                {nameOf(alternative, application)}: today
              </List.Item>
            ))}
          </List>
        ) : (
          <Group gap="xs">
            <Text size="sm">Fine today:</Text>
            {today.map(alternative => (
              <Button
                key={nameOf(alternative, application)}
                size="xs"
                variant="light"
                onClick={() => onChoose(alternative)}
              >
                {nameOf(alternative, application)}
              </Button>
            ))}
          </Group>
        ))}
    </Stack>
  );
}

/** "Check-in, Ada Lovelace, by e-mail" */
function nameOf({ type, interviewer, channel }: Alternative, { interviewers }: AskedAbout): string {
  const person = interviewers.find(({ id }) => id === interviewer)?.name;
  const how = channel === undefined ? undefined : valueName(channel).toLowerCase();
  return [actName(type), person, how].filter(part => part !== undefined).join(', ');
}

function uidOf({ type, interviewer = '', channel = '' }: Alternative, applicationId: string): string {
  return [applicationId, type, interviewer, channel].filter(Boolean).join('.').concat('@top-of-mind');
}
