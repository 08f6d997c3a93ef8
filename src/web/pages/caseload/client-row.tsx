import { Anchor, Badge, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { sayDistance } from '../../words/dates.ts';
import { type ClientCase, countOf, nameOf, sayPressing, sayRate } from '../../words/figures.ts';
import { levels } from '../../words/names.ts';

/** One client: what weighs today, and the numbers behind it. */
export function ClientRow({ known }: { known: ClientCase }) {
  const { client, applications, balances, pressing, figures, lastActivityAt } = known;
  const name = nameOf(client);
  return (
    <Paper component="li" p="md" className="caseload-client">
      <div>
        <Group gap="xs" mb={4}>
          <Title order={2} size="h5">
            {client === null ? (
              name
            ) : (
              <Anchor component={Link} to={`/clients/${client.id}`} inherit underline="hover">
                <bdi>{name}</bdi>
              </Anchor>
            )}
          </Title>
          {(['pestering', 'neglected'] as const)
            .filter(level => balances[level] > 0)
            .map(level => (
              <Badge key={level} variant="dot" color={levels[level].color} tt="none" fw={600}>
                {balances[level]} {levels[level].name.toLowerCase()}
              </Badge>
            ))}
        </Group>
        <Pressing pressing={pressing} />
        <Text size="sm" c="dimmed">
          {countOf(applications, 'application')}, {applications - (known.states.closed ?? 0)} open
          {lastActivityAt === null ? '' : `; last activity ${sayDistance(lastActivityAt)}`}
        </Text>
      </div>
      <dl className="caseload-figures">
        <Count name="Thanked on time" value={sayRate(figures.thankedOnTimeRate)} />
        <Count name="Promises kept" value={sayRate(figures.promisesKeptRate)} />
        <Count name="Attempts" value={`${figures.attempts} of ${figures.attemptLimit}`} />
        <Count name="Silence" value={countOf(figures.longestSilenceDays, 'day')} />
      </dl>
    </Paper>
  );
}

function Count({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Pressing({ pressing }: Pick<ClientCase, 'pressing'>) {
  if (pressing.length === 0) return <Text size="sm">Nothing weighs today.</Text>;
  return (
    <ul className="caseload-pressing" aria-label="What weighs today">
      {pressing.map(({ kind, count, application }) => (
        <li key={kind}>
          {sayPressing({ kind, count })}: {count > 1 && 'look first at '}
          <Anchor component={Link} to={`/applications/${application.id}`} underline="always" inherit>
            <bdi>{application.company}</bdi>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
