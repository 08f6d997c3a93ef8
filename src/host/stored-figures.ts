import type { Position, Program } from '../../machines/engine.ts';
import type { Outreach } from '../../machines/facts.ts';
import { type Figures, figuresOf } from '../../machines/figures.ts';
import type { FollowUp } from '../../machines/follow-ups.ts';
import { type Tally, tallyOf } from '../../machines/tally.ts';
import { readLog } from '../audit/log.ts';
import type { EntryRow } from '../store/store.ts';

/** What the log says in numbers, and when somebody last recorded something in it. */
export interface Counted {
  tally: Tally;
  /** Epoch ms. What the coach remarks, and time itself, are no activity. */
  activeAt: number;
}

/** What stands in the column `figures`: true until the row's `next_change_at`. */
export interface StoredFigures extends Counted {
  figures: Figures;
}

/** Counts up when the shape changes: what another version has written is counted anew from the log. */
const version = 1;

/** The column, or null where it was never written, or by another version. */
export function readFigures(text: string | null): StoredFigures | null {
  if (text === null) return null;
  // Written by `writeFigures` only.
  const { version: written, ...stored } = JSON.parse(text) as StoredFigures & { version: number };
  return written === version ? stored : null;
}

/** The figures of a position at `now`, and what they were counted from. */
export function withFigures(
  program: Program,
  position: Position,
  { tally, activeAt, followUps, now }: Counted & { followUps: readonly FollowUp[]; now: number },
): StoredFigures {
  return { tally, activeAt, figures: figuresOf(program, position, { followUps, tally, now }) };
}

export function writeFigures(stored: StoredFigures): string {
  return JSON.stringify({ version, ...stored });
}

/** Counts a whole log under the program that its position has come to. */
export function countLog(program: Program, entries: readonly EntryRow[]): Counted {
  const refused = entries
    .filter(({ kind }) => kind === 'refusal')
    .map(({ event }) => JSON.parse(event) as Outreach); // only outreach is ever refused
  return {
    tally: tallyOf(program, readLog(entries).history, refused),
    activeAt: Math.max(...entries.filter(isActivity).map(({ recorded_at }) => recorded_at)),
  };
}

/** Whether an entry shows that somebody worked on the application. */
export function isActivity({ kind, actor }: Pick<EntryRow, 'kind' | 'actor'>): boolean {
  const { role } = JSON.parse(actor) as { role: string }; // written by the host
  return (
    role !== 'coach' && (kind === 'created' || kind === 'event' || kind === 'refusal' || kind === 'void')
  );
}
