import type { Actor } from '../actor.ts';
import { problem } from '../errors.ts';
import {
  inOrder,
  type Lines,
  linesOf,
  type Period,
  type ReportedApplication,
  unreadableIn,
} from '../feeds/report.ts';
import type { ApplicationRow, Reader } from '../store/store.ts';
import { withPeople } from './application-list.ts';
import { Shown } from './shown.ts';

interface Asked {
  actor: Actor;
  clientId: string;
  period: Period;
  now: number;
}

const chunk = 100;
/** How far ahead of UTC a local date can begin. */
const furthestAheadMs = 14 * 60 * 60 * 1_000;

/** The lines of all applications of a client, as the actor may see them. One log at a time is in memory. */
export async function readLines(reader: Reader, { actor, clientId, period, now }: Asked): Promise<Lines> {
  const { workspaceId } = actor;
  const all: Lines = { lines: [], refused: [] };
  const beginsAt = Date.parse(`${period.from}T00:00:00Z`) - furthestAheadMs;
  for await (const rows of pagesOf(reader, workspaceId, clientId, now)) {
    // Nothing of the period was recorded where nothing was written since it began.
    const touched = rows.filter(row => row.updated_at >= beginsAt).map(row => ({ row }));
    for (const { row, people } of await withPeople(reader, workspaceId, touched)) {
      const entries = await Array.fromAsync(reader.everyEntry({ workspaceId, applicationId: row.id }));
      const shown = new Shown(actor, row, people);
      const names = new Map([...people.keys()].map(id => [id, shown.person(id).name]));
      const { company, role } = shown;
      const { id, time_zone: timeZone } = row;
      const { lines, refused } = readable({ id, company, role, timeZone, names, entries }, period);
      all.lines.push(...lines);
      all.refused.push(...refused);
    }
  }
  return { lines: inOrder(all.lines), refused: inOrder(all.refused) };
}

/** A report that leaves out what cannot be read would be wrong without saying so. */
function readable(application: ReportedApplication, period: Period): Lines {
  try {
    return linesOf(application, period);
  } catch (error) {
    const entry = unreadableIn(application, period);
    if (entry === undefined) throw error;
    throw problem('unreadable-log', `Entry ${entry} of ${application.company} cannot be read.`, {
      members: { application: application.id, entry },
    });
  }
}

async function* pagesOf(
  reader: Reader,
  workspaceId: string,
  clientId: string,
  now: number,
): AsyncIterable<ApplicationRow[]> {
  let afterId: string | undefined;
  for (;;) {
    const rows = await reader.applications(workspaceId, {
      now,
      clientId,
      limit: chunk,
      ...(afterId === undefined ? {} : { afterId }),
    });
    yield rows;
    afterId = rows.at(-1)?.id;
    if (rows.length < chunk) return;
  }
}
