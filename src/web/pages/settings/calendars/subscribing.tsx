import { List, Text } from '@mantine/core';

const programs = [
  {
    name: 'Google Calendar',
    steps:
      'On a computer: beside “Other calendars” choose + and “From URL”, paste the address, “Add calendar”.',
  },
  {
    name: 'Apple Calendar',
    steps:
      'On a Mac: File, “New Calendar Subscription…”. On an iPhone: Calendars, “Add Calendar”, “Add Subscription Calendar”.',
  },
  {
    name: 'Outlook',
    steps: 'On the web: “Add calendar”, “Subscribe from web”, paste the address, give it a name, “Import”.',
  },
] as const;

/** Where the address goes in the calendars that most people use. */
export function Subscribing() {
  return (
    <>
      <List size="sm" spacing={4} withPadding={false} pl="md">
        {programs.map(({ name, steps }) => (
          <List.Item key={name}>
            <strong>{name}.</strong> {steps}
          </List.Item>
        ))}
      </List>
      <Text size="sm">
        Calendars look again when they like: Apple within the hour, Google and Outlook after some hours. Those
        two fetch it from the internet, so the service has to be reachable from there.
      </Text>
    </>
  );
}
