import { machineId, machineVersion } from './application.ts';
import {
  type PersistedSnapshot,
  type Position,
  type Program,
  persist,
  restore,
  type Timer,
} from './engine.ts';
import type { Policy } from './policy.ts';
import { engine } from './versions.ts';

/** A policy by name and version, as an application pins it. */
export type PolicyPin = Pick<Policy, 'name' | 'version'>;

/** A position as it is stored: a cache, with the versions needed to read it and its timers inside. */
export interface Envelope {
  engine: string;
  machine: { id: string; version: string };
  policy: PolicyPin;
  snapshot: PersistedSnapshot;
  timers: readonly Timer[];
}

/** Puts a position into an envelope. Equal positions give equal JSON. */
export function seal(program: Program, position: Position): Envelope {
  const { name, version } = program.policy;
  return {
    engine,
    machine: { id: machineId, version: machineVersion },
    policy: { name, version },
    snapshot: persist(position),
    timers: position.timers,
  };
}

/** Takes the position out of an envelope of this machine version; `isCurrent` tells. */
export function unseal(program: Program, envelope: Envelope): Position {
  return restore(program, envelope.snapshot, envelope.timers);
}
