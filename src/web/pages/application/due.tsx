import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Sentence } from '../../parts/sentence.tsx';
import { delayName } from '../../parts/statechart/words.ts';
import { sayInstant } from '../../words/dates.ts';
import { eventName, followUpNames, states } from '../../words/names.ts';
import type { Application, TrajectoryPoint } from './moment.ts';

interface DueProps {
  application: Application;
  /** When it is that is shown, epoch ms. */
  at: number;
}

/** What there is to do, from when and by when, and why. */
export function Due({ application, at }: DueProps) {
  const { followUps, interviewers, timeZone } = application;
  const nameOf = (id: string | undefined) => interviewers.find(person => person.id === id)?.name;
  return (
    <Paper component="section" aria-labelledby="due">
      <Title order={2} size="h4" id="due" mb="sm">
        What is due
      </Title>
      {followUps.length === 0 && <Text size="sm">There is nothing to do.</Text>}
      <Stack gap="sm">
        {followUps.map(({ kind, interviewer, from, due, overdue, reason }) => (
          <div key={`${kind} ${interviewer}`}>
            <Group gap="xs">
              <Text fw={600}>
                {followUpNames[kind] ?? kind}
                <Named name={nameOf(interviewer)} />
              </Text>
              {overdue && (
                <Badge color="red" variant="light" tt="none" autoContrast>
                  Overdue
                </Badge>
              )}
              {!overdue && Date.parse(from) <= at && (
                <Badge color="teal" variant="light" tt="none" autoContrast>
                  Fine now
                </Badge>
              )}
            </Group>
            <Text size="sm">
              {Date.parse(from) > at && `From ${sayInstant(from, timeZone)}, `}
              by {sayInstant(due, timeZone)}
            </Text>
            <Text size="sm">
              <Sentence names={interviewers.map(({ name }) => name)}>{reason}</Sentence>
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

/** Whom it concerns, after what it is. */
function Named({ name }: { name: string | undefined }) {
  return (
    name && (
      <>
        , <bdi>{name}</bdi>
      </>
    )
  );
}

interface ByItselfProps {
  application: Application;
  /** What would have happened on the way to the time that is shown. */
  trajectory: readonly TrajectoryPoint[];
}

/** What time alone will do, and what it would have done by then. */
export function ByItself({ application: { timers, timeZone }, trajectory }: ByItselfProps) {
  return (
    <Paper component="section" aria-labelledby="by-itself">
      <Title order={2} size="h4" id="by-itself" mb="sm">
        What time alone does
      </Title>
      {trajectory.length > 0 && (
        <>
          <Text size="sm" mb={4}>
            If nobody says anything, by then:
          </Text>
          <List size="sm" mb="sm">
            {trajectory.map(({ at, cause, state }) => (
              <List.Item key={at + cause}>
                {sayInstant(at, timeZone)}: {sayCause(cause)}; {states[state].name}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {timers.length === 0 ? (
        <Text size="sm">Nothing changes by itself.</Text>
      ) : (
        <>
          <Text size="sm" mb={4}>
            Next, unless something happens before:
          </Text>
          <List size="sm">
            {timers.map(({ type, at }) => (
              <List.Item key={type + at}>
                {delayName(type)}: {sayInstant(at, timeZone)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
}

function sayCause(cause: string): string {
  return cause.startsWith('timer.') ? delayName(cause) : eventName(cause);
}
