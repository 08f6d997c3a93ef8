import Type from 'typebox';
import type { ProblemCode } from '../../errors.ts';
import { problemCodes } from '../../errors.ts';
import { problemKinds } from '../problems.ts';

export const ProblemCodeSchema = Type.Enum([...problemCodes], { description: 'For programs to switch on.' });

/** What is wrong with the input, and where. */
export const InputFaultsSchema = Type.Array(
  Type.Object({
    detail: Type.String(),
    pointer: Type.Optional(Type.String({ description: 'JSON pointer into the body.' })),
    parameter: Type.Optional(Type.String({ description: 'Name of a query or path parameter.' })),
    header: Type.Optional(Type.String()),
  }),
);

/** RFC 9457. Registered once under its `$id`; answers refer to it. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'Address of the explanation, relative to the service.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What went wrong this time.' }),
    code: ProblemCodeSchema,
    errors: Type.Optional(InputFaultsSchema),
  },
  { $id: 'Problem', title: 'Problem', description: 'RFC 9457 problem details.' },
);

/** What the problem of a code has beside what all problems have. */
const membersOf: Partial<Record<ProblemCode, Type.TProperties>> = {
  'import-refused': { line: Type.Integer({ description: 'Which line of the file, counted from 1.' }) },
  'unreadable-log': {
    application: Type.String({ description: 'The id of the application.' }),
    entry: Type.Integer({ description: 'The `seq` of the entry.' }),
  },
};

const anyProblem = Type.Unsafe<object>({ $ref: 'Problem#' });

function schemaOf(codes: readonly ProblemCode[]): Type.TSchema {
  const own = codes.flatMap(code => {
    const members = membersOf[code];
    return members === undefined
      ? []
      : Type.Object({ ...ProblemSchema.properties, ...members }, { title: code });
  });
  return own.length === 0 ? anyProblem : Type.Union([...own, anyProblem]);
}

/** Documented answers for these problems, by status. */
export function problemResponses(...codes: readonly ProblemCode[]): Record<string, object> {
  const byStatus = Map.groupBy(new Set(codes), code => problemKinds[code].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, ofStatus]) => [
        String(status),
        {
          description: ofStatus.map(code => `\`${code}\`: ${problemKinds[code].title}.`).join(' '),
          content: { 'application/problem+json': { schema: schemaOf(ofStatus) } },
        },
      ]),
  );
}
