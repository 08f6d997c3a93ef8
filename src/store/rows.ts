import type { ColumnType } from 'kysely';
import type {
  DigestMentionTable,
  DigestSettingTable,
  DigestSnoozeTable,
  DigestTable,
} from './digest-tables.ts';
import type { IntakeTable, MailAddressTable } from './intake-tables.ts';
import type { AttemptTable, DeliveryTable, WebhookTable } from './webhook-tables.ts';

/** Epoch milliseconds, stored as a 64-bit integer in both databases. */
export type EpochMs = number;

/** JSON kept as text, byte for byte, so that a digest of it means the same in both databases. */
export type JsonText = string;

export type OnInsertOnly<T> = ColumnType<T, T, never>;

export interface WorkspaceTable {
  id: string;
  name: string;
  created_at: EpochMs;
  /** What time it is in a sandbox; null: the time of the machine. */
  clock_at: EpochMs | null;
  /** The live workspace that a sandbox belongs to; null for a live one. */
  sandbox_of: string | null;
}

/** A job seeker whose applications a workspace keeps. */
export interface ClientTable {
  workspace_id: string;
  id: string;
  name: string;
  email: string | null;
  created_at: EpochMs;
}

export interface KeyTable {
  workspace_id: string;
  id: string;
  /** SHA-256 of the whole key, hex; the key itself is never stored. */
  hash: string;
  /** The first characters of the key, enough to recognise it in a list. */
  prefix: string;
  name: string;
  role: 'owner' | 'coach' | 'candidate' | 'tool' | 'calendar';
  client_id: string | null;
  expires_at: EpochMs | null;
  last_used_at: EpochMs | null;
  revoked_at: EpochMs | null;
  created_at: EpochMs;
  /** Whose session it is; null for a key that stands for itself. */
  account_id: string | null;
  /** Whether a coach's key opens every client of the workspace, or only those who granted it. Of a session, the account says. */
  reach: 'workspace' | 'granted';
}

/** Somebody who signs in with an e-mail address. */
export interface AccountTable {
  workspace_id: string;
  id: string;
  /** In lower case; unique in its workspace. */
  email: string;
  name: string;
  role: 'owner' | 'coach' | 'candidate';
  /** Set for a candidate, and for nobody else. */
  client_id: string | null;
  /** Whether a coach sees every client of the workspace, or only those who granted it. */
  reach: 'workspace' | 'granted';
  /** A PHC string; null until a password was chosen. */
  password_hash: string | null;
  /** Who this is at the OpenID provider, once they have signed in through it. */
  oidc_subject: string | null;
  /** Wrong passwords since the last right one. */
  failed_attempts: number;
  locked_until: EpochMs | null;
  disabled_at: EpochMs | null;
  created_at: EpochMs;
}

/** A link that lets somebody choose a password, once. */
export interface AccountTokenTable {
  workspace_id: string;
  /** SHA-256 of the token, hex; the token itself is never stored. */
  hash: string;
  account_id: string;
  purpose: 'invitation' | 'reset';
  expires_at: EpochMs;
  used_at: EpochMs | null;
  created_at: EpochMs;
}

/** How far a client lets a coach in, from the invitation to its end. */
export interface GrantTable {
  workspace_id: string;
  id: string;
  client_id: string;
  /** The e-mail address that was invited, in lower case. */
  coach: string;
  /** 1 or 0, as are the next two: both databases have integers. */
  shows_names: number;
  shows_notes: number;
  shows_employers: number;
  post: 'remarks' | 'events';
  /** SHA-256 of the invitation's token, hex; the token itself is never stored. */
  token_hash: string;
  expires_at: EpochMs | null;
  /** The account that accepted, or the key that stands for itself. */
  holder_id: string | null;
  /** What the holder was called then. */
  holder_name: string | null;
  accepted_at: EpochMs | null;
  withdrawn_at: EpochMs | null;
  created_at: EpochMs;
}

/** That a coach looked at something of a client's: one line for each hour. */
export interface LookTable {
  workspace_id: string;
  client_id: string;
  id: string;
  /** Empty where it was not about one application. */
  application_id: string;
  /** The account, or the key that stands for itself. */
  actor_id: string;
  actor_name: string;
  what: 'list' | 'application' | 'log' | 'inspection' | 'notes' | 'report';
  /** The first look of the hour. */
  at: EpochMs;
  /** Hours since the epoch. */
  hour: number;
}

/** A policy pack that a workspace added; the packs that ship live in `machines/policy.ts`. */
export interface PolicyTable {
  workspace_id: string;
  name: string;
  version: number;
  body: JsonText;
  created_at: EpochMs;
}

/** Words of a workspace's own; the templates that ship live in `src/feeds/drafts/templates.ts`. */
export interface TemplateTable {
  workspace_id: string;
  name: string;
  subject: string | null;
  body: string;
  updated_at: EpochMs;
}

