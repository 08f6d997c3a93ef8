import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { channelNames } from '../../words/names.ts';
import type { Application } from './moment.ts';

type Person = Application['interviewers'][number];

/** Who is there at the employer: thanked or not, how they want to hear from you, invited or not. */
export function People({ people }: { people: readonly Person[] }) {
  return (
    <Paper component="section" aria-labelledby="people">
      <Title order={2} size="h4" id="people" mb="sm">
        People
      </Title>
      <Stack gap="sm">
        {people.map(person => (
          <div key={person.id}>
            <Group gap="xs">
              <Text fw={600}>
                <bdi>{person.name}</bdi>
              </Text>
              {person.email !== undefined && (
                <Anchor href={`mailto:${person.email}`} size="sm">
                  <bdi>{person.email}</bdi>
                </Anchor>
              )}
            </Group>
            <Group gap={6} mt={4}>
              {tellOf(person).map(({ text, color }) => (
                <Badge key={text} variant="light" color={color} tt="none" autoContrast>
                  {text}
                </Badge>
              ))}
            </Group>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function tellOf({ interviewed, thanked, preference, invited }: Person): { text: string; color: string }[] {
  const thanks = thanked
    ? { text: 'Thanked', color: 'teal' }
    : interviewed
      ? { text: 'Not thanked yet', color: 'orange' }
      : { text: 'Contact, owed no thanks', color: 'gray' };
  const wish =
    preference === null
      ? { text: 'No wish stated', color: 'gray' }
      : preference === 'none'
        ? { text: 'Asked not to be followed up', color: 'red' }
        : { text: `Prefers a follow-up by ${channelNames[preference] ?? preference}`, color: 'blue' };
  return [thanks, wish, ...(invited ? [{ text: 'Invited on LinkedIn', color: 'grape' }] : [])];
}
