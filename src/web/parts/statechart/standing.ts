import { activeStates, type ChartTransition } from './chart.ts';

/** One step of the past: the states before and after, and what led from one to the other. */
export interface Passage {
  from: string | null;
  to: string;
  /** The type of the event, or `timer.` and the name of the delay. */
  type: string;
}

/** What time alone will do. */
export interface PendingTimer {
  /** `timer.` and the name of the delay. */
  type: string;
  at: string;
}

/** What of a chart is to be lit. */
export interface Standing {
  /** The ids of the states that it is in. */
  active: ReadonlySet<string>;
  /** The ids of the states that it has been in. */
  visited: ReadonlySet<string>;
  passed(transition: ChartTransition): boolean;
  /** When time alone will take a transition, if nothing happens before. */
  dueAt(transition: ChartTransition): string | undefined;
}

interface Where {
  /** XState's state value. */
  value: unknown;
  path: readonly Passage[];
  timers: readonly PendingTimer[];
}

export function standingOf({ value, path, timers }: Where): Standing {
  const active = activeStates(value);
  const steps = new Set(path.map(({ from, to, type }) => `${from}>${to}>${type}`));
  const arrivals = new Set(path.map(({ to, type }) => `${to}>${type}`));
  const due = new Map(timers.map(({ type, at }) => [type, at]));
  return {
    active,
    visited: new Set(path.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))),
    passed: ({ from, to, causes }) =>
      causes.some(({ kind, name }) => {
        const type = kind === 'timer' ? `timer.${name}` : name;
        return from === '' ? arrivals.has(`${to}>${type}`) : steps.has(`${from}>${to}>${type}`);
      }),
    dueAt: ({ from, causes }) => {
      if (!active.has(from)) return undefined;
      const timers = causes.filter(({ kind }) => kind === 'timer');
      return timers.map(({ name }) => due.get(`timer.${name}`)).find(at => at !== undefined);
    },
  };
}

/** The deepest states that are lit, for a sentence: `awaiting.check-in.quiet`, `awaiting.thank-yous.settled`. */
export function leavesOf({ active }: Pick<Standing, 'active'>): string[] {
  return [...active].filter(id => ![...active].some(other => other.startsWith(`${id}.`)));
}
