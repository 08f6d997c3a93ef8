import { machineVersion } from './application.ts';

/** The engine whose snapshots the envelopes hold. */
export const engine = 'xstate@5';

/**
 * Whether an envelope was sealed by this version of the machine. Raise `machineVersion` whenever the same facts could
 * come to something else: a state, a timer, a rule. What another version sealed is not read: its history is folded
 * again by this one, and an entry of kind `machine` says so. From there on the log is replayed by this version; what
 * came before is still bound by the chain.
 */
export function isCurrent(sealed: { engine: string; machine: { version: string } }): boolean {
  return sealed.engine === engine && isCurrentMachine(sealed.machine.version);
}

/** Whether a log that names this machine version can be replayed here. */
export function isCurrentMachine(version: string): boolean {
  return version === machineVersion;
}
