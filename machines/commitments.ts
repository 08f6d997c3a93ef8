import { type EpochMs, startOfDay } from './business-days.ts';
import type { Commitment, Context } from './context.ts';
import type { Choice } from './facts.ts';

/** The context with a promise in it: open, or released at once where it cannot be kept. */
export function promised(
  context: Context,
  { id, interviewer, channel, on }: Extract<Choice, { type: 'commitment.made' }>,
): Context {
  const day = Temporal.PlainDate.from(on);
  const cannotBeKept =
    context.closedAt !== null ||
    context.people.some(person => person.id === interviewer && person.preference === 'none');
  const made: Commitment = {
    id,
    interviewer,
    channel,
    on,
    round: context.round,
    opensAt: startOfDay(day, context.timeZone),
    breaksAt: startOfDay(day.add({ days: 1 }), context.timeZone),
    status: cannotBeKept ? 'released' : 'open',
  };
  return { ...context, commitments: [...context.commitments, made] };
}

/** What a check-in makes of a promise: kept, or late where its day is over. */
export function keep(made: Commitment, interviewer: string, channel: string, at: EpochMs): Commitment {
  const isMeant = made.interviewer === interviewer && made.channel === channel;
  if (!isMeant || (made.status !== 'open' && made.status !== 'broken')) return made;
  return { ...made, status: at < made.breaksAt ? 'kept' : 'late' };
}

/** What the timer of a promise is called. */
export function timerOf({ id }: Commitment): string {
  return `promise-broken:${id}`;
}

/** What the timer of a promise does when its date has passed. */
export function breakPromise(context: Context, id: string): Context {
  return {
    ...context,
    commitments: context.commitments.map(made =>
      made.id === id && made.status === 'open' ? { ...made, status: 'broken' as const } : made,
    ),
  };
}

/** An open promise no longer binds. */
export function release(made: Commitment): Commitment {
  return made.status === 'open' ? { ...made, status: 'released' } : made;
}
