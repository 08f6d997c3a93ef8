import type { EpochMs, OnInsertOnly } from './rows.ts';

/** When and whether an account gets mail from us about what is due. */
export interface DigestSettingTable {
  workspace_id: string;
  account_id: string;
  /** 1 or 0, as is `weekdays_only`. */
  enabled: number;
  /** The time of day on the account's wall, `HH:MM`. */
  time: string;
  /** IANA; null: that of the newest application that is the account's to see. */
  time_zone: string | null;
  weekdays_only: number;
  /** The day of the week's exceptions, 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** When the next one is made; 0: nobody has counted yet; null: never. */
  next_at: EpochMs | null;
  last_delivered_at: EpochMs | null;
}

/** One mail of ours about what is due, from its claim to its end. */
export interface DigestTable {
  workspace_id: OnInsertOnly<string>;
  /** Also the first half of the `Message-ID`: however often it is sent, it is one message. */
  id: OnInsertOnly<string>;
  account_id: OnInsertOnly<string>;
  /** A `test` was asked for; of the others there is one for each account and local date. */
  kind: OnInsertOnly<'digest' | 'test'>;
  /** `YYYY-MM-DD` on the account's wall. */
  local_date: OnInsertOnly<string>;
  /** `kept`: a sandbox mails nobody. */
  status: 'claimed' | 'sent' | 'kept' | 'given-up';
  /** How many things it names. */
  things: number;
  attempts: number;
  /** When it is tried next; while it is being sent, when whoever does so is given up. Null once it has ended. */
  next_attempt_at: EpochMs | null;
  /** The end of its local day. */
  gives_up_at: OnInsertOnly<EpochMs>;
  sent_at: EpochMs | null;
  created_at: OnInsertOnly<EpochMs>;
  /** Subject and bodies as JSON, in a sandbox only: elsewhere they are nobody's but the receiver's. */
  letter: string | null;
}

/** That a mail of ours has named something to an account: so nobody is told twice. */
export interface DigestMentionTable {
  workspace_id: string;
  account_id: string;
  /** What it was about, by its stable id. */
  thing: string;
  /** From when it was so. The same thing at another time is news. */
  from_at: EpochMs;
  /** `due`, `overdue`, `week`, or the snooze that it was told after. */
  stage: string;
  mentioned_at: EpochMs;
}

/** Something that an account does not want to read of before a day. */
export interface DigestSnoozeTable {
  workspace_id: string;
  account_id: string;
  thing: string;
  application_id: string;
  /** The kind of the follow-up. */
  kind: string;
  until_at: EpochMs;
  created_at: EpochMs;
}
