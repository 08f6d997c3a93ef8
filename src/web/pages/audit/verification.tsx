import { Alert, Anchor, Code, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';
import { sayInstant } from '../../words/dates.ts';
import { now } from '../../words/now.ts';
import './facts.css';

/** Asks the service to check every hash of a log and to replay its history, and tells the answer. */
export function Verification({ applicationId }: { applicationId: string }) {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const path = { id: applicationId };
      const answer = await api.GET('/v1/applications/{id}/verification', { params: { path } });
      if (answer.data === undefined) throw answer.error;
      return { verification: answer.data, at: new Date(now()).toISOString() };
    },
  });
  return (
    <Stack gap="sm" align="start" className="no-print">
      <Button onClick={() => mutate()} loading={isPending}>
        Verify
      </Button>
      <div role="status" style={{ alignSelf: 'stretch' }}>
        {data && !isPending && <Answer {...data} applicationId={applicationId} />}
      </div>
      {error && !isPending ? <ProblemAlert error={error} onRetry={() => mutate()} /> : null}
    </Stack>
  );
}

interface AnswerProps {
  applicationId: string;
  verification: Schema<'Verification'>;
  at: string;
}

function Answer({ applicationId, verification: { ok, entries, head, fault }, at }: AnswerProps) {
  if (ok || fault === undefined) {
    return (
      <Alert
        color="teal"
        title={`Yes: ${entries === 1 ? 'the one entry is' : `all ${entries} entries are`} sound`}
      >
        <Text size="sm">
          Every hash fits, and replaying the history comes to the same decisions and states. Checked{' '}
          {sayInstant(at)}.
        </Text>
        <Text size="sm" mt="xs">
          The head of the log is
        </Text>
        <Code block className="command">
          {head}
        </Code>
        <Text size="sm" mt="xs">
          Note the number and the head somewhere else: they show later that nobody rewrote the log.
        </Text>
      </Alert>
    );
  }
  return (
    <Alert color="red" title={`No: entry ${fault.seq} is at fault`}>
      <Text size="sm">
        What is wrong with it: {fault.what}.{' '}
        {entries === 0
          ? 'No entry before it could be checked.'
          : `The log is sound up to entry ${Math.min(entries, Math.max(fault.seq - 1, 1))}.`}{' '}
        Checked {sayInstant(at)}.
      </Text>
      <Anchor
        component={Link}
        to={`/audit/${applicationId}/${fault.seq}`}
        size="sm"
        c="inherit"
        underline="always"
      >
        See entry {fault.seq}
      </Anchor>
    </Alert>
  );
}