export interface ApplicationTable {
  workspace_id: string;
  id: string;
  client_id: string | null;
  /** What the caller that created it calls it; one of its kind for each client. */
  external_id: string | null;
  company: string;
  role: string;
  /** Company and role, case-folded, for `q=`. */
  search_text: string;
  time_zone: string;
  /** Snapshot, pending timers and versions: a cache of what the entries say. */
  envelope: JsonText;
  state: string;
  attention: string;
  /** When the stored row stops being true without a new fact: next timer or next change of balance. */
  next_change_at: EpochMs | null;
  /** From when the first of the follow-ups can be done. */
  next_follow_up_at: EpochMs | null;
  /** `seq` of the last entry. */
  revision: number;
  /** `hash` of the last entry. */
  head: string;
  created_at: EpochMs;
  updated_at: EpochMs;
  /** What a coach compares, as JSON, true until `next_change_at`; null in rows older than the column. */
  figures: JsonText | null;
}

/** Names and addresses, apart from facts. A person belongs to one application. */
export interface PersonTable {
  workspace_id: string;
  application_id: string;
  id: string;
  name: string;
  email: string | null;
  role: string | null;
  /** Case-folded name, for matching and for `q=`. */
  search_text: string;
}

export interface EntryTable {
  workspace_id: OnInsertOnly<string>;
  application_id: OnInsertOnly<string>;
  seq: OnInsertOnly<number>;
  kind: OnInsertOnly<'created' | 'event' | 'refusal' | 'timer' | 'void' | 'policy' | 'machine'>;
  type: OnInsertOnly<string>;
  at: OnInsertOnly<EpochMs>;
  recorded_at: OnInsertOnly<EpochMs>;
  /** Ids and facts only. */
  event: OnInsertOnly<JsonText>;
  /** The free text and names of the event, apart from its facts; covered by the hash through a digest. */
  words: OnInsertOnly<JsonText | null>;
  decision: OnInsertOnly<JsonText | null>;
  from_state: OnInsertOnly<string | null>;
  to_state: OnInsertOnly<string>;
  /** `seq` of the entry that counts, when this one reports the same act again. */
  duplicate_of: OnInsertOnly<number | null>;
  /** What a late fact or a void changed in what was recorded before. */
  revised: OnInsertOnly<JsonText | null>;
  /** `{key, role, account?}` of who recorded it, or the poller. */
  actor: OnInsertOnly<JsonText>;
  source: OnInsertOnly<string | null>;
  /** SHA-256 of the envelope after this entry. */
  digest: OnInsertOnly<string>;
  previous_hash: OnInsertOnly<string>;
  hash: OnInsertOnly<string>;
  idempotency_key: OnInsertOnly<string | null>;
  /** SHA-256 of the posted body, to tell a repeat from a reused key. */
  request_digest: OnInsertOnly<string | null>;
}

/** What a coach writes about a client, apart from every application's log. */
export interface ClientNoteTable {
  workspace_id: OnInsertOnly<string>;
  client_id: OnInsertOnly<string>;
  id: OnInsertOnly<string>;
  /** `shared`: the client reads it too. */
  visibility: OnInsertOnly<'private' | 'shared'>;
  /** The account, or the key that stands for itself. */
  author: OnInsertOnly<string>;
  author_role: OnInsertOnly<string>;
  created_at: OnInsertOnly<EpochMs>;
  text: OnInsertOnly<string>;
}

/** An event that belongs to nobody knows which application. */
export interface InboxTable {
  workspace_id: string;
  id: string;
  client_id: string | null;
  status: 'waiting' | 'assigned' | 'dismissed';
  /** Why it is here. */
  reason: string;
  /** The event, names and words included; without `interviewer` where nobody is sure who is meant. */
  event: JsonText;
  /** How its caller named the application. */
  naming: JsonText;
  /** The applications and people it could be about. */
  candidates: JsonText;
  /** Who sent it. */
  actor: JsonText;
  received_at: EpochMs;
  idempotency_key: string | null;
  request_digest: string;
  /** Where it was assigned to, and the entry that it became. */
  application_id: string | null;
  entry_seq: number | null;
  settled_by: JsonText | null;
  settled_at: EpochMs | null;
}

export interface Tables {
  workspaces: WorkspaceTable;
  clients: ClientTable;
  keys: KeyTable;
  accounts: AccountTable;
  account_tokens: AccountTokenTable;
  grants: GrantTable;
  looks: LookTable;
  policies: PolicyTable;
  templates: TemplateTable;
  applications: ApplicationTable;
  people: PersonTable;
  entries: EntryTable;
  client_notes: ClientNoteTable;
  inbox: InboxTable;
  intakes: IntakeTable;
  mail_addresses: MailAddressTable;
  webhooks: WebhookTable;
  deliveries: DeliveryTable;
  attempts: AttemptTable;
  digest_settings: DigestSettingTable;
  digests: DigestTable;
  digest_mentions: DigestMentionTable;
  digest_snoozes: DigestSnoozeTable;
}
