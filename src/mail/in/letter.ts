/** Further recipients are not looked at. A mail to more people than this is about none of them. */
export const mostRecipients = 30;

/** What can be said of a message without repeating it: who wrote to whom, when, and in what manner. */
export interface Letter {
  from: readonly Mailbox[];
  /** To and Cc, the first of them. */
  to: readonly Mailbox[];
  /** The instant in its Date header, epoch ms; null where there is none that can be read. */
  sentAt: number | null;
  signs: readonly Sign[];
  tone: Tone;
  /** What it passes on: nothing, one message, or what no one message can be made of. */
  forwarded: Original | 'unclear' | null;
}

/** A message inside another. */
export interface Original {
  from: Mailbox | null;
  to: readonly Mailbox[];
  sentAt: PrintedTime | null;
  signs: readonly Sign[];
  tone: Tone;
}

export interface Mailbox {
  /** In lower case. */
  address: string;
  /** Whether its name is another address, or its address is too long or written with other letters than ASCII's. */
  isOdd: boolean;
}

/** A date as mail programs print it: an instant, or what a clock on a wall showed. */
export type PrintedTime =
  | { instant: number }
  /** `2026-03-02T10:02:11`. */
  | { local: string };

/** What speaks against a message that somebody wrote and sent. */
export type Sign = 'automatic' | 'mailing-list' | 'bounce' | 'invitation' | 'draft' | 'redirected';

/** What the words that its author wrote are about. Both, or neither, says little. */
export interface Tone {
  /** They thank for a conversation. */
  thanks: boolean;
  /** They ask how things stand. */
  asks: boolean;
}
