import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api, queries } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { followUpNames } from '../../../words/names.ts';

/** What was put off by the link in a mail, and calling it back. */
export function Snoozed() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/digest/snoozes');
  const again = () => void refetch();
  return (
    <Stack>
      <Title order={3} size="h5">
        Put off
      </Title>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="what is put off" /> : null}
      <div aria-live="polite">
        {data?.items.length === 0 && (
          <Text size="sm">Nothing waits. The link “Not today” in a mail puts one thing off.</Text>
        )}
      </div>
      {data !== undefined && data.items.length > 0 && (
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {data.items.map(item => (
            <One key={item.thing} item={item} onBack={again} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function One({ item, onBack }: { item: Schema<'SnoozedThing'>; onBack(): void }) {
  const { thing, kind, until, application } = item;
  const { busy, problem, run } = useAction();
  const what = followUpNames[kind] ?? kind;
  const back = async () => {
    const params = { path: { thing } };
    if (await run(() => api.DELETE('/v1/digest/snoozes/{thing}', { params }))) onBack();
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text>
            {what},{' '}
            <Anchor component={Link} to={`/applications/${application.id}`} underline="always">
              {application.company}
            </Anchor>
          </Text>
          <Text size="sm">
            {application.role}; not mentioned before {sayInstant(until)}
          </Text>
        </div>
        <Button
          size="xs"
          variant="default"
          flex="none"
          loading={busy}
          onClick={() => void back()}
          aria-label={`Unsnooze: ${what}, ${application.company}`}
        >
          Unsnooze
        </Button>
      </Group>
      {problem !== undefined && <ProblemAlert error={problem} />}
    </li>
  );
}
