import type { FollowUp } from '../../machines/follow-ups.ts';
import type { View } from '../../machines/view.ts';

/** The application that a follow-up is about. */
interface Subject {
  id: string;
  view: View;
}

/** How a follow-up is called, before the name of whom it is for. */
export const followUpTitles: Readonly<Record<FollowUp['kind'], string>> = {
  'thank-you': 'Thank',
  'check-in': 'Check in with',
  promise: 'Promised:',
  invitation: 'Invite on LinkedIn:',
  networking: 'Stay in touch with',
  close: 'Close the file?',
};

/** Names a follow-up; the same for as long as it is about the same thing to do. */
export function followUpId(
  { id, view }: Subject,
  { kind, interviewer = 'all', channels: [channel], from }: FollowUp,
): string {
  switch (kind) {
    case 'promise': {
      const made = view.commitments.find(
        each =>
          each.interviewer === interviewer &&
          each.channel === channel &&
          each.status === 'open' &&
          isOn(each.on, from),
      );
      return made?.id ?? id;
    }
    case 'check-in':
      return checkInId(id, view.round, view.attempts, interviewer);
    default:
      return `${id}-${kind}-${view.round}-${interviewer}`;
  }
}

/** The day of a promise begins somewhere within a day of its date in UTC. */
function isOn(date: string, from: number): boolean {
  const start = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
  return Math.abs(from - start) <= 15 * 60 * 60_000;
}

const checkInId = (id: string, round: number, attempt: number, interviewer: string) =>
  `${id}-check-in-${round}-${attempt}-${interviewer}`;

/** Everything that may have been shown before. */
export function pastFollowUpIds({ id, view }: Subject): string[] {
  const { round, attempts, interviewers, commitments } = view;
  const rounds = Array.from({ length: round }, (_, index) => index + 1);
  return [
    ...interviewers.flatMap(person => [
      ...rounds.map(each => `${id}-thank-you-${each}-${person.id}`),
      ...Array.from({ length: attempts + 1 }, (_, attempt) => checkInId(id, round, attempt, person.id)),
      `${id}-invitation-${round}-${person.id}`,
    ]),
    `${id}-networking-${round}-all`,
    `${id}-close-${round}-all`,
    ...commitments.map(made => made.id),
  ];
}
