import { type EpochMs, hourMs, localDay } from './business-days.ts';
import type { Context } from './context.ts';
import type { Program } from './engine.ts';
import { type Fact, isOutreach, type Outreach } from './facts.ts';
import { beginning, fold, type History, type Verdict } from './history.ts';
import { stillToBeThanked } from './people.ts';
import { isSameAct, toAct } from './record.ts';

/** What happened in one week, Monday to Sunday in the application's time zone. */
export interface WeekTally {
  /** Facts that counted: outreach, news and choices. */
  events: number;
  refusals: number;
  breaches: number;
  thankedOnTime: number;
  thankedLate: number;
  checkIns: number;
}

/** What a history comes to in numbers, where the context of the statechart does not keep them. */
export interface Tally {
  /** First thank-yous to interviewers of a round; `missed` are those that a next round came before. */
  thankYous: { onTime: number; late: number; missed: number };
  refusals: number;
  lastRefusalAt: EpochMs | null;
  /** When each act that was refused was done all the same, against a rule, within a day after. */
  ignoredAt: EpochMs[];
  /** By number of the week (`weekOf`), the last 53 of them. */
  weeks: Record<string, WeekTally>;
}

export const emptyTally: Tally = {
  thankYous: { onTime: 0, late: 0, missed: 0 },
  refusals: 0,
  lastRefusalAt: null,
  ignoredAt: [],
  weeks: {},
};

const ignoredWithinMs = 24 * hourMs;
const weeksKept = 53;

/** The number of the week that a local day lies in; weeks begin on Monday. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** The Monday of a week, in days since 1 January 1970. */
export function mondayOf(week: number): number {
  return week * 7 - 3;
}

/** The tally with a fact that comes after everything in it. `before` is the context up to it. */
export function tallyFact(tally: Tally, before: Context, fact: Fact, verdict: Verdict | undefined): Tally {
  if (verdict === 'duplicate') return tally;
  const thanked = fact.type === 'thank-you.sent' && isOwed(before, fact.interviewer);
  const onTime = thanked && fact.at <= before.thankYouDueAt;
  const { thankYous } = tally;
  return {
    ...tally,
    thankYous: {
      onTime: thankYous.onTime + Number(onTime),
      late: thankYous.late + Number(thanked && !onTime),
      missed: thankYous.missed + (fact.type === 'interview.completed' ? neverThanked(before, fact.at) : 0),
    },
    weeks: inWeekOf(tally, fact.at, before.timeZone, {
      events: 1,
      breaches: Number(verdict === 'breach'),
      thankedOnTime: Number(onTime),
      thankedLate: Number(thanked && !onTime),
      checkIns: Number(fact.type === 'check-in.sent'),
    }),
  };
}

/** The tally with an act that was refused, and is later than every fact in it. */
export function tallyRefusal(tally: Tally, at: EpochMs, timeZone: string): Tally {
  return {
    ...tally,
    refusals: tally.refusals + 1,
    lastRefusalAt: Math.max(at, tally.lastRefusalAt ?? at),
    weeks: inWeekOf(tally, at, timeZone, { refusals: 1 }),
  };
}

/** Whether a fact may be what was refused shortly before: then only the whole history tells. */
export function mayIgnoreRefusal(tally: Tally, fact: Fact, verdict: Verdict | undefined): boolean {
  return (
    verdict === 'breach' && tally.lastRefusalAt !== null && fact.at - tally.lastRefusalAt <= ignoredWithinMs
  );
}

/** The tally of a whole history and of the acts that were refused. */
export function tallyOf(program: Program, history: History, refused: readonly Outreach[]): Tally {
  const { timeZone, at: startedAt } = history.start;
  const breaches: Outreach[] = [];
  let tally = emptyTally;
  for (const { at } of refused) tally = tallyRefusal(tally, at, timeZone);
  let before = beginning(program, history.start).snapshot.context;
  const until = Math.max(startedAt, ...history.facts.map(({ at }) => at));
  fold(program, history, until, ({ fact, verdict, position }) => {
    if (fact !== undefined) {
      tally = tallyFact(tally, before, fact, verdict);
      if (verdict === 'breach' && isOutreach(fact)) breaches.push(fact);
    }
    before = position.snapshot.context;
  });
  return { ...tally, ignoredAt: refused.flatMap(act => ignoredAt(act, breaches)).sort((a, b) => a - b) };
}

/** How many interviewers of a round that ended at `at`, or closed before, had a thank-you overdue. */
export function neverThanked(context: Context, at: EpochMs): number {
  const endedAt = context.closedAt ?? at;
  return endedAt < context.thankYouDueAt ? 0 : stillToBeThanked(context).length;
}

function ignoredAt(refused: Outreach, breaches: readonly Outreach[]): EpochMs[] {
  const done = breaches.find(
    act => act.at >= refused.at && act.at - refused.at <= ignoredWithinMs && isSameAct(toAct(refused), act),
  );
  return done === undefined ? [] : [done.at];
}

function isOwed(context: Context, interviewer: string): boolean {
  return stillToBeThanked(context).some(({ id }) => id === interviewer);
}

const emptyWeek: WeekTally = {
  events: 0,
  refusals: 0,
  breaches: 0,
  thankedOnTime: 0,
  thankedLate: 0,
  checkIns: 0,
};

function inWeekOf({ weeks }: Tally, at: EpochMs, timeZone: string, more: Partial<WeekTally>): Tally['weeks'] {
  const week = weekOf(localDay(at, timeZone));
  const last = Math.max(week, ...Object.keys(weeks).map(Number));
  const kept: Tally['weeks'] = { ...weeks, [week]: sumOf(weeks[week] ?? emptyWeek, more) };
  return Object.fromEntries(Object.entries(kept).filter(([number]) => Number(number) > last - weeksKept));
}

function sumOf(week: WeekTally, more: Partial<WeekTally>): WeekTally {
  return {
    events: week.events + (more.events ?? 0),
    refusals: week.refusals + (more.refusals ?? 0),
    breaches: week.breaches + (more.breaches ?? 0),
    thankedOnTime: week.thankedOnTime + (more.thankedOnTime ?? 0),
    thankedLate: week.thankedLate + (more.thankedLate ?? 0),
    checkIns: week.checkIns + (more.checkIns ?? 0),
  };
}
