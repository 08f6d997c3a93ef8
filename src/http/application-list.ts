import type { View } from '../../machines/view.ts';
import { type Actor, holderOf, mayTouchClient } from '../actor.ts';
import type { Programs } from '../host/programs.ts';
import type { ApplicationRow, PersonRow, Reader } from '../store/store.ts';
import { standingNow } from './current.ts';

export interface ListRequest {
  actor: Actor;
  now: number;
  limit: number;
  afterId: string | undefined;
  state: string | undefined;
  attention: string | undefined;
  clientId: string | undefined;
  q: string | undefined;
  dueBefore: number | undefined;
}

export interface Listed {
  row: ApplicationRow;
  view: View;
  people: Map<string, PersonRow>;
}

/** Rows read at a time: a filter may drop some of them once they are brought to now. */
const chunk = 100;

/**
 * A page of applications as they stand now. The store matches by its columns, and by whether time has passed them;
 * each row is then advanced in memory and judged again, so that no answer depends on the poller.
 */
export async function listApplications(
  { reader, programs }: { reader: Reader; programs: Programs },
  { actor, now, limit, clientId, ...wanted }: ListRequest,
): Promise<{ items: Listed[]; lastId: string | null }> {
  const only = clientId ?? actor.clientId;
  if (only !== null && !mayTouchClient(actor, only)) return { items: [], lastId: null };
  const { workspaceId } = actor;
  const matches: Omit<Listed, 'people'>[] = [];
  let { afterId } = wanted;
  for (let more = true; more && matches.length <= limit; ) {
    const rows = await reader.applications(workspaceId, {
      now,
      limit: chunk,
      ...given({ state: wanted.state, attention: wanted.attention, q: wanted.q }),
      ...given({ dueBefore: wanted.dueBefore, afterId, clientId: only ?? undefined }),
      ...given({ grantedTo: actor.grants === null ? undefined : holderOf(actor) }),
    });
    for (const row of rows) {
      // What was granted in this very second is not yet known to the actor.
      if (!mayTouchClient(actor, row.client_id)) continue;
      const { view } = await standingNow({ reader, programs }, row, now);
      if (isWanted(view, wanted)) matches.push({ row, view });
    }
    afterId = rows.at(-1)?.id;
    more = rows.length === chunk;
  }
  const page = matches.slice(0, limit);
  const lastId = matches.length > limit ? (page.at(-1)?.row.id ?? null) : null;
  return { items: await withPeople(reader, workspaceId, page), lastId };
}

function isWanted(view: View, { state, attention, dueBefore }: Partial<ListRequest>): boolean {
  return (
    (state === undefined || view.state === state) &&
    (attention === undefined || view.attention.level === attention) &&
    (dueBefore === undefined || view.followUps.some(({ due }) => due < dueBefore))
  );
}

/** The fields that were given: the store tells absent from undefined. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; // only undefined values were dropped
}

export async function withPeople<T extends { row: ApplicationRow }>(
  reader: Reader,
  workspaceId: string,
  listed: readonly T[],
): Promise<(T & { people: Map<string, PersonRow> })[]> {
  if (listed.length === 0) return [];
  const people = await reader.people(
    workspaceId,
    listed.map(({ row }) => row.id),
  );
  const byApplication = Map.groupBy(people, person => person.application_id);
  return listed.map(item => ({
    ...item,
    people: new Map((byApplication.get(item.row.id) ?? []).map(person => [person.id, person])),
  }));
}
