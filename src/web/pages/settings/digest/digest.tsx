import { Alert, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api, queries } from '../../../data/api.ts';
import { useSession } from '../../../data/session.tsx';
import { Button } from '../../../parts/button.tsx';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { Preview } from './preview.tsx';
import { Snoozed } from './snoozed.tsx';
import { Times } from './times.tsx';

export type DigestSettings = Schema<'DigestSettings'>;

/** Mail about what is due: whether and when, what waits, and what the next one would say. */
export function Component() {
  const { session } = useSession();
  if (session.account !== null) return <Mails />;
  return (
    <Empty title="Mail goes to accounts">
      <Text>You are signed in with a key, which has no address. Sign in with your account instead.</Text>
    </Empty>
  );
}

function Mails() {
  const { data, error, refetch } = queries.useQuery('get', '/v1/digest');
  const again = () => void refetch();
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={again} /> : <Waiting of="settings" />;
  return (
    <Stack maw={760}>
      <div>
        <Title order={2} size="h4">
          Mail from us
        </Title>
        <Text>
          {whatComes(data)} Each thing is named once
          {data.parts.includes('due') ? ', and what is owed once more when it is overdue.' : '.'}
        </Text>
      </div>
      {!data.canMail && (
        <Alert color="orange" variant="light" title="This service sends no mail">
          Whoever runs it sets SMTP_URL and MAIL_FROM. The preview below works all the same.
        </Alert>
      )}
      <Paper>
        <Whether settings={data} onChanged={again} />
      </Paper>
      <Paper>
        {/* Begins anew with what the service says. */}
        <Times key={JSON.stringify(data)} settings={data} onChanged={again} />
      </Paper>
      {data.parts.includes('due') && (
        <Paper>
          <Snoozed />
        </Paper>
      )}
      <Paper>
        <Preview canMail={data.canMail} email={data.email} />
      </Paper>
    </Stack>
  );
}

function whatComes({ parts }: DigestSettings): string {
  if (parts.length > 1) {
    return "In the morning what is due of applications that belong to no client, and once a week your clients' exceptions.";
  }
  return parts[0] === 'week'
    ? 'Once a week: promises that were broken, rules and refusals that were passed over, and who is neglected.'
    : 'In the morning: what is due, with its reason and the words to send. Nothing new, no mail.';
}

function Whether({ settings, onChanged }: { settings: DigestSettings; onChanged(): void }) {
  const { enabled, email, lastDeliveredAt, nextAt, timeZone } = settings;
  const { busy, problem, run } = useAction();
  const [test, setTest] = useState<string>();
  const change = async (wanted: boolean) => {
    if (await run(() => api.PATCH('/v1/digest', { body: { enabled: wanted } }))) onChanged();
  };
  const send = async () => {
    const done = await run(() => api.POST('/v1/digest/test'));
    if (done?.data === undefined) return;
    setTest(
      done.data.mailed
        ? `It is on its way to ${email}.`
        : 'The mail server did not take it; try again later.',
    );
  };
  return (
    <Stack align="start">
      <Switch
        label={`Send mail to ${email}`}
        checked={enabled}
        disabled={busy}
        onChange={event => void change(event.currentTarget.checked)}
      />
      <div>
        <Text size="sm">
          {lastDeliveredAt === null
            ? 'None was delivered yet.'
            : `Last delivered ${sayInstant(lastDeliveredAt, timeZone)}.`}
        </Text>
        <Text size="sm">
          {nextAt === null
            ? 'None is planned.'
            : `The next one, if there is anything new: ${sayInstant(nextAt, timeZone)}.`}
        </Text>
      </div>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Group>
        <Button variant="default" onClick={() => void send()} loading={busy} disabled={!settings.canMail}>
          Send me a test now
        </Button>
        <Text size="sm" role="status">
          {test ?? ''}
        </Text>
      </Group>
    </Stack>
  );
}
