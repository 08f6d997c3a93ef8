import type { FollowUp } from '../../machines/follow-ups.ts';
import type { View } from '../../machines/view.ts';
import { type Actor, holderOf, mayTouchClient } from '../actor.ts';
import type { Programs } from '../host/programs.ts';
import type { ApplicationRow, Reader } from '../store/store.ts';
import { withPeople } from './application-list.ts';
import { standingNow } from './current.ts';

interface Asked {
  actor: Actor;
  now: number;
  until: number;
  clientId: string | undefined;
  skip: number;
  limit: number;
}

interface Due {
  row: ApplicationRow;
  view: View;
  followUp: FollowUp;
}

/** Whose applications, as the store is asked for them. */
interface Which {
  workspaceId: string;
  now: number;
  clientId?: string;
  grantedTo?: string;
}

const chunk = 200;

/**
 * Everything that can be done by `until`, soonest due first; one more than `limit` where there is more. When there is
 * nothing, what can be done next.
 */
export async function followUpsUntil(
  deps: { reader: Reader; programs: Programs },
  { actor, now, until, clientId, skip, limit }: Asked,
) {
  const only = clientId ?? actor.clientId;
  if (only !== null && !mayTouchClient(actor, only)) return { due: [], next: null };
  const which: Which = {
    workspaceId: actor.workspaceId,
    now,
    ...(only === null ? {} : { clientId: only }),
    ...(actor.grants === null ? {} : { grantedTo: holderOf(actor) }),
  };
  const due: Due[] = [];
  let next: Due | null = null;
  const look = async (row: ApplicationRow) => {
    if (!mayTouchClient(actor, row.client_id)) return;
    const { view } = await standingNow(deps, row, now);
    for (const followUp of view.followUps) {
      if (followUp.from <= until) due.push({ row, view, followUp });
      else if (next === null || followUp.from < next.followUp.from) next = { row, view, followUp };
    }
  };
  for await (const row of freshRows(deps.reader, which)) {
    // Rows come by when their first follow-up can be done: the first one past `until` may still be the next.
    await look(row);
    if ((row.next_follow_up_at ?? 0) > until) break;
  }
  for await (const row of staleRows(deps.reader, which)) await look(row);
  due.sort(bySoonest);
  const page = due.slice(skip, skip + limit + 1);
  const nothing = due.length === 0 && next !== null ? [next] : [];
  return {
    due: await withPeople(deps.reader, actor.workspaceId, page),
    next: (await withPeople(deps.reader, actor.workspaceId, nothing))[0] ?? null,
  };
}

function bySoonest(a: Due, b: Due): number {
  return a.followUp.due - b.followUp.due || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0);
}

/** Rows with a follow-up whose columns are true now, in the order of `next_follow_up_at`. */
async function* freshRows(reader: Reader, { workspaceId, ...filter }: Which): AsyncIterable<ApplicationRow> {
  let after: { nextFollowUpAt: number; id: string } | undefined;
  for (;;) {
    const rows = await reader.applicationsByFollowUp(workspaceId, {
      ...filter,
      limit: chunk,
      ...(after === undefined ? {} : { after }),
    });
    yield* rows.filter(row => !isStale(row, filter.now));
    const last = rows.at(-1);
    if (rows.length < chunk || last === undefined) return;
    after = { nextFollowUpAt: last.next_follow_up_at ?? 0, id: last.id };
  }
}

/** Rows that time has passed: no column matches `dueBefore: 0`, so only they are left. */
async function* staleRows(reader: Reader, { workspaceId, ...filter }: Which): AsyncIterable<ApplicationRow> {
  let afterId: string | undefined;
  for (;;) {
    const rows = await reader.applications(workspaceId, {
      ...filter,
      limit: chunk,
      dueBefore: 0,
      ...(afterId === undefined ? {} : { afterId }),
    });
    yield* rows.filter(row => isStale(row, filter.now));
    afterId = rows.at(-1)?.id;
    if (rows.length < chunk) return;
  }
}

function isStale({ next_change_at }: ApplicationRow, now: number): boolean {
  return next_change_at !== null && next_change_at <= now;
}
