import { setImmediate as others } from 'node:timers/promises';
import type { State } from '../../machines/application.ts';
import type { Attention } from '../../machines/balance.ts';
import { localDay } from '../../machines/business-days.ts';
import type { Figures } from '../../machines/figures.ts';
import type { Tally } from '../../machines/tally.ts';
import { type Actor, mayTouchClient } from '../actor.ts';
import type { Programs } from '../host/programs.ts';
import { countLog, readFigures, type StoredFigures, withFigures } from '../host/stored-figures.ts';
import type { ApplicationRow, CaseRow, Reader } from '../store/store.ts';
import { standingNow } from './current.ts';

/** One application in numbers, as it stands now. */
export interface Case {
  row: CaseRow;
  state: State;
  level: Attention['level'];
  figures: Figures;
  weeks: Tally['weeks'];
  daysOfSilence: number;
  /** When each act that was refused was done all the same. */
  ignoredAt: readonly number[];
  /** The local day it is, in days since 1 January 1970. */
  today: number;
  /** When somebody last recorded something, epoch ms. */
  activeAt: number;
}

interface Sources {
  reader: Reader;
  programs: Programs;
  parsed: ParsedFigures;
}

/** Reads the column `figures`. Reading what it has read before costs next to nothing. */
export interface ParsedFigures {
  of(row: CaseRow): StoredFigures | null;
}

const mostRemembered = 50_000;

/** Remembers what the text of each row meant: most rows of a caseload have not changed since it was last read. */
export function createParsedFigures(): ParsedFigures {
  const known = new Map<string, { text: string; stored: StoredFigures | null }>();
  return {
    of({ id, figures: text }) {
      if (text === null) return null;
      const before = known.get(id);
      if (before?.text === text) return before.stored;
      if (known.size >= mostRemembered) known.clear();
      const stored = readFigures(text);
      known.set(id, { text, stored });
      return stored;
    },
  };
}

interface Asked {
  actor: Actor;
  now: number;
  /** Those of this client only; null for all that exist for the actor. */
  clientId: string | null;
}

/** Rows brought to now between two looks at what else waits. */
const chunk = 100;

/**
 * Every application that the actor may see, as it stands now. What the columns say is true until `next_change_at`;
 * rows that time has passed, and rows that were never counted, are read whole and counted in memory.
 */
export async function casesNow(sources: Sources, { actor, now, clientId }: Asked): Promise<Case[]> {
  const only = clientId ?? actor.clientId;
  if (only !== null && !mayTouchClient(actor, only)) return [];
  const rows = await sources.reader.caseload(actor.workspaceId, only);
  const today = todays(now);
  const cases: Case[] = [];
  let counted = 0;
  for (const row of rows) {
    if (!mayTouchClient(actor, row.client_id)) continue;
    const stored = isStale(row, now) ? null : sources.parsed.of(row);
    if (stored !== null) {
      // The host writes what the machine says.
      const state = row.state as State;
      const level = row.attention as Attention['level'];
      cases.push(caseOf(row, { state, level, stored }, today));
      continue;
    }
    counted += 1;
    if (counted % chunk === 0) await others();
    const whole = await sources.reader.application({ workspaceId: row.workspace_id, applicationId: row.id });
    if (whole !== undefined) cases.push(caseOf(row, await countNow(sources, whole, now), today));
  }
  return cases;
}

type Now = { state: State; level: Attention['level']; stored: StoredFigures };

/** Advances the row in memory, and counts its log where nobody has yet. */
async function countNow(sources: Sources, row: ApplicationRow, now: number): Promise<Now> {
  const { program, position, view } = await standingNow(sources, row, now);
  const { followUps } = view;
  const counted = readFigures(row.figures) ?? countLog(program, await entriesOf(sources.reader, row));
  const stored = withFigures(program, position, { ...counted, followUps, now });
  return { state: view.state, level: view.attention.level, stored };
}

async function entriesOf(reader: Reader, { workspace_id, id, revision }: ApplicationRow) {
  const ref = { workspaceId: workspace_id, applicationId: id };
  const entries = await Array.fromAsync(reader.everyEntry(ref));
  return entries.filter(({ seq }) => seq <= revision);
}

function caseOf(row: CaseRow, { state, level, stored }: Now, today: (timeZone: string) => number): Case {
  const { figures, tally, activeAt } = stored;
  const { fromDay, toDay } = figures.silence;
  const day = today(row.time_zone);
  return {
    row,
    state,
    level,
    figures,
    weeks: tally.weeks,
    ignoredAt: tally.ignoredAt,
    daysOfSilence: Math.max(0, (toDay ?? day) - fromDay),
    today: day,
    activeAt,
  };
}

function isStale({ next_change_at }: CaseRow, now: number): boolean {
  return next_change_at !== null && next_change_at <= now;
}

/** The local day in each time zone, asked of the calendar once for each. */
function todays(now: number): (timeZone: string) => number {
  const days = new Map<string, number>();
  return timeZone => {
    const day = days.get(timeZone) ?? localDay(now, timeZone);
    days.set(timeZone, day);
    return day;
  };
}
