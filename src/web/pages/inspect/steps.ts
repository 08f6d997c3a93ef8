import type { Passage } from '../../parts/statechart/standing.ts';
import type { Heard, InspectionMessage } from './stream.ts';

/** One step of the actor: what it was sent, and where it stood then. */
export interface Step {
  /** The type of the event; that of a delay is `timer.` and its name. */
  type: string;
  event: Readonly<Record<string, unknown>> | undefined;
  /** Epoch ms. */
  at: number;
  value: unknown;
  tags: readonly string[];
  status: string;
  context: Readonly<Record<string, unknown>>;
  /** The entry of the log. */
  seq: number | undefined;
}

/** The steps that messages tell of. */
export function stepsOf(heard: readonly Heard[]): Step[] {
  return heard.flatMap(({ message, seq }) => {
    const { snapshot, event, createdAt, type } = message;
    if (snapshot === undefined) return [];
    const { value, context, tags = [], status = 'active' } = snapshot;
    const name = type === '@xstate.actor' ? 'application.created' : typeOf(event?.type ?? '');
    return [{ type: name, event, at: Number(createdAt), value, tags, status, context, seq }];
  });
}

/** The statechart's own definition, as the actor brought it along. */
export function definitionIn(heard: readonly Heard[]): InspectionMessage['definition'] {
  return heard.findLast(({ message }) => message.definition !== undefined)?.message.definition;
}

/** The way that led to the last of these steps. */
export function pathOf(steps: readonly Step[]): Passage[] {
  return steps
    .map(({ type, value }, index) => ({ from: topOf(steps[index - 1]?.value), to: topOf(value) ?? '', type }))
    .filter(({ from, to }) => from !== to);
}

/** The outermost state of a state value. */
export function topOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  return Object.keys(value)[0] ?? null;
}

/** "awaiting: check-in quiet, thank-yous settled" */
export function sayValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([state, inner]) =>
      typeof inner === 'object' ? `${state}: ${sayValue(inner)}` : `${state} ${String(inner)}`,
    )
    .join(', ');
}

/** XState names the event of a delay by the state that it belongs to. */
function typeOf(type: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(type)?.[1];
  return delay === undefined ? type : `timer.${delay}`;
}
