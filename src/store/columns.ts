import type { Tables } from './rows.ts';

type Column<T extends keyof Tables> = keyof Tables[T] & string;

/** Every column of a table, so that a column added to `rows.ts` and forgotten here does not compile. */
const all =
  <T extends keyof Tables>() =>
  <const C extends readonly Column<T>[]>(
    ...names: Column<T> extends C[number] ? C : never
  ): readonly Column<T>[] =>
    names;

/** The columns of each table, in the order in which they are inserted. */
export const columns: { readonly [T in keyof Tables]: readonly Column<T>[] } = {
  workspaces: all<'workspaces'>()('id', 'name', 'created_at'),
  clients: all<'clients'>()('workspace_id', 'id', 'name', 'email', 'created_at'),
  keys: all<'keys'>()(
    'workspace_id',
    'id',
    'hash',
    'prefix',
    'name',
    'role',
    'client_id',
    'expires_at',
    'last_used_at',
    'revoked_at',
    'created_at',
    'account_id',
  ),
  accounts: all<'accounts'>()(
    'workspace_id',
    'id',
    'email',
    'name',
    'role',
    'client_id',
    'reach',
    'password_hash',
    'oidc_subject',
    'failed_attempts',
    'locked_until',
    'disabled_at',
    'created_at',
  ),
  account_tokens: all<'account_tokens'>()(
    'workspace_id',
    'hash',
    'account_id',
    'purpose',
    'expires_at',
    'used_at',
    'created_at',
  ),
  policies: all<'policies'>()('workspace_id', 'name', 'version', 'body', 'created_at'),
  applications: all<'applications'>()(
    'workspace_id',
    'id',
    'client_id',
    'company',
    'role',
    'search_text',
    'time_zone',
    'envelope',
    'state',
    'attention',
    'next_change_at',
    'next_follow_up_at',
    'revision',
    'head',
    'created_at',
    'updated_at',
  ),
  people: all<'people'>()('workspace_id', 'application_id', 'id', 'name', 'email', 'role', 'search_text'),
  entries: all<'entries'>()(
    'workspace_id',
    'application_id',
    'seq',
    'kind',
    'type',
    'at',
    'recorded_at',
    'event',
    'words',
    'decision',
    'from_state',
    'to_state',
    'duplicate_of',
    'revised',
    'actor',
    'source',
    'digest',
    'previous_hash',
    'hash',
    'idempotency_key',
    'request_digest',
  ),
};

/** What `updateApplications` writes: the envelope and the columns derived from it. */
export const derivedColumns = [
  'envelope',
  'state',
  'attention',
  'next_change_at',
  'next_follow_up_at',
  'revision',
  'head',
  'updated_at',
] as const satisfies readonly Column<'applications'>[];

/** Columns that hold integers; all others hold text. */
export const integerColumns: ReadonlySet<string> = new Set([
  'seq',
  'version',
  'revision',
  'at',
  'recorded_at',
  'created_at',
  'updated_at',
  'expires_at',
  'last_used_at',
  'revoked_at',
  'failed_attempts',
  'locked_until',
  'disabled_at',
  'used_at',
  'next_change_at',
  'next_follow_up_at',
  'duplicate_of',
]);
