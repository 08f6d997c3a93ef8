import type { Position, Program } from '../../machines/engine.ts';
import { type Envelope, unseal } from '../../machines/envelope.ts';
import { advance, fold } from '../../machines/history.ts';
import { isCurrent } from '../../machines/versions.ts';
import { type View, view } from '../../machines/view.ts';
import { type Actor, mayTouchClient } from '../actor.ts';
import { type Log, LogReader } from '../audit/log.ts';
import { problem } from '../errors.ts';
import type { Recorded } from '../host/commands.ts';
import { requireSinceInterview, requireWithinReach } from '../host/possible.ts';
import type { Programs } from '../host/programs.ts';
import type { ApplicationRow, PersonRow, Reader } from '../store/store.ts';
import { Shown } from './shown.ts';

/** An application as it stands at some instant, whether or not the poller has been there. */
export interface Standing {
  row: ApplicationRow;
  program: Program;
  position: Position;
  view: View;
}

/** The row of an application that exists for this actor, or a 404. */
export async function requireApplication(
  reader: Reader,
  actor: Actor,
  applicationId: string,
): Promise<ApplicationRow> {
  const row = await reader.application({ workspaceId: actor.workspaceId, applicationId });
  if (row === undefined || !mayTouchClient(actor, row.client_id)) {
    throw problem('not-found', 'There is no such application.');
  }
  return row;
}

/** What answers about applications are made of. */
export interface Sources {
  reader: Reader;
  programs: Programs;
}

/** The position as it was last written: what fell due since has not been fired. */
export async function storedPosition(
  { reader, programs }: Sources,
  row: ApplicationRow,
): Promise<{ program: Program; position: Position }> {
  const envelope = JSON.parse(row.envelope) as Envelope; // written by the host
  const program = await programs.get(row.workspace_id, envelope.policy);
  if (isCurrent(envelope)) return { program, position: unseal(program, envelope) };
  const { history } = await logOf(reader, row);
  return { program, position: fold(program, history, row.updated_at) };
}

/** The application as it stands at `now`, no earlier than it was written; advanced in memory. */
export async function standingNow(sources: Sources, row: ApplicationRow, now: number): Promise<Standing> {
  const { program, position: stored } = await storedPosition(sources, row);
  const position = advance(program, stored, now);
  const at = Math.max(now, position.snapshot.context.asOf);
  return { row, program, position, view: view(program, position, at) };
}

/** The application as it stood, or will stand if nothing happens, at `at`. */
export async function standingAt(sources: Sources, row: ApplicationRow, at: number): Promise<Standing> {
  requireWithinReach(at, { parameter: 'at' });
  const now = await standingNow(sources, row, at);
  const { asOf, startedAt } = now.position.snapshot.context;
  requireSinceInterview(at, startedAt, { parameter: 'at' });
  if (at >= asOf) return now;
  const { history } = await logOf(sources.reader, row);
  const position = fold(now.program, history, at);
  return { ...now, position, view: view(now.program, position, at) };
}

/** The log as far as the row knows it: what was written since belongs to a later answer. */
export async function logOf(reader: Reader, row: ApplicationRow): Promise<Log> {
  const log = new LogReader();
  for await (const entry of reader.everyEntry({ workspaceId: row.workspace_id, applicationId: row.id })) {
    if (entry.seq > row.revision) break;
    log.take(entry);
  }
  return log.log();
}

/** Everybody the application knows, by id. */
export async function peopleOf(
  reader: Reader,
  { workspace_id, id }: ApplicationRow,
): Promise<Map<string, PersonRow>> {
  const people = await reader.people(workspace_id, [id]);
  return new Map(people.map(person => [person.id, person]));
}

/** The application's names and texts, as far as the actor may see them. */
export async function shownTo(reader: Reader, actor: Actor, row: ApplicationRow): Promise<Shown> {
  return new Shown(actor, row, await peopleOf(reader, row));
}

/** The same for an answer to a write: people as they are known now, or were when it was first given. */
export async function shownIn(
  reader: Reader,
  actor: Actor,
  { application, people }: Recorded,
): Promise<Shown> {
  if (people === undefined) return shownTo(reader, actor, application);
  return new Shown(actor, application, new Map(people.map(person => [person.id, person])));
}
