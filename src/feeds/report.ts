import { localTime } from '../../machines/business-days.ts';
import type { Decision } from '../../machines/decide.ts';
import { eventDefinition, type Family } from '../../machines/events.ts';
import type { Verdict } from '../../machines/history.ts';
import { withNames } from '../../machines/wording.ts';
import { actNames, methodOf } from './report-words.ts';

/*
 * What a client did to find work in a period, and what came of it: for people who have to show it. No free text (notes,
 * what a reply said) goes in, because a report leaves the house.
 */

/** An entry of a log, as far as a report needs it; the columns are the store's. Instants are epoch milliseconds. */
export interface ReportedEntry {
  readonly seq: number;
  readonly kind: 'created' | 'event' | 'refusal' | 'timer' | 'void' | 'policy' | 'machine';
  readonly type: string;
  readonly at: number;
  readonly event: string;
  readonly decision: string | null;
  readonly duplicate_of: number | null;
  readonly revised: string | null;
}

export interface ReportedApplication {
  id: string;
  company: string;
  role: string;
  timeZone: string;
  /** Names by the id of the person. */
  names: ReadonlyMap<string, string>;
  /** The whole log, in its order: what voids or follows an act may lie outside the period. */
  entries: readonly ReportedEntry[];
}

/** Local dates, both included, as `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
  /** Where the dates are counted; in each application's own time zone unless given. */
  timeZone?: string;
}

/** Where and when, and who. */
interface Line {
  application: string;
  /** `seq` in the log of the application. */
  entry: number;
  at: number;
  /** `YYYY-MM-DD` and `HH:MM` in `timeZone`. */
  date: string;
  time: string;
  timeZone: string;
  employer: string;
  role: string;
  /** Null where nobody in particular was concerned. */
  person: string | null;
  type: string;
  what: string;
  method: string | null;
}

/** An act of outreach that counts, or news of an employer. */
export interface ReportLine extends Line {
  family: 'outreach' | 'news';
  /** How the whole history judges an act; null for news. */
  verdict: 'allowed' | 'breach' | null;
  /** The first news of this employer after an act that was addressed to them, as far as it is known by now. */
  followedBy: { entry: number; type: string; what: string; date: string } | null;
}

/** An attempt that a rule refused: it did not take place. */
export interface RefusedLine extends Line {
  rules: string[];
  /** Why, in sentences. */
  reason: string;
}

export interface Lines {
  lines: ReportLine[];
  refused: RefusedLine[];
}

export interface Summary {
  contacts: number;
  employers: number;
  interviews: number;
  replies: number;
  offers: number;
  breaches: number;
  refused: number;
}

interface Said {
  interviewer?: string;
  interviewers?: string[];
  channel?: string;
  network?: string;
  entry?: number;
}

const interviews: ReadonlySet<string> = new Set(['application.created', 'interview.completed']);
/** Acts that the employer need not notice are not followed by anything of theirs. */
const addressed: ReadonlySet<string> = new Set(['thank-you.sent', 'check-in.sent', 'reply.sent']);

/** The lines of one application, oldest first. Voided entries are left out, an act that was reported twice stands once. */
export function linesOf(application: ReportedApplication, period: Period): Lines {
  const counting = whatCounts(application.entries);
  const news = counting.filter(({ entry }) => familyOf(entry) === 'news').sort(byInstant);
  const lines = counting
    .filter(({ entry, verdict }) => familyOf(entry) !== undefined && verdict !== 'duplicate')
    .map(({ entry, verdict }) => reportLine(application, period, entry, verdict, news));
  const refused = application.entries
    .filter(({ kind }) => kind === 'refusal')
    .map(entry => refusedLine(application, period, entry));
  const isWithin = ({ date }: Line) => period.from <= date && date <= period.to;
  return { lines: inOrder(lines.filter(isWithin)), refused: inOrder(refused.filter(isWithin)) };
}

/** The first entry that tells nothing, because somebody changed what is stored of it. */
export function unreadableIn(application: ReportedApplication, period: Period): number | undefined {
  const isReadable = (entry: ReportedEntry) => {
    try {
      linesOf({ ...application, entries: [entry] }, period);
      return true;
    } catch {
      return false;
    }
  };
  return application.entries.find(entry => !isReadable(entry))?.seq;
}

/** By when it happened; of one instant in the order of the log. */
export function inOrder<T extends Line>(lines: readonly T[]): T[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...lines].sort((a, b) => a.at - b.at || order(a.application, b.application) || a.entry - b.entry);
}

