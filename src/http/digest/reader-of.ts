import type { Actor } from '../../actor.ts';
import { hasExpired } from '../../host/grants.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { Reader } from '../../store/store.ts';
import { grantsFrom } from '../grant-cache.ts';

/** What an account may see, as if its person had signed in at `now`. Grants are read afresh. */
export async function readerOf(reader: Reader, account: AccountRow, now: number): Promise<Actor> {
  const { workspace_id: workspaceId, id, role, client_id: clientId, reach } = account;
  const needsGrants = role === 'coach' && reach === 'granted';
  const rows = needsGrants ? await reader.grantsHeldBy(workspaceId, id) : [];
  return {
    workspaceId,
    keyId: id,
    accountId: id,
    role,
    clientId,
    grants: needsGrants ? grantsFrom(rows.filter(row => !hasExpired(row, now))) : null,
  };
}
