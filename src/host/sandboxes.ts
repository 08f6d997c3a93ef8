import { problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { formatInstant } from '../instants.ts';
import { makeKey } from '../keys.ts';
import type { Store, WorkspaceRow } from '../store/store.ts';
import { keyRow } from './access.ts';

/** The most that a live workspace can have. */
const mostSandboxes = 20;

/** Between these a sandbox's clock may stand, epoch ms. */
const earliest = Date.parse('2000-01-01T00:00:00Z');
const latest = Date.parse('2100-01-01T00:00:00Z');

/** How far one call may move a clock: two years with a leap day. */
const mostAheadMs = 731 * 86_400_000;

export interface NewSandbox {
  name: string;
  /** What its clock says at first, epoch ms. */
  startsAt: number;
}

/** Makes a sandbox of a live workspace. The answer is the only place where the key of its owner ever appears. */
export async function createSandbox(
  store: Store,
  now: number,
  workspaceId: string,
  { name, startsAt }: NewSandbox,
): Promise<{ row: WorkspaceRow; key: string }> {
  requireOnCalendar(startsAt, '/startsAt');
  const row: WorkspaceRow = {
    id: newId('sbx'),
    name,
    created_at: now,
    clock_at: startsAt,
    sandbox_of: workspaceId,
  };
  const key = makeKey('test');
  await store.write(async transaction => {
    await transaction.lockWorkspace(workspaceId);
    const others = await transaction.sandboxes(workspaceId, { limit: mostSandboxes });
    if (others.length === mostSandboxes) {
      throw problem(
        'too-many-sandboxes',
        `A workspace has at most ${mostSandboxes} sandboxes; remove one first.`,
      );
    }
    await transaction.insertWorkspace(row);
    await transaction.insertKey(keyRow(row.id, key, { name: 'Owner of the sandbox', role: 'owner' }, now));
  });
  return { row, key };
}

/** Removes a sandbox with everything in it. */
export async function deleteSandbox(store: Store, workspaceId: string, id: string): Promise<void> {
  const isRemoved = await store.write(transaction => transaction.removeSandbox(id, workspaceId));
  if (!isRemoved) throw noSandbox();
}

/** Removes what requests that were under way wrote into sandboxes after their removal. */
export function removeLeftBehind(store: Store): Promise<void> {
  return store.write(transaction => transaction.removeLeftBehind());
}

/** Sets a sandbox's clock. Never backwards: whoever else has moved it meanwhile is refused, or refuses us. */
export async function moveClock(store: Store, id: string, from: number, to: number): Promise<void> {
  if (from === to) return;
  if (to < from) throw new Error('A clock does not run backwards');
  const isMoved = await store.write(transaction => transaction.moveClock(id, from, to));
  if (!isMoved) throw noSandbox();
}

/** Refuses an instant that a clock at `now` cannot be advanced to. */
export function requireAdvance(now: number, to: number): void {
  const pointer = '/advanceTo';
  requireOnCalendar(to, pointer);
  if (to < now) {
    throw problem('impossible-clock', `It is ${formatInstant(now)} already; a clock only goes forward.`, {
      errors: [{ pointer, detail: `must not be before ${formatInstant(now)}` }],
    });
  }
  if (to - now > mostAheadMs) {
    throw problem('impossible-clock', 'A clock goes at most two years ahead in one call.', {
      errors: [{ pointer, detail: `must not be after ${formatInstant(now + mostAheadMs)}` }],
    });
  }
}

function requireOnCalendar(at: number, pointer: string): void {
  if (at >= earliest && at < latest) return;
  throw problem('impossible-clock', 'The clock of a sandbox stands in the years 2000 to 2099.', {
    errors: [{ pointer, detail: 'must lie in the years 2000 to 2099' }],
  });
}

export function noSandbox() {
  return problem('not-found', 'There is no such sandbox.');
}
