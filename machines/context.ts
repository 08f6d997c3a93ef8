import type { EpochMs } from './business-days.ts';
import type { Channel, OutreachType } from './events.ts';

export type Preference = 'email' | 'call' | 'none';
export type Outcome = 'offer' | 'rejection' | 'withdrawn' | 'position-closed' | 'silence';
export type CommitmentStatus = 'open' | 'kept' | 'late' | 'broken' | 'released';

/** A date the employer named, and when they said so. */
export interface NamedDate {
  on: string;
  saidAt: EpochMs;
}

/** What is known of one person at the employer. No name, no address. */
export interface Person {
  id: string;
  /** The last round this person interviewed in; null for a contact. */
  interviewedInRound: number | null;
  /** The last round in which this person was thanked. */
  thankedInRound: number | null;
  /** Thanked once more since the application closed. */
  thankedSinceClosing: boolean;
  preference: Preference | null;
  /** The latest date that counts for this person, their own or one for all. */
  namedDate: NamedDate | null;
  windowOpensAt: EpochMs;
  invited: boolean;
}

/** A promise to write or call on a date. `breaksAt` is 00:00 of the next local date. */
export interface Commitment {
  id: string;
  interviewer: string;
  channel: Channel;
  on: string;
  round: number;
  opensAt: EpochMs;
  breaksAt: EpochMs;
  status: CommitmentStatus;
}

/** An outreach that counted, kept as long as a second report of it could come. */
export interface Act {
  type: OutreachType;
  interviewer: string | null;
  channel: string | null;
  at: EpochMs;
}

/** An outreach that broke rules. */
export interface Breach {
  at: EpochMs;
  type: OutreachType;
  rules: string[];
}

/**
 * The machine's context: ids and facts, and the instants that follow from them, so that rules and timers compare
 * rather than count again. Never a name, an address or free text.
 */
export interface Context {
  timeZone: string;
  /** The first interview; nothing is dated before it. */
  startedAt: EpochMs;
  /** When the last fact or timer happened. */
  asOf: EpochMs;
  round: number;
  interviewAt: EpochMs;
  thankYouDueAt: EpochMs;
  thanksMissedAt: EpochMs;
  /** When the last interviewer of this round was thanked. */
  thankedAt: EpochMs | null;
  people: Person[];
  commitments: Commitment[];
  /** The last date named for all. */
  decisionDate: NamedDate | null;
  /** Check-ins since the employer last replied, in this round. */
  attempts: number;
  checkedInThisRound: boolean;
  lastCheckInAt: EpochMs | null;
  lastReplyAt: EpochMs | null;
  /** Any outreach or news. */
  lastTouchAt: EpochMs;
  /** Any news: the interview, a reply, a preference, a date. */
  lastHeardAt: EpochMs;
  /** The last check-in or reply, and when the next check-in is far enough from it. */
  spacing: { touchAt: EpochMs; endsAt: EpochMs } | null;
  unansweredReply: boolean;
  /** Set by reopening: waiting counts from here. */
  reopenedAt: EpochMs | null;
  /** Set while in `networking-pivot`, null elsewhere. */
  pivotedAt: EpochMs | null;
  /** Set while in `closed`, null elsewhere. */
  closedAt: EpochMs | null;
  outcome: Outcome | null;
  acts: Act[];
  /** Networking touches that people notice, within the restraint span. */
  noticedAt: EpochMs[];
  breaches: Breach[];
}
