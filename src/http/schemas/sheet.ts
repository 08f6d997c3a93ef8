import Type from 'typebox';
import { sheetFields } from '../../moving/sheet/headings.ts';
import { closed, InstantSchema } from './fields.ts';

const FateSchema = Type.Object(
  {
    line: Type.Integer({ description: 'Of the file, counted from 1; the headings are one, too.' }),
    fate: Type.Enum(['created', 'added', 'unchanged', 'rejected'], {
      description:
        '`added`: its application was imported before, or by a line above, and it has something new. `unchanged`: everything in it is known.',
    }),
    company: Type.Optional(Type.String()),
    role: Type.Optional(Type.String()),
    application: Type.Optional(
      Type.String({ description: 'Its id; missing in a dry run where it does not exist yet.' }),
    ),
    events: Type.Array(
      Type.Object({ type: Type.String(), at: InstantSchema, person: Type.Optional(Type.String()) }, closed),
      { description: 'What is recorded beside the beginning.' },
    ),
    remarks: Type.Array(Type.String(), { description: 'What was read into it.' }),
    column: Type.Optional(
      Type.Union([Type.String(), Type.Null()], { description: 'The heading of the column at fault.' }),
    ),
    reason: Type.Optional(Type.String({ description: 'Why it was rejected.' })),
  },
  { ...closed, title: 'LineFate' },
);

/** What became of a sheet. */
export const FatesSchema = Type.Object(
  {
    dryRun: Type.Boolean(),
    columns: Type.Array(
      Type.Object(
        { heading: Type.String(), field: Type.Union([Type.Enum([...sheetFields]), Type.Null()]) },
        closed,
      ),
      { description: 'What each column was taken for; null for nothing.' },
    ),
    counts: Type.Object(
      {
        created: Type.Integer(),
        added: Type.Integer(),
        unchanged: Type.Integer(),
        rejected: Type.Integer(),
      },
      closed,
    ),
    lines: Type.Array(FateSchema),
  },
  { ...closed, title: 'SheetFates' },
);

export const sheetDescription = `A sheet as a spreadsheet saves it: commas, semicolons or tabs, UTF-8, UTF-16 or Windows-1252, up to 10,000 lines. The first line names the
columns; the usual names are known, \`columns\` says the rest. Needed are a company, a role, the date of the interview and who interviewed
(several between semicolons; lines of one company, role and date are one application). Dates are \`2026-03-02\`, \`2 March 2026\`, \`2-Mar-26\` or, with
\`dateOrder\`, \`3/2/2026\`, with or without a time; a day alone is noon. What was thanked and asked is recorded as what happened, so that the rules
judge it and do not refuse it.

Each line has its fate, and one that is rejected spoils no other. The same line again adds nothing; one that has gained a date adds that.
A dry run goes the same way to its end and is taken back.`;
