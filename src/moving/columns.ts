import type { MovingTable } from '../store/moving.ts';
import type { Tables } from '../store/rows.ts';

/**
 * What a column holds, and so how a line says it: `instant` as RFC 3339, `json` as it is, `flag` as true or false. With
 * `?` it may be null. A number is the longest text.
 */
export type Holds = 'instant' | 'instant?' | 'integer' | 'integer?' | 'json' | 'json?' | 'flag' | Text;
type Text = { most: number; orNull?: true };

const text = (most: number): Text => ({ most });
const maybe = (most: number): Text => ({ most, orNull: true });
const id = text(100);
const noId = maybe(100);
const hash = text(64);

/** Columns that a line leaves out: secrets, what they protect, and what is made again from the rest. */
type LeftOut<T extends MovingTable> = Exclude<keyof Tables[T] & string, keyof (typeof columnsOf)[T]>;

/** What goes along of each table, in the order in which a line says it. The workspace stands in the header. */
export const columnsOf = {
  policies: { name: text(100), version: 'integer', body: 'json', created_at: 'instant' },
  templates: { name: text(100), subject: maybe(2_000), body: text(50_000), updated_at: 'instant' },
  clients: { id, name: text(200), email: maybe(254), created_at: 'instant' },
  accounts: {
    id,
    email: text(254),
    name: text(200),
    role: text(20),
    client_id: noId,
    reach: text(20),
    disabled_at: 'instant?',
    created_at: 'instant',
  },
  applications: {
    id,
    client_id: noId,
    external_id: maybe(200),
    company: text(1_000),
    role: text(1_000),
    time_zone: text(100),
    created_at: 'instant',
    updated_at: 'instant',
    revision: 'integer',
    head: hash,
    envelope: 'json',
  },
  people: { application_id: id, id, name: text(1_000), email: maybe(254), role: maybe(1_000) },
  entries: {
    application_id: id,
    seq: 'integer',
    kind: text(20),
    type: text(100),
    at: 'instant',
    recorded_at: 'instant',
    event: 'json',
    words: 'json?',
    decision: 'json?',
    from_state: maybe(100),
    to_state: text(100),
    duplicate_of: 'integer?',
    revised: 'json?',
    actor: 'json',
    source: maybe(2_100),
    digest: hash,
    previous_hash: hash,
    hash,
    idempotency_key: maybe(2_000),
    request_digest: maybe(20_000),
  },
  client_notes: {
    client_id: id,
    id,
    visibility: text(20),
    author: id,
    author_role: text(20),
    created_at: 'instant',
    text: text(50_000),
  },
  inbox: {
    id,
    client_id: noId,
    status: text(20),
    reason: text(1_000),
    event: 'json',
    naming: 'json',
    candidates: 'json',
    actor: 'json',
    received_at: 'instant',
    idempotency_key: maybe(2_000),
    request_digest: text(64),
    application_id: noId,
    entry_seq: 'integer?',
    settled_by: 'json?',
    settled_at: 'instant?',
  },
  grants: {
    id,
    client_id: id,
    coach: text(254),
    shows_names: 'flag',
    shows_notes: 'flag',
    shows_employers: 'flag',
    post: text(20),
    expires_at: 'instant?',
    holder_id: noId,
    holder_name: maybe(1_000),
    accepted_at: 'instant?',
    withdrawn_at: 'instant?',
    created_at: 'instant',
  },
  looks: {
    client_id: id,
    id,
    application_id: text(100),
    actor_id: id,
    actor_name: text(1_000),
    what: text(20),
    at: 'instant',
    hour: 'integer',
  },
  webhooks: {
    id,
    url: text(2_000),
    description: maybe(2_000),
    events: 'json?',
    client_id: noId,
    created_at: 'instant',
  },
  intakes: { id, name: text(1_000), client_id: noId, expression: text(50_000), created_at: 'instant' },
} as const satisfies { [T in MovingTable]: Partial<Record<keyof Tables[T] & string, Holds>> };

/**
 * What the columns that stay behind become on arrival; null for what is worked out anew. A column that is added to a
 * table and named neither above nor here does not compile.
 */
export const leftOut: { readonly [T in MovingTable]: Record<LeftOut<T>, string> } = {
  policies: { workspace_id: 'the header' },
  templates: { workspace_id: 'the header' },
  clients: { workspace_id: 'the header' },
  accounts: {
    workspace_id: 'the header',
    password_hash: 'a secret',
    oidc_subject: 'a secret',
    failed_attempts: 'a passing thing',
    locked_until: 'a passing thing',
  },
  applications: {
    workspace_id: 'the header',
    search_text: 'made again',
    state: 'made again',
    attention: 'made again',
    next_change_at: 'made again',
    next_follow_up_at: 'made again',
    figures: 'made again',
  },
  people: { workspace_id: 'the header', search_text: 'made again' },
  entries: { workspace_id: 'the header' },
  client_notes: { workspace_id: 'the header' },
  inbox: { workspace_id: 'the header' },
  grants: { workspace_id: 'the header', token_hash: 'a secret' },
  looks: { workspace_id: 'the header' },
  webhooks: {
    workspace_id: 'the header',
    secret: 'a secret',
    previous_secret: 'a secret',
    previous_secret_until: 'a passing thing',
    failing_since: 'a passing thing',
    disabled_at: 'arrives switched off',
    disabled_reason: 'arrives switched off',
  },
  intakes: {
    workspace_id: 'the header',
    hash: 'a secret',
    revoked_at: 'arrives revoked',
    last_used_at: 'nothing came to it here',
  },
};

/** Tables that stay behind, and why. One that is added and named neither here nor above does not compile. */
export const staysBehind: Record<Exclude<keyof Tables, MovingTable>, string> = {
  workspaces: 'the workspace that is moved into is there already',
  keys: 'keys and calendar addresses are secrets: make new ones',
  mail_addresses: 'the addresses that mail is sent to are secrets: make new ones',
  account_tokens: 'invitations and links to choose a password are secrets: send new ones',
  deliveries: 'what webhooks were told has been told',
  attempts: 'what webhooks were told has been told',
  digest_settings: 'digests by mail are chosen anew, so that no two services mail about one thing',
  digests: 'digests by mail are chosen anew, so that no two services mail about one thing',
  digest_mentions: 'digests by mail are chosen anew, so that no two services mail about one thing',
  digest_snoozes: 'digests by mail are chosen anew, so that no two services mail about one thing',
};
