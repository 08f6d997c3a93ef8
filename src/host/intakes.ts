import { type Actor, mayTouchClient } from '../actor.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { hashKey, makeIntakeToken } from '../keys.ts';
import type { IntakeRow } from '../store/intakes.ts';
import type { Store } from '../store/store.ts';
import { knownClient } from './known-client.ts';

/** Makes a secret address for another tool. The answer is the only place where the secret ever appears. */
export async function createIntake(
  store: Store,
  actor: Actor,
  now: number,
  wanted: { name: string; clientId: string | null; expression: string },
): Promise<{ row: IntakeRow; token: string }> {
  const { workspaceId } = actor;
  const token = makeIntakeToken();
  const row = await store.write(async transaction => {
    const made: IntakeRow = {
      workspace_id: workspaceId,
      id: newId('itk'),
      hash: hashKey(token),
      name: wanted.name,
      client_id: await knownClient(transaction, actor, wanted.clientId),
      expression: wanted.expression,
      created_at: now,
      revoked_at: null,
      last_used_at: null,
    };
    await transaction.insertIntake(made);
    return made;
  });
  return { row, token };
}

/** Gives an intake in use another name or expression; what is left out stays. Its address stays as well. */
export function changeIntake(
  store: Store,
  { actor, id }: { actor: Actor; id: string },
  changes: { name?: string; expression?: string },
): Promise<IntakeRow> {
  return store.write(async transaction => {
    const row = await transaction.intake(actor.workspaceId, id);
    if (row === undefined || row.revoked_at !== null || !mayTouchClient(actor, row.client_id)) {
      throw noSuchIntake();
    }
    const changed = { ...row, ...changes };
    await transaction.changeIntake(changed);
    return changed;
  });
}

/** Notes when something last came to an intake. */
export function noteIntakeUse(store: Store, intake: IntakeRow, now: number): Promise<void> {
  return store.write(transaction => transaction.touchIntake(intake.workspace_id, intake.id, now));
}

/** Revokes an intake: its address leads nowhere from now on. Doing it again changes nothing. */
export async function revokeIntake(store: Store, actor: Actor, id: string, now: number): Promise<void> {
  await store.write(async transaction => {
    const row = await transaction.intake(actor.workspaceId, id);
    if (row === undefined || !mayTouchClient(actor, row.client_id)) {
      throw noSuchIntake();
    }
    await transaction.revokeIntake(actor.workspaceId, id, now);
  });
}

function noSuchIntake() {
  return problem('not-found', 'There is no such intake.');
}
