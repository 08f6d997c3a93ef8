import { nothingToRule } from '../../machines/decide.ts';
import { stateOf } from '../../machines/engine.ts';
import { takeUnder } from '../../machines/take.ts';
import { signatureOf } from '../actor.ts';
import type { PolicyMove } from '../audit/log.ts';
import { storedRevision } from '../audit/revision.ts';
import type { MovePolicyCommand, Recorded } from './commands.ts';
import { recount } from './count-figures.ts';
import { unknownPolicy } from './create-application.ts';
import type { Programs } from './programs.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Puts the whole history of an application under another policy: its facts are judged anew by the new numbers. */
export async function movePolicy(
  copy: WorkingCopy,
  programs: Programs,
  { actor, policy, now, idempotencyKey, requestDigest }: MovePolicyCommand,
): Promise<Recorded> {
  const found = await programs.find(actor.workspaceId, policy);
  if (found === undefined) throw unknownPolicy(policy);
  const program = await programs.get(actor.workspaceId, found);
  const log = await copy.log();
  copy.fireTimers(now, now);
  const from = stateOf(copy.position);
  const { position, revised } = takeUnder(program, copy.program, copy.position, log.history);
  copy.program = program;
  copy.position = position;
  const event: PolicyMove = {
    type: 'policy.moved',
    at: now,
    policy: { name: found.name, version: found.version },
  };
  const entry = copy.add(
    {
      kind: 'policy',
      event,
      decision: nothingToRule,
      from,
      to: stateOf(position),
      revised: storedRevision(revised, log.seqOf),
      actor: signatureOf(actor),
      idempotencyKey,
      requestDigest,
    },
    now,
  );
  await recount(copy);
  const view = copy.finish(now);
  return { entry, decision: nothingToRule, application: copy.row, view, replayed: false };
}
