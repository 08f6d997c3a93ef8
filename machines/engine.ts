import { createActor, initialTransition, type SnapshotFrom } from 'xstate';
import { type ApplicationMachine, createApplicationMachine, type State } from './application.ts';
import type { EpochMs } from './business-days.ts';
import type { Context } from './context.ts';
import type { ApplicationEvent } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Start } from './record.ts';

/*
 * The only room that runs XState. Everything else sees positions.
 */

/** A statechart with the policy it was made for. */
export interface Program {
  readonly machine: ApplicationMachine;
  readonly policy: Policy;
  /** One pure step of the chart: the next snapshot, and the actions to be carried out. */
  readonly transition: (snapshot: Snapshot, event: ApplicationEvent) => [Snapshot, Action[]];
}

export function createProgram(policy: Policy): Program {
  const machine = createApplicationMachine(policy);
  return { machine, policy, transition: pureTransition(machine) };
}

/**
 * XState's own `transition()`, but for one thing: it makes a throw-away actor, and with it an initial snapshot, at
 * every step, which costs more than the step. Here one actor, never started, lends its scope to all of them.
 */
function pureTransition(machine: ApplicationMachine): Program['transition'] {
  const self = createActor(machine, { input: { timeZone: 'UTC', at: 0, interviewers: [] } });
  let actions: Action[] = [];
  const scope: Parameters<ApplicationMachine['transition']>[2] = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: ({ type, params }) => {
      actions.push({ type, params });
    },
  };
  return (snapshot, event) => {
    actions = [];
    return [machine.transition(snapshot, event, scope), actions];
  };
}

/** A delayed event that has not fired yet. */
export interface Timer {
  id: string;
  dueAt: EpochMs;
  /** Set on the timer of a promise. */
  commitment?: string;
}

type Snapshot = SnapshotFrom<ApplicationMachine>;

/** Where an application stands: XState's snapshot, and the timers that are pending, soonest first. */
export interface Position {
  readonly snapshot: Snapshot;
  readonly timers: readonly Timer[];
}

/** XState's persisted snapshot, as JSON. `createActor(machine, { snapshot })` accepts it. */
export interface PersistedSnapshot {
  status: 'active';
  value: Snapshot['value'];
  historyValue: Record<string, never>;
  context: Context;
  children: Record<string, never>;
}

/** The position at the first interview. */
export function startPosition({ machine }: Program, start: Start): Position {
  const [snapshot, actions] = initialTransition(machine, start);
  return { snapshot, timers: pending([], actions, start.at) };
}

/** The position after an event at `at`. */
export function step(
  { transition }: Program,
  { snapshot, timers }: Position,
  event: ApplicationEvent | { type: string },
  at: EpochMs,
): Position {
  // A fired delay is an event whose type only XState knows.
  const [next, actions] = transition(snapshot, event as ApplicationEvent);
  return { snapshot: next, timers: pending(timers, actions, at) };
}

/** Fires the soonest timer. */
export function fire(program: Program, position: Position, timer: Timer): Position {
  const rest = { ...position, timers: position.timers.filter(({ id }) => id !== timer.id) };
  const event =
    timer.commitment === undefined
      ? { type: timer.id }
      : { type: 'timer.promise-broken' as const, commitment: timer.commitment };
  return step(program, rest, event, timer.dueAt);
}

interface Action {
  type: string;
  params: unknown;
}

interface Raise {
  id: string;
  delay: number;
  event: { type: string; commitment?: string };
}

/** Applies XState's raises and cancels, in their order, to the pending timers. */
function pending(timers: readonly Timer[], actions: readonly Action[], at: EpochMs): readonly Timer[] {
  if (actions.length === 0) return timers;
  const byId = new Map(timers.map(timer => [timer.id, timer]));
  for (const { type, params } of actions) {
    if (type === 'xstate.cancel') byId.delete((params as { sendId: string }).sendId);
    if (type !== 'xstate.raise') continue;
    const { id, delay, event } = params as Raise;
    // Without a delay XState has handled the event itself; an endless one never falls due.
    if (!Number.isFinite(delay)) continue;
    const timer: Timer = { id, dueAt: at + delay };
    byId.set(id, event.commitment === undefined ? timer : { ...timer, commitment: event.commitment });
  }
  return [...byId.values()].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

export function persist({ snapshot }: Position): PersistedSnapshot {
  return {
    status: 'active',
    value: snapshot.value,
    historyValue: {},
    context: snapshot.context,
    children: {},
  };
}

/** The chart has neither history states nor child actors, so resolving is restoring, and four times as fast. */
export function restore(
  { machine }: Program,
  persisted: PersistedSnapshot,
  timers: readonly Timer[],
): Position {
  return {
    snapshot: machine.resolveState({ value: persisted.value, context: persisted.context }),
    timers,
  };
}

/** Which of the six states a position is in. */
export function stateOf({ snapshot }: Position): State {
  const { value } = snapshot;
  const name = typeof value === 'string' ? value : Object.keys(value)[0];
  return name as State; // the chart's root has exactly these six states
}

export function tagsOf({ snapshot }: Position): string[] {
  return [...snapshot.tags].sort();
}

/** What a timer is called in the log: `timer.thanks-missed`, `timer.promise-broken`. */
export function timerType(timer: Timer): string {
  if (timer.commitment !== undefined) return 'timer.promise-broken';
  return `timer.${timer.id.split('.')[2] ?? timer.id}`;
}
