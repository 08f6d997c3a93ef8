import type { Decision } from '../../machines/decide.ts';
import { seal } from '../../machines/envelope.ts';
import { fold } from '../../machines/history.ts';
import { view } from '../../machines/view.ts';
import { readLog } from '../audit/log.ts';
import { type Problem, problem } from '../errors.ts';
import type { ApplicationRow, EntryRow, PersonRow } from '../store/store.ts';
import type { Recorded } from './commands.ts';
import { asNamedIn } from './people.ts';
import type { Programs } from './programs.ts';

/**
 * The answer that was given when an entry was recorded, made again from the log: the state then is a function of
 * what was known then. Throws when the key now comes with another body.
 */
export async function firstAnswer(
  programs: Programs,
  application: ApplicationRow,
  { entries, people }: { entries: readonly EntryRow[]; people: readonly PersonRow[] },
  entry: EntryRow,
  requestDigest: string,
): Promise<Recorded> {
  if (entry.request_digest !== requestDigest) throw keyReused('came with another body before');
  const known = answeredWith(entries, entry);
  const last = known.at(-1) ?? entry;
  const { history, policy } = readLog(known);
  const program = await programs.get(application.workspace_id, policy);
  const position = fold(program, history, entry.recorded_at);
  return {
    entry,
    decision: entry.decision === null ? null : (JSON.parse(entry.decision) as Decision),
    application: {
      ...application,
      envelope: JSON.stringify(seal(program, position)),
      revision: last.seq,
      head: last.hash,
      updated_at: last.recorded_at,
    },
    view: view(program, position, entry.recorded_at),
    replayed: true,
    people: asNamedIn(known, people),
  };
}

export function keyReused(how: string): Problem {
  return problem('key-reused', `This idempotency key ${how}.`, {
    errors: [{ header: 'Idempotency-Key', detail: 'must be a new one for a new request' }],
  });
}

/** What was known when the entry was answered: everything up to it, and the timers it found due on the way to now. */
function answeredWith(entries: readonly EntryRow[], entry: EntryRow): EntryRow[] {
  const isAfterwards = ({ seq, kind, recorded_at }: EntryRow) =>
    seq > entry.seq && (kind !== 'timer' || recorded_at !== entry.recorded_at);
  const end = entries.findIndex(isAfterwards);
  return end === -1 ? [...entries] : entries.slice(0, end);
}
