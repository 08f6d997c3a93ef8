import { hash as digestOf } from 'node:crypto';

/** One line of the log as it is stored: texts, byte for byte. The column names are the store's. */
export interface StoredEntry {
  readonly workspace_id: string;
  readonly application_id: string;
  readonly seq: number;
  readonly kind: 'created' | 'event' | 'refusal' | 'timer' | 'void' | 'policy' | 'machine';
  readonly type: string;
  readonly at: number;
  readonly recorded_at: number;
  readonly event: string;
  readonly words: string | null;
  readonly decision: string | null;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly duplicate_of: number | null;
  readonly revised: string | null;
  readonly actor: string;
  readonly source: string | null;
  readonly digest: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly idempotency_key: string | null;
  readonly request_digest: string | null;
}

/** What the first entry of every application follows. */
export const genesis = '0'.repeat(64);

/** SHA-256, hex. */
export function sha256(text: string): string {
  return digestOf('sha256', text, 'hex');
}

/**
 * The hash that binds an entry to everything before it. Names and free text enter as a digest of their own, so that
 * the chain can be checked by somebody who may not read them.
 */
export function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  return sha256(hashedText(entry));
}

/** What the hash of an entry is the SHA-256 of, so that anybody can compute it again. */
export function hashedText(entry: Omit<StoredEntry, 'hash'>): string {
  return JSON.stringify([
    entry.previous_hash,
    entry.workspace_id,
    entry.application_id,
    entry.seq,
    entry.kind,
    entry.type,
    entry.at,
    entry.recorded_at,
    entry.event,
    entry.words === null ? null : sha256(entry.words),
    entry.decision,
    entry.from_state,
    entry.to_state,
    entry.duplicate_of,
    entry.revised,
    entry.actor,
    entry.source,
    entry.digest,
    entry.idempotency_key,
    entry.request_digest,
  ]);
}
