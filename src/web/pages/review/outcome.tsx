import { Alert, Anchor, Box } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';
import { type Decision, useRecord } from '../../data/record.ts';
import { DecisionView } from '../../parts/decision/decision.tsx';
import { ProblemAlert } from '../../parts/told.tsx';
import { eventName } from '../../words/names.ts';
import type { Item } from './item.tsx';

type Recorded = { kind: 'recorded'; item: Item; application: Schema<'Application'> };
type Refused = {
  kind: 'refused';
  item: Item;
  applicationId: string;
  interviewer: string | undefined;
  decision: Decision;
};

/** What became of an item. */
export type Settled = Recorded | Refused | { kind: 'dismissed'; item: Item };

/** Says what became of the item that was settled last. */
export function OutcomeNotice({
  of: settled,
  onSettled,
}: {
  of: Settled | undefined;
  onSettled(what: Settled): void;
}) {
  return (
    <Box role="status" aria-live="polite">
      {settled?.kind === 'recorded' && (
        <Alert color="teal" variant="light">
          Recorded: {eventName(String(settled.item.event['type']))},{' '}
          <Anchor component={Link} to={`/applications/${settled.application.id}`} inherit underline="always">
            <bdi>{settled.application.company}</bdi>
          </Anchor>
        </Alert>
      )}
      {settled?.kind === 'dismissed' && (
        <Alert color="gray" variant="light">
          Dismissed: {eventName(String(settled.item.event['type']))}
        </Alert>
      )}
      {settled?.kind === 'refused' && (
        <RefusedNotice key={settled.item.id} of={settled} onSettled={onSettled} />
      )}
    </Box>
  );
}

/** It was posted, and a rule spoke against it; what had happened all the same can be recorded as that. */
function RefusedNotice({ of: refused, onSettled }: { of: Refused; onSettled(what: Settled): void }) {
  const { item, applicationId, interviewer, decision } = refused;
  const { data: application } = queries.useQuery('get', '/v1/applications/{id}', {
    params: { path: { id: applicationId } },
  });
  const record = useRecord();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  if (application === undefined) return null;
  const insist = async () => {
    setBusy(true);
    const event = {
      ...item.event,
      ...(interviewer === undefined ? {} : { interviewer }),
      alreadyHappened: true,
    } as Schema<'Event'>; // of the type that the service put into the queue
    const outcome = await record(applicationId, event);
    setBusy(false);
    if (outcome.kind === 'recorded')
      onSettled({ kind: 'recorded', item, application: outcome.recorded.application });
    else setProblem(outcome.kind === 'problem' ? outcome.problem : undefined);
  };
  return (
    <>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <DecisionView decision={decision} application={application} onAlreadyHappened={insist} isBusy={busy} />
    </>
  );
}
