import { queries } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { isEventType, isRequired } from '../../parts/event-form/draft.ts';
import { ProblemAlert } from '../../parts/told.tsx';
import { useAssign } from './assign.ts';
import { ChooseApplication } from './choose-application.tsx';
import type { Item } from './item.tsx';
import type { Settled } from './outcome.tsx';

interface CandidateProps {
  item: Item;
  candidate: Item['candidates'][number];
  onSettled(what: Settled): void;
}

/** One application that an event could be about: one click says that it is. Who is meant is asked where it has to be known. */
export function CandidateButton({ item, candidate, onSettled }: CandidateProps) {
  const { application: id, interviewer } = candidate;
  const { busy, problem, assign } = useAssign();
  const { data: application } = queries.useQuery('get', '/v1/applications/{id}', {
    params: { path: { id } },
  });
  if (application === undefined) return null;
  const person = application.interviewers.find(each => each.id === interviewer)?.name;
  // One thing for the button, which would take the spaces between several.
  const label = (
    <span>
      This is about <bdi>{application.company}</bdi>
      {person !== undefined && (
        <>
          : <bdi>{person}</bdi>
        </>
      )}
    </span>
  );
  if (interviewer === undefined && (item.reason === 'no-person' || needsPerson(item))) {
    return <ChooseApplication item={item} onSettled={onSettled} known={application} label={label} />;
  }
  const choose = async () => {
    const settled = await assign(item, id, interviewer);
    if (settled !== undefined) onSettled(settled);
  };
  return (
    <>
      <Button size="xs" onClick={choose} loading={busy}>
        {label}
      </Button>
      {problem !== undefined && <ProblemAlert error={problem} />}
    </>
  );
}

/** Whether the event cannot be posted without saying whom it concerns. */
export function needsPerson({ event }: Item): boolean {
  const type = String(event['type']);
  return isEventType(type) && isRequired(type, 'interviewer');
}
