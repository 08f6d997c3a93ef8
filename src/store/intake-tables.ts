import type { EpochMs, JsonText } from './rows.ts';

/** A secret address that takes another tool's own JSON. */
export interface IntakeTable {
  workspace_id: string;
  id: string;
  /** SHA-256 of the secret in the address, hex. */
  hash: string;
  name: string;
  client_id: string | null;
  /** JSONata that turns what comes into events. */
  expression: string;
  created_at: EpochMs;
  revoked_at: EpochMs | null;
  /** When something last came; to the minute. */
  last_used_at: EpochMs | null;
}

/** A secret address that mail is sent to. */
export interface MailAddressTable {
  workspace_id: string;
  id: string;
  /** SHA-256 of the secret in the address, hex. */
  hash: string;
  name: string;
  client_id: string | null;
  /** Addresses that its owner writes from, beside those that are known otherwise: a list in lower case. */
  senders: JsonText;
  created_at: EpochMs;
  last_used_at: EpochMs | null;
  revoked_at: EpochMs | null;
}
