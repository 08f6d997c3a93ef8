import { problem } from '../errors.ts';
import { isSandbox } from '../ids.ts';
import type { Reader } from '../store/store.ts';

/**
 * What time it is in a workspace: in a sandbox what its clock says, read afresh, since any node may have moved it. A
 * sandbox that is gone has no keys either, even where one is remembered.
 */
export async function timeIn(
  reader: Pick<Reader, 'workspace'>,
  workspaceId: string,
  receivedAt: number,
): Promise<number> {
  if (!isSandbox(workspaceId)) return receivedAt;
  const row = await reader.workspace(workspaceId);
  if (row?.clock_at == null) throw problem('unauthenticated', 'The sandbox of this key was removed.');
  return row.clock_at;
}
