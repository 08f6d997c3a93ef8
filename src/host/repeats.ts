import type { ApplicationRef, EntryRow, IdempotencyRef, Transaction } from '../store/store.ts';
import type { Command, RouteCommand } from './commands.ts';

/** The entry that a command would repeat, as far as it names its application. */
export function keyedBy(command: Command | RouteCommand): IdempotencyRef[] {
  if (command.kind === 'create' || command.kind === 'advance' || command.idempotencyKey === null) return [];
  if (command.kind !== 'route') return [{ ...command.ref, idempotencyKey: command.idempotencyKey }];
  const { actor, naming, idempotencyKey } = command;
  if (naming.applicationId === undefined) return [];
  return [{ workspaceId: actor.workspaceId, applicationId: naming.applicationId, idempotencyKey }];
}

/** The creations that commands of a group repeat. */
export async function createdBefore(
  transaction: Transaction,
  commands: readonly (Command | RouteCommand)[],
): Promise<EntryRow[]> {
  const wanted = commands.flatMap(command =>
    command.kind === 'create' && command.idempotencyKey !== null
      ? [transaction.creationByIdempotencyKey(command.actor.workspaceId, command.idempotencyKey)]
      : [],
  );
  return (await Promise.all(wanted)).filter(entry => entry !== undefined);
}

/** The application that an entry is of. */
export function refOf(entry: EntryRow): ApplicationRef {
  return { workspaceId: entry.workspace_id, applicationId: entry.application_id };
}
