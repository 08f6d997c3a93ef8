import type { State } from './application.ts';
import { type Attention, attention, balanceChangesAt } from './balance.ts';
import type { EpochMs } from './business-days.ts';
import type { CommitmentStatus, Context, Outcome, Preference } from './context.ts';
import { isAllowed } from './decide.ts';
import { type Position, type Program, stateOf, tagsOf, timerType } from './engine.ts';
import type { PolicyPin } from './envelope.ts';
import { type EventType, events, outreachTypes } from './events.ts';
import type { Outreach } from './facts.ts';

import { closingSuggestedAt, daysOfSilence, type FollowUp, followUps } from './follow-ups.ts';
import type { Policy } from './policy.ts';

/** Everything that can be said of a position at `now` without a name. */
export interface View {
  state: State;
  /** The whole state with what is nested in it, as XState writes it. */
  value: Position['snapshot']['value'];
  tags: string[];
  outcome: Outcome | null;
  round: number;
  attempts: number;
  interviewers: {
    id: string;
    interviewed: boolean;
    thanked: boolean;
    preference: Preference | null;
    invited: boolean;
  }[];
  commitments: { id: string; interviewer: string; channel: string; on: string; status: CommitmentStatus }[];
  followUps: FollowUp[];
  nextEvents: EventType[];
  attention: Attention;
  daysOfSilence: number;
  policy: PolicyPin;
  nextTimerAt: EpochMs | null;
  /** What time alone will do, soonest first. */
  timers: { type: string; at: EpochMs; commitment?: string }[];
  /**
   * When this view stops being true by itself: the next timer, the next change of the balance, a follow-up whose time
   * comes, or closing being suggested.
   */
  changesAt: EpochMs | null;
}

function soonest(...instants: (EpochMs | null | undefined)[]): EpochMs | null {
  const known = instants.filter(instant => typeof instant === 'number');
  return known.length === 0 ? null : Math.min(...known);
}

/** Draws the view of a position whose timers up to `now` have been fired. */
export function view(program: Program, position: Position, now: EpochMs): View {
  const { context } = position.snapshot;
  const { policy } = program;
  const due = followUps(context, policy, now);
  return {
    state: stateOf(position),
    value: position.snapshot.value,
    tags: tagsOf(position),
    outcome: context.outcome,
    round: context.round,
    attempts: context.attempts,
    interviewers: context.people.map(({ id, interviewedInRound, thankedInRound, preference, invited }) => ({
      id,
      interviewed: interviewedInRound !== null,
      thanked: thankedInRound !== null && thankedInRound >= (interviewedInRound ?? 0),
      preference,
      invited,
    })),
    commitments: context.commitments.map(({ id, interviewer, channel, on, status }) => ({
      id,
      interviewer,
      channel,
      on,
      status,
    })),
    followUps: due,
    nextEvents: nextEvents(program, position, now),
    attention: attention(context, policy, now, due),
    daysOfSilence: daysOfSilence(context, now),
    policy: { name: policy.name, version: policy.version },
    nextTimerAt: position.timers[0]?.dueAt ?? null,
    timers: position.timers.map(timer => ({
      type: timerType(timer),
      at: timer.dueAt,
      ...(timer.commitment === undefined ? {} : { commitment: timer.commitment }),
    })),
    changesAt: soonest(
      position.timers[0]?.dueAt,
      balanceChangesAt(context, policy, now, due),
      ...due.map(({ from }) => (from > now ? from : null)),
      suggestionAhead(context, policy, now),
    ),
  };
}

function suggestionAhead(context: Context, policy: Policy, now: EpochMs): EpochMs | null {
  const at = closingSuggestedAt(context, policy);
  return context.closedAt === null && at > now ? at : null;
}

/** The types of event that are allowed at `now`: outreach when at least one act of it is, news and choices always. */
export function nextEvents(program: Program, position: Position, now: EpochMs): EventType[] {
  const { context } = position.snapshot;
  const outreach = new Set<EventType>(
    outreachTypes.filter(type => actsOf(type, context, now).some(act => isAllowed(program, position, act))),
  );
  return events
    .map(({ type }) => type)
    .filter(type => {
      if (type === 'application.reopened') return context.closedAt !== null;
      if (type === 'application.withdrawn') return context.outcome !== 'withdrawn';
      return outreach.has(type) || !(outreachTypes as readonly string[]).includes(type);
    });
}

/** Every act of a type that there could be: to each person, by each channel. */
function actsOf(type: Outreach['type'], { people }: Context, at: EpochMs): Outreach[] {
  switch (type) {
    case 'thank-you.sent':
      return people.map(({ id }) => ({ type, interviewer: id, channel: 'email', at }));
    case 'check-in.sent':
      return people.flatMap(({ id }) => [
        { type, interviewer: id, channel: 'email' as const, at },
        { type, interviewer: id, channel: 'call' as const, at },
      ]);
    case 'reply.sent':
    case 'networking.invitation-sent':
      return people.map(({ id }) => ({ type, interviewer: id, at }));
    case 'networking.company-followed':
      return [{ type, network: 'linkedin', at }];
    default:
      return [{ type, at }];
  }
}
