import type { Context } from '../../machines/context.ts';
import { advance, fold } from '../../machines/history.ts';
import type { Candidate } from './candidates.ts';
import type { RouteCommand, Settled } from './commands.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What the event is there; without anybody to ask, as it was sent. */
export async function settled({ event, doubt, settle }: RouteCommand, found: Candidate): Promise<Settled> {
  if (doubt !== undefined) return { event, doubt };
  const { copy, personId } = found;
  if (settle === undefined || personId === undefined) return { event };
  return settle({
    timeZone: copy.row.time_zone,
    startedAt: copy.position.snapshot.context.startedAt,
    policy: copy.program.policy,
    personId,
    contextAt: at => contextOf(copy, at),
  });
}

/** What was known of this time, with everything that happened up to it. */
async function contextOf(copy: WorkingCopy, at: number): Promise<Context> {
  const { program, position } = copy;
  const isPast = at < position.snapshot.context.asOf;
  const then = isPast ? fold(program, (await copy.log()).history, at) : advance(program, position, at);
  return then.snapshot.context;
}
