import Type, { type Static } from 'typebox';
import type { Decision } from '../../../machines/decide.ts';
import type { StoredRevision } from '../../audit/revision.ts';
import { formatInstant } from '../../instants.ts';
import type { EntryRow, PersonRow } from '../../store/store.ts';
import { DecisionSchema, decisionFrom } from './decision.ts';
import { InstantSchema } from './fields.ts';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const TransitionSchema = Type.Object(
  { from: orNull(Type.String()), to: Type.String() },
  { ...closed, description: "The states before and after, at the event's own time." },
);

export const EntrySchema = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    kind: Type.Enum(['created', 'event', 'refusal', 'timer', 'void', 'policy', 'machine']),
    type: Type.String(),
    at: InstantSchema,
    recordedAt: InstantSchema,
    event: Type.Record(Type.String(), Type.Unknown(), { description: 'What was posted, people by id.' }),
    decision: orNull(DecisionSchema),
    transition: TransitionSchema,
    duplicateOf: orNull(
      Type.Integer({ description: 'The entry that counts; this one reports the same act again.' }),
    ),
    revised: orNull(
      Type.Object(
        {
          from: Type.String(),
          to: Type.String(),
          verdicts: Type.Array(
            Type.Object({ entry: Type.Integer(), was: Type.String(), is: Type.String() }, closed),
          ),
        },
        { ...closed, description: 'What a late fact, a void or another policy changed in what was known.' },
      ),
    ),
    actor: Type.Object({ role: Type.String(), key: Type.Optional(Type.String()) }, closed),
    source: orNull(Type.String()),
    digest: Type.String({ description: 'SHA-256 of the envelope after this entry.' }),
    previousHash: Type.String(),
    hash: Type.String(),
  },
  { ...closed, title: 'Entry', description: 'One line of the log.' },
);

type People = ReadonlyMap<string, PersonRow>;

/** An entry as it is shown: facts and words together again, ids with their names. */
export function entryFrom(row: EntryRow, people: People): Static<typeof EntrySchema> {
  return {
    seq: row.seq,
    kind: row.kind,
    type: row.type,
    at: formatInstant(row.at),
    recordedAt: formatInstant(row.recorded_at),
    event: eventFrom(row),
    decision: row.decision === null ? null : decisionFrom(parse<Decision>(row.decision), people),
    transition: { from: row.from_state, to: row.to_state },
    duplicateOf: row.duplicate_of,
    revised: row.revised === null ? null : parse<StoredRevision>(row.revised),
    actor: parse<{ role: string; key?: string }>(row.actor),
    source: row.source,
    digest: row.digest,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

interface Words {
  interviewers?: object[];
}

function eventFrom(row: EntryRow): Record<string, unknown> {
  const facts = parse<Record<string, unknown> & { interviewers?: string[] }>(row.event);
  const { interviewers, ...words } = row.words === null ? {} : parse<Words>(row.words);
  const named = facts.interviewers?.map((id, index) => ({ id, ...interviewers?.[index] }));
  return {
    ...facts,
    ...words,
    ...(named === undefined ? {} : { interviewers: named }),
    at: formatInstant(row.at),
  };
}

/** The host wrote these texts. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
