import { nothingToRule } from '../../machines/decide.ts';
import { machineIdentity } from '../../machines/definition.ts';
import { stateOf } from '../../machines/engine.ts';
import { fold } from '../../machines/history.ts';
import type { MachineUpgrade } from '../audit/log.ts';
import { recount } from './count-figures.ts';
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
  const to = stateOf(copy.position);
  copy.add({ kind: 'machine', event, decision: nothingToRule, from, to, actor: { role: 'timer' } }, now);
  await recount(copy);
}
