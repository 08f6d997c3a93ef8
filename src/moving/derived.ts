import { stateOf } from '../../machines/engine.ts';
import { type Envelope, unseal } from '../../machines/envelope.ts';
import { fold } from '../../machines/history.ts';
import { isCurrent } from '../../machines/versions.ts';
import { view } from '../../machines/view.ts';
import { readLog } from '../audit/log.ts';
import type { Programs } from '../host/programs.ts';
import { countLog, withFigures, writeFigures } from '../host/stored-figures.ts';
import { fold as folded } from '../store/search-text.ts';
import type { ApplicationRow, EntryRow } from '../store/store.ts';

type Derived = 'search_text' | 'state' | 'attention' | 'next_change_at' | 'next_follow_up_at' | 'figures';

/** An application as it is stored, with what is listed by worked out from its log as the host does. */
export async function derivedRow(
  row: Omit<ApplicationRow, Derived>,
  entries: readonly EntryRow[],
  programs: Programs,
): Promise<ApplicationRow> {
  const envelope = JSON.parse(row.envelope) as Envelope; // compared with its log before
  const program = await programs.get(row.workspace_id, envelope.policy);
  // What another machine version has sealed is folded again as soon as somebody touches it.
  const position = isCurrent(envelope)
    ? unseal(program, envelope)
    : fold(program, readLog(entries).history, row.updated_at);
  const seen = view(program, position, row.updated_at);
  const counted = { ...countLog(program, entries), followUps: seen.followUps, now: row.updated_at };
  const starts = seen.followUps.map(({ from }) => from);
  return {
    ...row,
    search_text: folded(`${row.company} ${row.role}`),
    state: stateOf(position),
    attention: seen.attention.level,
    next_change_at: isCurrent(envelope) ? seen.changesAt : row.updated_at,
    next_follow_up_at: starts.length === 0 ? null : Math.min(...starts),
    figures: writeFigures(withFigures(program, position, counted)),
  };
}
