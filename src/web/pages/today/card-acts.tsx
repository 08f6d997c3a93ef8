import { Box, Group, Paper, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { queries } from '../../data/api.ts';
import { type Answer, askDecision, type Outcome, type Recorded, useRecord } from '../../data/record.ts';
import { Button } from '../../parts/button.tsx';
import { DecisionView } from '../../parts/decision/decision.tsx';
import type { PostedEvent, Suggested } from '../../parts/event-form/draft.ts';
import { EventForm } from '../../parts/event-form/event-form.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import type { DueFollowUp } from './acts.ts';

/** What was recorded from a card. */
export interface Done {
  followUp: DueFollowUp;
  recorded: Recorded;
}

interface CardActsProps {
  followUp: DueFollowUp;
  /** What "Done" says; undefined where the reader has to say more. */
  act: Suggested | undefined;
  /** False while it is only coming: then asking comes before doing. */
  isDue: boolean;
  onDone(done: Done): void;
  /** What stands before the buttons, such as the choice of a channel. */
  children?: ReactNode;
}

/** What came of an act; another act, by another channel say, is another question. */
type Told = { of: string } & (Outcome | Answer);

/** "May I?" and "Done", and what comes of them. */
export function CardActs({ followUp, act, isDue, onDone, children }: CardActsProps) {
  const { id } = followUp.application;
  const record = useRecord();
  const [toldOf, setTold] = useState<Told>();
  const [busy, setBusy] = useState<'ask' | 'record' | 'fact'>();
  const [instead, setInstead] = useState<Suggested>();
  const buttons = useRef<HTMLDivElement>(null);
  const told = toldOf?.of === JSON.stringify(act) ? toldOf : undefined;
  const decision = told?.kind === 'refused' || told?.kind === 'answered' ? told.decision : undefined;
  const needsApplication = decision !== undefined || instead !== undefined;
  const { data: application } = queries.useQuery(
    'get',
    '/v1/applications/{id}',
    { params: { path: { id } } },
    { enabled: needsApplication },
  );

  const send = async (how: 'ask' | 'record' | 'fact') => {
    const event = { ...act, ...(how === 'fact' ? { alreadyHappened: true } : {}) } as PostedEvent; // made by `actOf`
    setBusy(how);
    setInstead(undefined);
    const outcome = how === 'ask' ? await askDecision(id, event) : await record(id, event);
    setBusy(undefined);
    if (outcome.kind === 'recorded') onDone({ followUp, recorded: outcome.recorded });
    setTold({ of: JSON.stringify(act), ...outcome });
  };
  const leaveIt = () => {
    setInstead(undefined);
    buttons.current?.querySelector('button')?.focus();
  };

  return (
    <div>
      <Group gap="xs" ref={buttons}>
        {children}
        {act === undefined ? (
          <Button onClick={() => setInstead({ type: 'application.withdrawn' })}>Close it</Button>
        ) : (
          <>
            <Button
              variant={isDue ? 'filled' : 'default'}
              onClick={() => send('record')}
              loading={busy === 'record'}
            >
              Done
            </Button>
            <Button variant="default" onClick={() => send('ask')} loading={busy === 'ask'}>
              May I?
            </Button>
          </>
        )}
      </Group>
      <Box aria-live="polite" mt={needsApplication || told ? 'sm' : 0}>
        {told?.kind === 'problem' && <ProblemAlert error={told.problem} />}
        {needsApplication && application === undefined && <Waiting of="the application" />}
        {application && decision && instead === undefined && (
          <DecisionView
            decision={decision}
            application={application}
            onAlternative={({ from: _from, ...other }) => setInstead(other)}
            onAlreadyHappened={() => send('fact')}
            isBusy={busy === 'fact'}
          />
        )}
      </Box>
      {application && instead && (
        <Instead onLeave={leaveIt} key={JSON.stringify(instead)}>
          <EventForm
            application={application}
            initial={instead}
            onRecorded={recorded => onDone({ followUp, recorded })}
          />
        </Instead>
      )}
    </div>
  );
}

/** The form for something else. What was pressed to open it is gone, so it takes the focus. */
function Instead({ onLeave, children }: { onLeave(): void; children: ReactNode }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => paper.current?.querySelector('select')?.focus(), []);
  return (
    <Paper bg="var(--tom-page)" mt="sm" ref={paper}>
      <Stack gap="xs">
        {children}
        <Button variant="subtle" size="xs" style={{ alignSelf: 'start' }} onClick={onLeave}>
          Leave it
        </Button>
      </Stack>
    </Paper>
  );
}
