import Type, { type Static } from 'typebox';
import { attentionLevels } from '../../../machines/balance.ts';
import type { Figures } from '../../../machines/figures.ts';
import { formatInstant } from '../../instants.ts';
import type { Case } from '../caseload.ts';
import { type ClientCase, pressingKinds } from '../caseload-clients.ts';
import type { Shown } from '../shown.ts';
import { AttentionLevelSchema, StateSchema } from './application.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

const Count = (description?: string) =>
  Type.Integer({ minimum: 0, ...(description === undefined ? {} : { description }) });
const Rate = (description: string) => orNull(Type.Number({ minimum: 0, maximum: 1, description }));

const counted = {
  promises: Type.Object({ kept: Count(), late: Count(), broken: Count(), open: Count() }, closed),
  breaches: Count('Outreach that broke a rule.'),
  refusals: Count('Outreach that was refused.'),
  refusalsIgnored: Count('Refused, and done all the same against a rule within 24 hours.'),
  thankYous: Type.Object(
    {
      onTime: Count(),
      late: Count(),
      missed: Count('Overdue when the next round began or the application closed.'),
      owed: Count('Still to be sent.'),
      overdue: Count('Of those owed.'),
    },
    closed,
  ),
  attempts: Count('Check-ins since the last reply; of open applications.'),
  attemptLimit: Count('How many the policy allows.'),
};

export const FiguresSchema = Type.Object(
  { ...counted, daysOfSilence: Count(), neglectedSince: orNull(InstantSchema) },
  { ...closed, title: 'Figures', description: 'One application in numbers, as it stands now.' },
);

export const SummedFiguresSchema = Type.Object(
  {
    ...counted,
    longestSilenceDays: Count('Of open applications.'),
    meanSilenceDays: Count('Of open applications.'),
    thankedOnTimeRate: Rate('Of the thank-yous that were due, those sent on time; null where none was due.'),
    promisesKeptRate: Rate('Of the promises whose day is over, those kept; null where there was none.'),
  },
  { ...closed, title: 'SummedFigures', description: 'Several applications in numbers, as they stand now.' },
);

const ClientRefSchema = orNull(Type.Object({ id: Type.String(), name: Type.String() }, closed));

const PressingSchema = Type.Object(
  {
    kind: Type.Enum([...pressingKinds]),
    count: Count(),
    application: Type.Object(
      { id: Type.String(), company: Type.String() },
      {
        ...closed,
        description: 'Where it weighs most.',
      },
    ),
  },
  closed,
);

const StateCounts = Type.Object(
  {
    interviewed: Count(),
    thanked: Count(),
    awaiting: Count(),
    'checked-in': Count(),
    'networking-pivot': Count(),
    closed: Count(),
  },
  closed,
);

const BalanceCounts = Type.Object({ neglected: Count(), 'on-track': Count(), pestering: Count() }, closed);

export const ClientCaseSchema = Type.Object(
  {
    client: ClientRefSchema,
    applications: Count(),
    states: StateCounts,
    balances: BalanceCounts,
    figures: SummedFiguresSchema,
    pressing: Type.Array(PressingSchema, { description: 'What weighs today, what weighs most first.' }),
    neglectedSince: orNull(InstantSchema),
    lastActivityAt: orNull(InstantSchema),
  },
  { ...closed, title: 'ClientCase', description: 'A client’s applications taken together.' },
);

export const CaseSchema = Type.Object(
  {
    id: Type.String(),
    company: Type.String(),
    role: Type.String(),
    timeZone: Type.String(),
    client: ClientRefSchema,
    state: StateSchema,
    attention: AttentionLevelSchema,
    figures: FiguresSchema,
    lastActivityAt: InstantSchema,
  },
  { ...closed, title: 'Case', description: 'An application of a caseload.' },
);

export const TrendWeekSchema = Type.Object(
  {
    from: Type.String({ format: 'date', description: 'The Monday it begins on.' }),
    events: Count('Outreach, news and choices that happened in it.'),
    refusals: Count(),
    breaches: Count(),
    thankYous: Type.Object({ onTime: Count(), late: Count() }, closed),
    promises: Type.Object(
      { kept: Count(), late: Count(), broken: Count() },
      {
        ...closed,
        description: 'By the week that their day lay in.',
      },
    ),
    checkIns: Count(),
  },
  {
    ...closed,
    title: 'TrendWeek',
    description: 'One week, Monday to Sunday in each application’s time zone.',
  },
);

const instantOrNull = (at: number | null) => (at === null ? null : formatInstant(at));

export function clientCaseFrom(
  { client, cases, sums, pressing, neglectedSince, activeAt }: ClientCase,
  shownOf: (known: Case) => Shown,
): Static<typeof ClientCaseSchema> {
  const states = {
    interviewed: 0,
    thanked: 0,
    awaiting: 0,
    'checked-in': 0,
    'networking-pivot': 0,
    closed: 0,
  };
  const balances = Object.fromEntries(attentionLevels.map(level => [level, 0])) as Record<
    Case['level'],
    number
  >;
  for (const { state, level } of cases) {
    states[state] += 1;
    balances[level] += 1;
  }
  return {
    client: client && { id: client.id, name: client.name },
    applications: cases.length,
    states,
    balances,
    figures: sums,
    pressing: pressing.map(({ kind, count, worst }) => ({
      kind,
      count,
      application: { id: worst.row.id, company: shownOf(worst).company },
    })),
    neglectedSince: instantOrNull(neglectedSince),
    lastActivityAt: instantOrNull(activeAt),
  };
}

export function caseFrom(
  { row, state, level, figures, daysOfSilence, activeAt }: Case,
  { company, role }: Shown,
  client: Static<typeof ClientRefSchema>,
): Static<typeof CaseSchema> {
  return {
    id: row.id,
    company,
    role,
    timeZone: row.time_zone,
    client,
    state,
    attention: level,
    figures: figuresFrom(figures, daysOfSilence),
    lastActivityAt: formatInstant(activeAt),
  };
}

function figuresFrom(figures: Figures, daysOfSilence: number): Static<typeof FiguresSchema> {
  const { promises, breaches, refusals, refusalsIgnored, thankYous, attempts, attemptLimit } = figures;
  return {
    promises,
    breaches,
    refusals,
    refusalsIgnored,
    thankYous,
    attempts,
    attemptLimit,
    daysOfSilence,
    neglectedSince: instantOrNull(figures.neglectedSince),
  };
}
