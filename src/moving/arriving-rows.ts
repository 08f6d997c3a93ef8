import { hashKey, makeIntakeToken, makeInvitation } from '../keys.ts';
import type { MovingTable } from '../store/moving.ts';
import { fold } from '../store/search-text.ts';
import { makeSecret } from '../webhooks/signature.ts';
import type { MovedRow } from './lines.ts';

type Row = Record<string, string | number | null>;

/** Completes a row with what stayed behind: nobody knows the new secrets, so nothing opens until somebody makes new ones. */
export function arrivingRow(table: MovingTable, moved: MovedRow, workspaceId: string, now: number): Row {
  const row = { workspace_id: workspaceId, ...moved };
  switch (table) {
    case 'accounts':
      return { ...row, password_hash: null, oidc_subject: null, failed_attempts: 0, locked_until: null };
    case 'people':
      return { ...row, search_text: fold(String(moved['name']).trim()) };
    case 'grants':
      return { ...row, token_hash: hashKey(makeInvitation()) };
    case 'webhooks':
      return {
        ...row,
        secret: makeSecret(),
        previous_secret: null,
        previous_secret_until: null,
        failing_since: null,
        disabled_at: now,
        disabled_reason: 'owner',
      };
    case 'intakes':
      return { ...row, hash: hashKey(makeIntakeToken()), revoked_at: now, last_used_at: null };
    default:
      return row;
  }
}
