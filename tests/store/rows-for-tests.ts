import type { Insertable } from 'kysely';
import type { AccountRow, AccountTokenRow } from '../../src/store/accounts.ts';
import type { EntryTable } from '../../src/store/rows.ts';
import type { ApplicationRow, ClientRow, KeyRow, PersonRow } from '../../src/store/store.ts';

/** An application like any other, save what a test says about it. */
export function anApplication(said: Partial<ApplicationRow> = {}): ApplicationRow {
  return {
    workspace_id: 'wsp_a',
    id: 'app_1',
    client_id: null,
    external_id: null,
    company: 'Acme',
    role: 'Engineer',
    search_text: 'acme engineer',
    time_zone: 'Europe/London',
    envelope: '{"timers":[]}',
    state: 'interviewed',
    attention: 'on-track',
    next_change_at: null,
    next_follow_up_at: null,
    revision: 1,
    head: 'hash-1',
    created_at: 1_700_000_000_000,
    updated_at: 1_700_000_000_000,
    figures: null,
    ...said,
  };
}

export function anEntry(said: Partial<Insertable<EntryTable>> = {}): Insertable<EntryTable> {
  return {
    workspace_id: 'wsp_a',
    application_id: 'app_1',
    seq: 1,
    kind: 'event',
    type: 'note.added',
    at: 1_700_000_000_000,
    recorded_at: 1_700_000_000_001,
    event: '{"type":"note.added"}',
    words: '{"text":"Zoë said \\"soon\\""}',
    decision: null,
    from_state: 'interviewed',
    to_state: 'interviewed',
    duplicate_of: null,
    revised: null,
    actor: '{"key":"key_1","role":"tool"}',
    source: null,
    digest: 'digest',
    previous_hash: 'hash-0',
    hash: 'hash-1',
    idempotency_key: null,
    request_digest: null,
    ...said,
  };
}

export function aKey(said: Partial<KeyRow> = {}): KeyRow {
  return {
    workspace_id: 'wsp_a',
    id: 'key_1',
    hash: 'hash of key_1',
    prefix: 'tom_abc',
    name: 'Mail tool',
    role: 'tool',
    client_id: null,
    expires_at: null,
    last_used_at: null,
    revoked_at: null,
    created_at: 1,
    account_id: null,
    reach: 'workspace',
    ...said,
  };
}

export function aClient(said: Partial<ClientRow> = {}): ClientRow {
  return { workspace_id: 'wsp_a', id: 'cli_1', name: 'Ada', email: null, created_at: 1, ...said };
}

export function aPerson(said: Partial<PersonRow> = {}): PersonRow {
  return {
    workspace_id: 'wsp_a',
    application_id: 'app_1',
    id: 'int_1',
    name: 'Grace Hopper',
    email: null,
    role: null,
    search_text: 'grace hopper',
    ...said,
  };
}

export function anAccount(said: Partial<AccountRow> = {}): AccountRow {
  return {
    workspace_id: 'wsp_a',
    id: 'usr_1',
    email: 'ada@example.org',
    name: 'Ada',
    role: 'coach',
    client_id: null,
    reach: 'workspace',
    password_hash: null,
    oidc_subject: null,
    failed_attempts: 0,
    locked_until: null,
    disabled_at: null,
    created_at: 1,
    ...said,
  };
}

export function anAccountToken(said: Partial<AccountTokenRow> = {}): AccountTokenRow {
  return {
    workspace_id: 'wsp_a',
    hash: 'hash-1',
    account_id: 'usr_1',
    purpose: 'invitation',
    expires_at: 100,
    used_at: null,
    created_at: 1,
    ...said,
  };
}