/** Counts what happened in the period; refused attempts stand apart. */
export function summaryOf({ lines, refused }: Lines): Summary {
  const count = (test: (line: ReportLine) => boolean) => lines.filter(test).length;
  const employers = lines.map(({ employer }) => employer.trim().toLowerCase());
  return {
    contacts: count(({ family }) => family === 'outreach'),
    employers: new Set(employers).size,
    interviews: count(({ type }) => interviews.has(type)),
    replies: count(({ type }) => type === 'reply.received'),
    offers: count(({ type }) => type === 'offer.received'),
    breaches: count(({ verdict }) => verdict === 'breach'),
    refused: refused.length,
  };
}

interface Counting {
  entry: ReportedEntry;
  verdict: Verdict | null;
}

/** What was not voided, with the verdict that holds by now: late facts and voids may have turned it. */
function whatCounts(entries: readonly ReportedEntry[]): Counting[] {
  const voided = new Set(entries.flatMap(entry => (entry.kind === 'void' ? [said(entry).entry] : [])));
  const revised = new Map(
    entries.flatMap(({ revised: text }) =>
      text === null
        ? []
        : parse<{ verdicts: { entry: number; is: Verdict }[] }>(text).verdicts.map(
            ({ entry, is }) => [entry, is] as const,
          ),
    ),
  );
  return entries
    .filter(({ kind, seq }) => (kind === 'event' || kind === 'created') && !voided.has(seq))
    .map(entry => ({ entry, verdict: revised.get(entry.seq) ?? verdictOf(entry) }));
}

function verdictOf(entry: ReportedEntry): Verdict | null {
  if (familyOf(entry) !== 'outreach') return null;
  if (entry.duplicate_of !== null) return 'duplicate';
  const { verdict } = parse<Decision>(entry.decision ?? '{}');
  return verdict === 'breach' ? 'breach' : 'allowed';
}

/** Undefined for what is no line of a report: the candidate's own choices. */
function familyOf({ kind, type }: ReportedEntry): 'outreach' | 'news' | undefined {
  const family: Family | undefined = kind === 'created' ? 'news' : eventDefinition(type)?.family;
  return family === 'choice' ? undefined : family;
}

function reportLine(
  application: ReportedApplication,
  period: Period,
  entry: ReportedEntry,
  verdict: Verdict | null,
  news: readonly Counting[],
): ReportLine {
  const line = lineOf(application, period, entry);
  const family = familyOf(entry) === 'outreach' ? 'outreach' : 'news';
  const isAddressed = family === 'outreach' && (addressed.has(entry.type) || line.person !== null);
  const next = isAddressed ? news.find(({ entry: later }) => isAfter(later, entry))?.entry : undefined;
  return {
    ...line,
    family,
    verdict: verdict === 'duplicate' ? null : verdict,
    followedBy:
      next === undefined
        ? null
        : {
            entry: next.seq,
            type: next.type,
            what: whatOf(next),
            date: localTime(next.at, line.timeZone).toPlainDate().toString(),
          },
  };
}

function refusedLine(application: ReportedApplication, period: Period, entry: ReportedEntry): RefusedLine {
  const { rules = [] } = parse<Partial<Decision>>(entry.decision ?? '{}');
  const broken = rules.filter(({ holds }) => !holds);
  return {
    ...lineOf(application, period, entry),
    rules: broken.map(({ rule }) => rule),
    reason: withNames(broken.map(({ reason }) => reason).join(' '), application.names),
  };
}

function lineOf(application: ReportedApplication, period: Period, entry: ReportedEntry): Line {
  const timeZone = period.timeZone ?? application.timeZone;
  const local = localTime(entry.at, timeZone);
  const { interviewer, interviewers, ...facts } = said(entry);
  const people = [...(interviewers ?? []), ...(interviewer === undefined ? [] : [interviewer])];
  return {
    application: application.id,
    entry: entry.seq,
    at: entry.at,
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    timeZone,
    employer: application.company,
    role: application.role,
    person: people.length === 0 ? null : people.map(id => application.names.get(id) ?? 'someone').join(', '),
    type: entry.type,
    what: whatOf(entry),
    method: methodOf(entry.type, facts),
  };
}

function whatOf({ type }: ReportedEntry): string {
  return actNames[type] ?? type;
}

function isAfter(later: ReportedEntry, entry: ReportedEntry): boolean {
  return later.at > entry.at || (later.at === entry.at && later.seq > entry.seq);
}

function byInstant({ entry: a }: Counting, { entry: b }: Counting): number {
  return a.at - b.at || a.seq - b.seq;
}

function said({ event }: ReportedEntry): Said {
  return parse<Said>(event);
}

/** The host wrote these texts. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
