import { type Position, type Program, stateOf } from '../../machines/engine.ts';
import { type FollowUp, followUps } from '../../machines/follow-ups.ts';
import { advance } from '../../machines/history.ts';
import type { AnnouncementType } from '../webhooks/types.ts';
import type { EntryDraft } from './working-copy.ts';

/** One thing that happened to an application and that others may want to hear of. No names: sentences carry ids. */
export interface Announcement {
  type: AnnouncementType;
  /** When it happened, epoch ms. */
  at: number;
  state: string;
  outcome: string | null;
  data: object;
}

/** An application as it was last looked at: everything up to `at` has been announced. */
interface Seen {
  program: Program;
  position: Position;
  at: number;
}

/**
 * Says what of an application's changes is to be announced. It compares the application before and after each entry,
 * and passes the time between them, so that a follow-up is announced at the instant at which its time comes, once,
 * whenever somebody comes by to look.
 */
export class Announcer {
  readonly made: Announcement[] = [];
  #seen: Seen | null;

  /** `seen` is null for an application that begins. */
  constructor(seen: Seen | null) {
    this.#seen = seen;
  }

  /** An entry was added, which led to this position. `now` is when. */
  entryAdded(
    draft: EntryDraft,
    seq: number,
    { program, position }: { program: Program; position: Position },
    now: number,
  ): void {
    const { kind, event } = draft;
    if (kind === 'refusal') {
      this.#announce('outreach.refused', event.at, position, { ...judged(draft), entry: seq });
      return;
    }
    if (kind === 'machine') {
      // What another version had sealed cannot be compared: time goes on from here.
      this.#seen = { program, position, at: this.#seen?.at ?? now };
      return;
    }
    const at = Math.max(isOfItsOwnTime(draft) ? event.at : now, this.#seen?.at ?? event.at);
    // A late fact leaves timers to be fired that had been fired before: without them it would look changed.
    const isBehind = this.#seen !== null && event.at < this.#seen.at;
    this.timePassed(at - 1);
    const before = this.#seen;
    const settled = kind === 'timer' && !isBehind ? position : advance(program, position, at);
    const after = { program, position: settled, at };
    if (draft.decision?.verdict === 'breach') {
      this.#announce('outreach.breached', event.at, settled, { ...judged(draft), entry: seq });
    }
    this.#comparePromises(before, after, event.at);
    this.#compareStates(before, after, { cause: event.type, entry: seq });
    if (draft.revised !== null && draft.revised !== undefined) {
      this.#announce('application.revised', now, settled, {
        ...draft.revised,
        cause: event.type,
        entry: seq,
      });
    }
    this.#compareFollowUps(before, after);
    this.#seen = after;
  }

  /**
   * Nothing but time has passed, and every timer up to then has been fired: announces the follow-ups whose time has
   * come since the last look, up to and including `until`.
   */
  timePassed(until: number): void {
    if (this.#seen === null || until <= this.#seen.at) return;
    const { program, position, at } = this.#seen;
    this.#seen = { program, position, at: until };
    const coming = followUps(position.snapshot.context, program.policy, until).flatMap(followUp => [
      ...(followUp.from > at && followUp.from <= until ? [{ type: 'follow-up.due' as const, followUp }] : []),
      ...(isOverdue(followUp, until) && followUp.due > at
        ? [{ type: 'follow-up.overdue' as const, followUp }]
        : []),
    ]);
    const instantOf = ({ type, followUp }: (typeof coming)[number]) =>
      type === 'follow-up.due' ? followUp.from : followUp.due;
    for (const each of coming.sort((one, other) => instantOf(one) - instantOf(other))) {
      this.#announceFollowUp(each.type, each.followUp, instantOf(each), position);
    }
  }

  /** What is to be done after a change and was not before it. */
  #compareFollowUps(before: Seen | null, after: Seen): void {
    const { at } = after;
    const known = new Map(
      (before === null ? [] : dueAt(before, before.at)).map(followUp => [
        keyOf(followUp),
        isOverdue(followUp, before?.at ?? at),
      ]),
    );
    for (const followUp of dueAt(after, at)) {
      const wasOverdue = known.get(keyOf(followUp));
      if (wasOverdue === undefined) this.#announceFollowUp('follow-up.due', followUp, at, after.position);
      if (wasOverdue !== true && isOverdue(followUp, at)) {
        this.#announceFollowUp('follow-up.overdue', followUp, at, after.position);
      }
    }
  }

  #compareStates(before: Seen | null, { position }: Seen, why: { cause: string; entry: number }): void {
    const from = before === null ? null : stateOf(before.position);
    const to = stateOf(position);
    const { outcome, asOf } = position.snapshot.context;
    if (from !== to) this.#announce('application.transitioned', asOf, position, { from, to, ...why });
    if (outcome !== null && outcome !== before?.position.snapshot.context.outcome) {
      this.#announce('application.closed', asOf, position, { outcome, ...why });
    }
  }

  #comparePromises(before: Seen | null, { position }: Seen, at: number): void {
    const earlier = before?.position.snapshot.context.commitments ?? [];
    for (const { id, interviewer, channel, on, status, breaksAt } of position.snapshot.context.commitments) {
      if (status === 'open' || status === 'released') continue;
      if (earlier.some(made => made.id === id && made.status === status)) continue;
      const promise = { id, interviewer, channel, on, status };
      const when = status === 'broken' ? breaksAt : at;
      this.#announce(`promise.${status}`, when, position, { promise });
    }
  }

  #announceFollowUp(
    type: 'follow-up.due' | 'follow-up.overdue',
    followUp: FollowUp,
    at: number,
    position: Position,
  ): void {
    this.#announce(type, at, position, {
      followUp: { ...followUp, overdue: type === 'follow-up.overdue' },
    });
  }

  #announce(type: AnnouncementType, at: number, position: Position, data: object): void {
    const { outcome } = position.snapshot.context;
    this.made.push({ type, at, state: stateOf(position), outcome, data });
  }
}

/** Facts and timers stand at their own time, the rest at that of its recording. */
function isOfItsOwnTime({ kind }: EntryDraft): boolean {
  return kind === 'created' || kind === 'event' || kind === 'timer';
}

function judged({ event, decision }: EntryDraft): object {
  const { at, alreadyHappened: _, ...act } = { alreadyHappened: undefined, ...event };
  return {
    event: { ...act, at },
    rules: decision?.rules.filter(({ holds }) => !holds) ?? [],
    ...(decision?.verdict === 'refused' ? { alternatives: decision.alternatives } : {}),
  };
}

function dueAt({ program, position }: Seen, at: number): FollowUp[] {
  return followUps(position.snapshot.context, program.policy, at).filter(({ from }) => from <= at);
}

function isOverdue({ overdue, due }: FollowUp, at: number): boolean {
  return overdue && due <= at;
}

/** What makes it the same follow-up at another time. */
function keyOf({ kind, interviewer = '', channels, from }: FollowUp): string {
  return JSON.stringify([kind, interviewer, kind === 'promise' ? channels : [], from]);
}
