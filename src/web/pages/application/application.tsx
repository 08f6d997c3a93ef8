import { Modal, SimpleGrid, Stack, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { isOutOfReach, queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { EventForm } from '../../parts/event-form/event-form.tsx';
import { Statechart } from '../../parts/statechart/statechart.tsx';
import { FailedPage, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { eventName } from '../../words/names.ts';
import { now as clockNow } from '../../words/now.ts';
import { ByItself, Due } from './due.tsx';
import { type Entry, pathOf, useLog } from './entries.ts';
import { Header } from './header.tsx';
import { type Application, daysBehind, momentAt, type Shown, useShown } from './moment.ts';
import { People } from './people.tsx';
import { Promises } from './promises.tsx';
import { TimeSlider } from './time-slider.tsx';
import { Timeline } from './timeline.tsx';
import { VoidEntry } from './void-entry.tsx';

/** One application: where it stands, how it came there, what is next, and what happened. */
export function Component() {
  const { id = '' } = useParams();
  // Another application is another page: nothing of the one before stays.
  return <OneApplication key={id} id={id} />;
}

function OneApplication({ id }: { id: string }) {
  const { session } = useSession();
  const isPerson = session.role !== 'tool';
  const [{ days, now }, setTime] = useState(() => ({ days: 0, now: clockNow() }));
  const [shownDays] = useDebouncedValue(days, 150);
  const log = useLog(id, isPerson);
  const interviewAt = log.entries?.[0]?.at;
  const moment = momentAt(shownDays, now, interviewAt ?? new Date(now).toISOString());
  const shown = useShown(id, moment);
  const { application } = shown;

  if (application === undefined || (shown.error && isOutOfReach(shown.error))) {
    return shown.error ? (
      <FailedPage title="Application" error={shown.error} onRetry={shown.retry} />
    ) : (
      <Waiting of="the application" />
    );
  }
  const slider = interviewAt !== undefined && (
    <TimeSlider
      days={days}
      onChange={days => setTime(time => ({ days, now: time.days === 0 ? clockNow() : time.now }))}
      behind={daysBehind(interviewAt, now)}
      mayLookAhead={isPerson}
      now={now}
      interviewAt={interviewAt}
      timeZone={application.timeZone}
      shown={moment}
      isBehind={shown.isBehind || days !== shownDays}
    />
  );
  return (
    <Page
      application={application}
      shown={shown}
      at={moment.kind === 'now' ? Number.POSITIVE_INFINITY : Date.parse(moment.at)}
      log={log}
      isPerson={isPerson}
      slider={slider}
    />
  );
}

interface PageProps {
  application: Application;
  shown: Shown;
  /** Epoch ms; for ever, where it is now that is shown. */
  at: number;
  log: ReturnType<typeof useLog>;
  /** People read the log; tools do not. */
  isPerson: boolean;
  slider: React.ReactNode;
}

function Page({ application, shown, at, log, isPerson, slider }: PageProps) {
  const [isRecording, recording] = useDisclosure(false);
  const [voiding, setVoiding] = useState<Entry>();
  const [told, setTold] = useState('');
  const { data: machine, error } = queries.useQuery('get', '/v1/machine');
  const { trajectory } = shown;
  const path = useMemo(() => pathOf(log.entries ?? [], at, trajectory), [log.entries, at, trajectory]);
  const isNow = at === Number.POSITIVE_INFINITY;
  return (
    <Stack>
      <Header
        application={application}
        isNow={isNow}
        mayInspect={isPerson}
        onRecord={recording.open}
        onMoved={policy => setTold(`Moved to the policy ${policy}`)}
      />
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {shown.error ? <ProblemAlert error={shown.error} onRetry={shown.retry} /> : null}
      {slider}
      {error && <ProblemAlert error={error} />}
      {machine && (
        <Statechart
          definition={machine.definition}
          value={application.value}
          path={path}
          timers={application.timers}
          timeZone={application.timeZone}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Due application={application} at={isNow ? clockNow() : at} />
          <ByItself application={application} trajectory={trajectory} />
        </Stack>
        <Stack>
          <People people={application.interviewers} />
          <Promises application={application} />
        </Stack>
      </SimpleGrid>
      {isPerson && (
        <Timeline log={log} application={application} until={at} onVoid={setVoiding} mayVoid={isNow} />
      )}
      <Modal opened={isRecording} onClose={recording.close} title="Record what happened" size="lg">
        <EventForm
          application={application}
          onRecorded={({ entry }) => {
            recording.close();
            setTold(`Recorded: ${eventName(entry.type)}`);
          }}
        />
      </Modal>
      {voiding && (
        <VoidEntry
          applicationId={application.id}
          entry={voiding}
          onCancel={() => setVoiding(undefined)}
          onDone={() => {
            setTold(`Voided: entry ${voiding.seq}`);
            setVoiding(undefined);
          }}
        />
      )}
    </Stack>
  );
}
