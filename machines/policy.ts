import { type Static, Type } from 'typebox';

const article = 'Thomas: There Is a Fine Line Between Effective Interview Follow Up and Being A Pest';
const choice = 'Choice of this product; change it in a pack of your own';

const days = (description: string) => Type.Integer({ minimum: 0, maximum: 365, description });
const hours = (description: string) => Type.Integer({ minimum: 1, maximum: 720, description });

/** Every number that the rules and timers count with. The name carries the unit. */
export const PolicyNumbers = Type.Object(
  {
    thankYouDueHours: hours('A thank-you is due this long after the interview.'),
    thanksMissedBusinessDays: days(
      'After this many business days a thank-you no longer holds a check-in back.',
    ),
    stageSetHours: hours('How long an application stays `thanked` before it is `awaiting`.'),
    firstWindowBusinessDays: days(
      'The first check-in window, counted from the interview, where no date was named.',
    ),
    graceBusinessDays: days('How long to wait after the date that the employer named.'),
    checkInDueBusinessDays: days('A check-in is due this long after its window has opened.'),
    spacingBusinessDays: days('Least distance from the last touch of the conversation to the next check-in.'),
    attemptLimit: Type.Integer({
      minimum: 1,
      maximum: 20,
      description: 'Unanswered check-ins per application.',
    }),
    pivotAfterAttemptsDays: days('Silence after the last allowed check-in before the approach changes.'),
    pivotAfterNobodyDays: days('Silence before the approach changes where nobody may be asked.'),
    pivotAfterSilenceDays: days('Silence before the approach changes in any case.'),
    closeAfterPivotDays: days('Silence in `networking-pivot` before the application closes.'),
    restraintTouches: Type.Integer({
      minimum: 1,
      maximum: 50,
      description: 'Networking touches that people notice, within `restraintDays`.',
    }),
    restraintDays: days('The span in which networking touches are counted.'),
    pesteringDays: days('How long a breach weighs on the balance.'),
    suggestClosingDays: days('Silence after which closing is suggested.'),
    meanDecisionDays: days('How long employers take to decide, on average; shown, never judged by.'),
    callsFromHour: Type.Integer({
      minimum: 0,
      maximum: 23,
      description: 'Calls from this hour, local time.',
    }),
    callsUntilHour: Type.Integer({
      minimum: 1,
      maximum: 24,
      description: 'Calls up to this hour, not included.',
    }),
    duplicateMinutes: Type.Integer({
      minimum: 0,
      maximum: 1440,
      description: 'The same outreach reported again within this time is one act.',
    }),
  },
  { additionalProperties: false },
);

export type PolicyNumbers = Static<typeof PolicyNumbers>;
export type PolicyNumber = keyof PolicyNumbers;

/** A pack of numbers under a name and a version. An application pins the version it was created under. */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly description: string;
  readonly numbers: Readonly<PolicyNumbers>;
  /** False: no calls, unless the person asked for one or a call was promised. */
  readonly calls: boolean;
  /** Local dates, `YYYY-MM-DD`, that are no business days. */
  readonly holidays: readonly string[];
  /** Where each number comes from. */
  readonly sources: Readonly<Record<PolicyNumber | 'calls', string>>;
}

const standardSources: Policy['sources'] = {
  thankYouDueHours: `${article}: thank every interviewer at once`,
  thanksMissedBusinessDays: choice,
  stageSetHours: choice,
  firstWindowBusinessDays: `${article}: ask to call or e-mail in a couple of weeks`,
  graceBusinessDays: choice,
  checkInDueBusinessDays: choice,
  spacingBusinessDays: choice,
  attemptLimit: `${article}: after a few attempts, change approach`,
  pivotAfterAttemptsDays: `${article}: after a week, LinkedIn, groups and articles`,
  pivotAfterNobodyDays: `${article}: after a week, LinkedIn, groups and articles`,
  pivotAfterSilenceDays: 'NACE 2023: the mean decision takes 25 days; a little longer is waited',
  closeAfterPivotDays: choice,
  restraintTouches: `${article}: persistent, not a pest`,
  restraintDays: `${article}: persistent, not a pest`,
  pesteringDays: choice,
  suggestClosingDays: choice,
  meanDecisionDays: 'NACE 2023 Recruiting Benchmarks: mean time from interview to offer',
  callsFromHour: choice,
  callsUntilHour: choice,
  duplicateMinutes: choice,
  calls: `${article}: ask whether to call or to e-mail`,
};

/** The numbers of the contract: two weeks, five days apart, three attempts. */
export const standard: Policy = {
  name: 'standard',
  version: 1,
  description: 'Two weeks before the first check-in, five business days between, three attempts.',
  numbers: {
    thankYouDueHours: 24,
    thanksMissedBusinessDays: 5,
    stageSetHours: 24,
    firstWindowBusinessDays: 10,
    graceBusinessDays: 2,
    checkInDueBusinessDays: 3,
    spacingBusinessDays: 5,
    attemptLimit: 3,
    pivotAfterAttemptsDays: 7,
    pivotAfterNobodyDays: 7,
    pivotAfterSilenceDays: 30,
    closeAfterPivotDays: 90,
    restraintTouches: 2,
    restraintDays: 7,
    pesteringDays: 14,
    suggestClosingDays: 45,
    meanDecisionDays: 25,
    callsFromHour: 9,
    callsUntilHour: 17,
    duplicateMinutes: 10,
  },
  calls: true,
  holidays: [],
  sources: standardSources,
};

/** For employers and fields where one reminder is the most that is welcome. */
export const strict: Policy = {
  ...standard,
  name: 'strict',
  description: 'One attempt, no calls, a week of grace after a named date, two weeks between check-ins.',
  numbers: { ...standard.numbers, attemptLimit: 1, graceBusinessDays: 5, spacingBusinessDays: 10 },
  calls: false,
};

/** For fields where persistence is expected, sales for one. */
export const persistent: Policy = {
  ...standard,
  name: 'persistent',
  description: 'A week before the first check-in, four attempts, a day of grace after a named date.',
  numbers: { ...standard.numbers, firstWindowBusinessDays: 5, attemptLimit: 4, graceBusinessDays: 1 },
};

/** The packs that ship. A workspace can add its own beside them. */
export const packs: readonly Policy[] = [standard, strict, persistent].map(pack =>
  pack === standard
    ? pack
    : {
        ...pack,
        sources: Object.fromEntries(
          Object.entries(standardSources).map(([name, source]) => [
            name,
            isNumber(name) && pack.numbers[name] !== standard.numbers[name]
              ? `${choice} (${pack.name})`
              : source,
          ]),
        ) as Policy['sources'], // the same keys as standardSources
      },
);

function isNumber(name: string): name is PolicyNumber {
  return name in standard.numbers;
}
