import { nothingToRule } from '../../machines/decide.ts';
import { machineIdentity } from '../../machines/definition.ts';
import { stateOf } from '../../machines/engine.ts';
import { fold } from '../../machines/history.ts';
import type { MachineUpgrade } from '../audit/log.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Folds an application that another machine version has sealed by this one, and says so in its log. */
export async function upgradeMachine(copy: WorkingCopy, now: number): Promise<void> {
  const { history, machine } = await copy.log();
  const from = copy.row.state;
  copy.position = fold(copy.program, history, now);
  const event: MachineUpgrade = {
    type: 'machine.upgraded',
    at: now,
    from: machine,
    to: machineIdentity.version,
  };
  copy.add(
    {
      kind: 'machine',
      type: event.type,
      at: now,
      event,
      words: null,
      decision: nothingToRule,
      from,
      to: stateOf(copy.position),
      duplicateOf: null,
      revised: null,
      actor: { role: 'timer' },
      source: null,
      idempotencyKey: null,
      requestDigest: null,
    },
    now,
  );
}
