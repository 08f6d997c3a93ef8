import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { api, queries } from '../../../data/api.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';

/** Where somebody is signed in, and ending that. */
export function Browsers() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/sessions');
  return (
    <Stack>
      <Title order={2} size="h4">
        Signed-in browsers
      </Title>
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Waiting of="browsers" /> : null}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.items.map(browser => (
          <Browser key={browser.id} browser={browser} onEnded={refetch} />
        ))}
      </Stack>
    </Stack>
  );
}

function Browser({ browser, onEnded }: { browser: Schema<'Browser'>; onEnded(): void }) {
  const { id, current, signedInAt, lastUsedAt } = browser;
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={600}>{browser.browser}</Text>
          {current && (
            <Badge variant="light" tt="none">
              This one
            </Badge>
          )}
        </Group>
        <Text size="sm">
          Since {sayInstant(signedInAt)}
          {lastUsedAt === null ? '' : `, last used ${sayInstant(lastUsedAt)}`}
        </Text>
      </div>
      {!current && (
        <Confirm
          label="Sign out"
          accessibleName={`Sign out of ${browser.browser}`}
          title={`Sign out of ${browser.browser}?`}
          write={() => api.DELETE('/v1/sessions/{id}', { params: { path: { id } } })}
          onDone={onEnded}
        >
          Whatever is open there closes within a second.
        </Confirm>
      )}
    </Group>
  );
}
