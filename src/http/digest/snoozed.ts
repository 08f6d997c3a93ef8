import type { Static } from 'typebox';
import { followUpKinds } from '../../../machines/follow-ups.ts';
import { mayTouchClient } from '../../actor.ts';
import { formatInstant } from '../../instants.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { DigestSnoozeRow } from '../../store/digests.ts';
import type { Store } from '../../store/store.ts';
import { shownTo } from '../current.ts';
import type { SnoozedSchema } from '../schemas/digest.ts';
import { readerOf } from './reader-of.ts';

/** One thing that waits, as far as the account may still see it. */
export async function snoozedFrom(
  { reader }: Store,
  account: AccountRow,
  { thing, kind, until_at, application_id }: DigestSnoozeRow,
  now: number,
): Promise<Static<typeof SnoozedSchema>[]> {
  const actor = await readerOf(reader, account, now);
  const row = await reader.application({ workspaceId: account.workspace_id, applicationId: application_id });
  const known = followUpKinds.find(each => each === kind);
  if (row === undefined || known === undefined || !mayTouchClient(actor, row.client_id)) return [];
  const { company, role } = await shownTo(reader, actor, row);
  return [{ thing, kind: known, until: formatInstant(until_at), application: { id: row.id, company, role } }];
}
