/** One thing to do, as a mail names it. Everything is text for people; the template escapes it. */
export interface DueThing {
  /** "Thank Ada Lovelace" */
  title: string;
  /** "Acme Rockets, Test pilot" */
  where: string;
  overdue: boolean;
  /** "Due by Tuesday 3 March 2026, 09:00 (America/New_York)" */
  when: string;
  reason: string;
  /** By which ways it may be done; empty where that goes without saying. */
  ways: string;
  /** "Day 12 without a word; the mean decision takes 25." Empty where nobody is waited for. */
  patience: string;
  /** Words to look over and send. */
  draft?: { subject?: string; text: string };
  address: string;
  snoozeAddress: string;
}

/** What is not as it should be with one client. */
export interface ClientWeek {
  name: string;
  address: string;
  exceptions: { where: string; label: string; reason: string; address: string }[];
}

/** The week of everybody that somebody looks after. */
export interface WeekFacts {
  clients: ClientWeek[];
  /** How many more there are than are named. */
  more: number;
  /** Who has something open that was named in an earlier week; empty for nobody. */
  still: string;
  /** Who is fine; empty for nobody. */
  fine: string;
  address: string;
}

/** All that a mail says. */
export interface DigestFacts {
  name: string;
  /** "Monday 16 March 2026" */
  day: string;
  /** IANA. */
  timeZone: string;
  things: DueThing[];
  /** How many more can be done than are named. */
  more: number;
  week?: WeekFacts;
  /** A test names what is due even where a mail of the morning would be silent. */
  isTest: boolean;
  todayAddress: string;
  settingsAddress: string;
  unsubscribeAddress: string;
  /** "at most one a day, and 5 in a week" */
  restraint: string;
}
