import Type, { type Static } from 'typebox';
import { DateText, storable } from '../../../machines/events.ts';
import type { Sight } from '../../actor.ts';
import type { Lines, Period, Summary } from '../../feeds/report.ts';
import { formatInstant } from '../../instants.ts';
import type { ClientRow } from '../../store/store.ts';
import { RedactedSchema } from './application.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

const day = { ...DateText, description: 'A local date.' };

export const ReportQuery = Type.Object(
  {
    from: Type.String({ ...DateText, description: 'The first local date of the period.' }),
    to: Type.String({ ...DateText, description: 'The last, no more than 366 days in all.' }),
    timeZone: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        pattern: storable,
        description: "An IANA zone to count dates in; each application's own unless given.",
        examples: ['Europe/Berlin'],
      }),
    ),
    format: Type.Optional(
      Type.Enum(['json', 'csv', 'pdf'], { description: 'What to answer with; `json` unless given.' }),
    ),
    locale: Type.Optional(
      Type.String({
        pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?$',
        description:
          'Decides on the paper of a PDF (A4, or Letter where that is usual) and on how it writes dates.',
        examples: ['en-US'],
      }),
    ),
  },
  closed,
);

const lineFields = {
  application: Type.String(),
  entry: Type.Integer({ description: 'Its `seq` in the log of the application.' }),
  at: InstantSchema,
  date: day,
  time: Type.String({ examples: ['09:30'] }),
  timeZone: Type.String({ description: 'Where `date` and `time` are read.' }),
  employer: Type.String(),
  role: Type.String(),
  person: orNull(Type.String({ description: 'Several are parted by commas.' })),
  type: Type.String(),
  what: Type.String({ description: 'The type in words.' }),
  method: orNull(Type.String({ description: 'By what means, in words; null where it was not recorded.' })),
};

const ReportLineSchema = Type.Object(
  {
    ...lineFields,
    family: Type.Enum(['outreach', 'news'], {
      description: 'What the client did, or what an employer said or did.',
    }),
    verdict: orNull(
      Type.Enum(['allowed', 'breach'], {
        description: 'How an act is judged by all that is known now; null for news.',
      }),
    ),
    followedBy: orNull(
      Type.Object(
        { entry: Type.Integer(), type: Type.String(), what: Type.String(), date: day },
        {
          ...closed,
          description: 'The first news of this employer after an act that was addressed to them.',
        },
      ),
    ),
  },
  { ...closed, title: 'ReportLine' },
);

const RefusedLineSchema = Type.Object(
  {
    ...lineFields,
    rules: Type.Array(Type.String(), { description: 'The rules that refused it.' }),
    reason: Type.String(),
  },
  { ...closed, title: 'RefusedLine', description: 'An attempt that a rule refused: it did not take place.' },
);

export const ReportSchema = Type.Object(
  {
    client: Type.Object({ id: Type.String(), name: Type.String() }, closed),
    from: day,
    to: day,
    timeZone: orNull(Type.String()),
    madeAt: InstantSchema,
    redacted: Type.Optional(RedactedSchema),
    summary: Type.Object(
      {
        contacts: Type.Integer({ description: 'Acts of outreach.' }),
        employers: Type.Integer({ description: 'Employers that a line of the report names.' }),
        interviews: Type.Integer(),
        replies: Type.Integer(),
        offers: Type.Integer(),
        breaches: Type.Integer({ description: 'Acts of outreach that broke a rule.' }),
        refused: Type.Integer(),
      },
      closed,
    ),
    lines: Type.Array(ReportLineSchema, { description: 'Oldest first.' }),
    refused: Type.Array(RefusedLineSchema, { description: 'Oldest first; none of these took place.' }),
  },
  {
    ...closed,
    title: 'Report',
    description: 'What a client did to find work in a period, and what came of it.',
  },
);

/** What a report is made of. */
export interface MadeReport extends Lines {
  client: ClientRow;
  period: Period;
  summary: Summary;
  /** Epoch milliseconds. */
  madeAt: number;
  /** What of the client's applications the reader is not shown. */
  redacted: (keyof Sight)[] | undefined;
}

export function reportFrom({
  client,
  period,
  summary,
  madeAt,
  redacted,
  lines,
  refused,
}: MadeReport): Static<typeof ReportSchema> {
  return {
    client: { id: client.id, name: client.name },
    from: period.from,
    to: period.to,
    timeZone: period.timeZone ?? null,
    madeAt: formatInstant(madeAt),
    ...(redacted === undefined ? {} : { redacted }),
    summary,
    lines: lines.map(line => ({ ...line, at: formatInstant(line.at) })),
    refused: refused.map(line => ({ ...line, at: formatInstant(line.at) })),
  };
}
