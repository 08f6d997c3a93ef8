import type { EpochMs, JsonText, OnInsertOnly } from './rows.ts';

/** Who wants to hear what happens: an address, and what it is told. */
export interface WebhookTable {
  workspace_id: string;
  id: string;
  url: string;
  description: string | null;
  /** A list of types; null for every type. */
  events: JsonText | null;
  /** Only this client's applications; null for all. */
  client_id: string | null;
  /** Signs what is sent, so it is kept as it is. */
  secret: string;
  /** Signs as well, up to `previous_secret_until`. */
  previous_secret: string | null;
  previous_secret_until: EpochMs | null;
  /** Since when nothing arrived; null while things do. */
  failing_since: EpochMs | null;
  disabled_at: EpochMs | null;
  disabled_reason: 'owner' | 'gone' | 'failing' | null;
  created_at: EpochMs;
}

/** What one webhook is told of one thing that happened. */
export interface DeliveryTable {
  workspace_id: OnInsertOnly<string>;
  /** Also the `webhook-id` of the message. */
  id: OnInsertOnly<string>;
  webhook_id: OnInsertOnly<string>;
  /** The application it speaks of, for their order; empty for none. */
  application_id: OnInsertOnly<string>;
  /** Sorts the deliveries of one application as things happened. */
  place: OnInsertOnly<string>;
  type: OnInsertOnly<string>;
  state: 'pending' | 'delivered' | 'failed' | 'held';
  /** How often it was sent. */
  attempts: number;
  /** How often in a row that failed since it was last to be sent. */
  failures: number;
  /** When it is to be sent; while it is being sent, when whoever does so is given up. Null unless pending. */
  next_attempt_at: EpochMs | null;
  created_at: OnInsertOnly<EpochMs>;
  /** The message, byte for byte. */
  body: OnInsertOnly<JsonText>;
}

/** One attempt to deliver. */
export interface AttemptTable {
  workspace_id: OnInsertOnly<string>;
  webhook_id: OnInsertOnly<string>;
  id: OnInsertOnly<string>;
  delivery_id: OnInsertOnly<string>;
  /** 1 for the first attempt of a delivery. */
  number: OnInsertOnly<number>;
  at: OnInsertOnly<EpochMs>;
  duration_ms: OnInsertOnly<number>;
  /** `delivered`, or what went wrong. */
  outcome: OnInsertOnly<string>;
  answer_status: OnInsertOnly<number | null>;
  /** How the answer began. */
  answer_text: OnInsertOnly<string | null>;
  /** When it is tried again; null for never. */
  next_attempt_at: OnInsertOnly<EpochMs | null>;
}
