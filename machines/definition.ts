import { machineId, machineVersion, type State, stateNames } from './application.ts';
import type { Program } from './engine.ts';

/** A statechart as JSON: XState's own config, with every function replaced by its name. */
export type MachineDefinition = Record<string, unknown>;

/** The config of the statechart as an inspector reads it. */
export function definitionOf({ machine }: Program): MachineDefinition {
  return named(machine.config) as MachineDefinition; // the config is an object, and stays one
}

/** Which events each state takes, `timer.…` left out. */
export function eventsPerState({ machine }: Program): Record<State, string[]> {
  const root = Object.keys(machine.config.on ?? {});
  return Object.fromEntries(
    stateNames.map(state => {
      const own = Object.keys(machine.config.states?.[state]?.on ?? {});
      const events = new Set([...own, ...root].filter(type => !type.startsWith('timer.')));
      return [state, [...events].sort()];
    }),
  ) as Record<State, string[]>; // one entry per state name
}

export const machineIdentity = { id: machineId, version: machineVersion } as const;

/** Functions become names: a composed guard says of what it is composed, anything else what it is called. */
function named(value: unknown): unknown {
  if (typeof value === 'function') {
    const guards: unknown = 'guards' in value ? value.guards : undefined;
    return Array.isArray(guards) ? { type: 'and', guards: guards.map(named) } : { type: value.name };
  }
  if (Array.isArray(value)) return value.map(named);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
  }
  return value;
}
