import { machineIdentity } from '../../machines/definition.ts';
import { stateOf } from '../../machines/engine.ts';
import { beginning } from '../../machines/history.ts';
import { signatureOf } from '../actor.ts';
import { genesis } from '../audit/chain.ts';
import type { Creation } from '../audit/log.ts';
import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { fold } from '../store/search-text.ts';
import type { ApplicationRow, EntryRow, Transaction } from '../store/store.ts';
import type { CreateCommand, Recorded } from './commands.ts';
import { knownClient } from './known-client.ts';
import { matchPeople } from './people.ts';
import { knownTimeZone } from './possible.ts';
import type { Programs } from './programs.ts';
import { WorkingCopy } from './working-copy.ts';

/** Begins an application at its first interview. Timers that have fallen due since are fired at once. */
export async function createApplication(
  transaction: Transaction,
  programs: Programs,
  command: CreateCommand,
  heard: { isHeard: boolean },
): Promise<{ copy: WorkingCopy; recorded: Recorded }> {
  const { copy, entry } = await beginApplication(transaction, programs, command, heard);
  const view = copy.finish(command.now);
  return { copy, recorded: { entry, decision: null, application: copy.row, view, replayed: false } };
}

/** The same, and leaves time at the interview: whoever has recorded what happened since finishes the copy. */
export async function beginApplication(
  transaction: Transaction,
  programs: Programs,
  command: CreateCommand,
  { isHeard }: { isHeard: boolean },
): Promise<{ copy: WorkingCopy; entry: EntryRow }> {
  const { actor, now, company, role, interviewAt } = command;
  const { workspaceId } = actor;
  if (interviewAt > now) {
    throw problem('time-in-future', 'The interview lies in the future; report it when it is over.', {
      errors: [{ pointer: '/interview/at', detail: 'must not be later than now' }],
    });
  }
  const timeZone = knownTimeZone(command.timeZone, { pointer: '/timeZone' });
  const clientId = await knownClient(transaction, command.actor, command.clientId);
  const { externalId = null } = command;
  await requireFreeExternalId(transaction, workspaceId, clientId, externalId);
  const policy = await programs.find(workspaceId, command.policy);
  if (policy === undefined) throw unknownPolicy(command.policy);
  const program = await programs.get(workspaceId, policy);

  const applicationId = newId('app');
  const ref = { workspaceId, applicationId };
  const { ids, named, added } = matchPeople(ref, [], command.interviewers);
  const start = { timeZone, at: interviewAt, interviewers: ids };
  const position = beginning(program, start);
  const row: ApplicationRow = {
    workspace_id: workspaceId,
    id: applicationId,
    client_id: clientId,
    external_id: externalId,
    company,
    role,
    search_text: fold(`${company} ${role}`),
    time_zone: timeZone,
    envelope: '',
    state: stateOf(position),
    attention: '',
    next_change_at: null,
    next_follow_up_at: null,
    figures: null,
    revision: 0,
    head: genesis,
    created_at: now,
    updated_at: now,
  };
  const copy = new WorkingCopy(transaction, row, program, position, { isNew: true, isHeard });
  copy.newPeople.push(...added);
  const pin = { name: policy.name, version: policy.version };
  const creation: Creation = {
    type: 'application.created',
    ...start,
    policy: pin,
    machine: machineIdentity.version,
  };
  const entry = copy.add(
    {
      kind: 'created',
      event: creation,
      words: { company, role, interviewers: named, ...(externalId === null ? {} : { externalId }) },
      from: null,
      to: stateOf(position),
      actor: signatureOf(actor),
      idempotencyKey: command.idempotencyKey,
      requestDigest: command.requestDigest,
    },
    now,
  );
  return { copy, entry };
}

/** Another transaction that takes it at the same time makes this one start over, and find it taken. */
async function requireFreeExternalId(
  transaction: Transaction,
  workspaceId: string,
  clientId: string | null,
  externalId: string | null,
): Promise<void> {
  if (externalId === null) return;
  const taken = await transaction.applicationsByExternalId(workspaceId, externalId);
  if (!taken.some(application => application.clientId === clientId)) return;
  throw externalIdTaken();
}

export function externalIdTaken() {
  return problem('external-id-taken', 'This client has an application of that external id.', {
    errors: [{ pointer: '/externalId', detail: 'must be new for each application of a client' }],
  });
}

export function unknownPolicy({ name, version }: { name: string; version?: number }) {
  return problem(
    'unknown-policy',
    `There is no policy ${name}${version === undefined ? '' : ` ${version}`}.`,
    {
      errors: [{ pointer: '/policy', detail: 'is not a policy of this workspace' }],
    },
  );
}
