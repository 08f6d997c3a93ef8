import Type, { type Static } from 'typebox';
import type { Decision } from '../../../machines/decide.ts';
import type { Signature } from '../../actor.ts';
import type { StoredRevision } from '../../audit/revision.ts';
import { formatInstant } from '../../instants.ts';
import type { EntryRow } from '../../store/store.ts';
import type { Shown } from '../shown.ts';
import { DecisionSchema, decisionFrom } from './decision.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

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
    actor: Type.Object(
      { role: Type.String(), key: Type.Optional(Type.String()), account: Type.Optional(Type.String()) },
      closed,
    ),
    source: orNull(Type.String()),
    digest: Type.String({ description: 'SHA-256 of the envelope after this entry.' }),
    previousHash: Type.String(),
    hash: Type.String(),
    redacted: Type.Optional(
      Type.Array(Type.String(), {
        description: "The fields of `event` that the client's grant left out or masked for this reader.",
      }),
    ),
    unreadable: Type.Optional(
      Type.Literal(true, {
        description:
          'What is stored of this entry cannot be read: somebody changed it. Verification names it.',
      }),
    ),
  },
  { ...closed, title: 'Entry', description: 'One line of the log.' },
);

type ShownEntry = Static<typeof EntrySchema>;

/** An entry as it is shown: facts and words together again, ids with their names. */
export function entryFrom(row: EntryRow, shown: Shown): ShownEntry {
  try {
    return readableEntry(row, shown);
  } catch {
    return bareEntry(row);
  }
}

/** What can be told of an entry that somebody tampered with so that it cannot be read. */
function bareEntry(row: EntryRow): ShownEntry {
  return {
    seq: row.seq,
    kind: row.kind,
    type: row.type,
    at: safeInstant(row.at),
    recordedAt: safeInstant(row.recorded_at),
    event: {},
    decision: null,
    transition: { from: row.from_state, to: row.to_state },
    duplicateOf: row.duplicate_of,
    revised: null,
    actor: { role: 'unknown' },
    source: null,
    digest: row.digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    unreadable: true,
  };
}

/** 1970 where the number is no instant at all. */
function safeInstant(epochMs: number): string {
  return formatInstant(Math.abs(epochMs) <= 8.64e15 ? epochMs : 0);
}

function readableEntry(row: EntryRow, shown: Shown): ShownEntry {
  const actor = parse<Signature>(row.actor);
  const { event, redacted } = eventFrom(row, actor, shown);
  return {
    seq: row.seq,
    kind: row.kind,
    type: row.type,
    at: formatInstant(row.at),
    recordedAt: formatInstant(row.recorded_at),
    event,
    decision: row.decision === null ? null : decisionFrom(parse<Decision>(row.decision), shown),
    transition: { from: row.from_state, to: row.to_state },
    duplicateOf: row.duplicate_of,
    revised: row.revised === null ? null : parse<StoredRevision>(row.revised),
    actor,
    source: shown.source(row.source),
    digest: row.digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    ...(redacted.length === 0 ? {} : { redacted }),
  };
}

function eventFrom(
  row: EntryRow,
  by: Signature,
  shown: Shown,
): { event: Record<string, unknown>; redacted: string[] } {
  const facts = parse<Record<string, unknown> & { interviewers?: string[] }>(row.event);
  const author = { type: row.type, by, people: facts.interviewers };
  const { words, redacted } = shown.words(author, row.words === null ? {} : parse(row.words));
  const named = words['interviewers'] as object[] | undefined; // the host wrote them beside the ids
  const interviewers = facts.interviewers?.map((id, index) => ({ id, ...named?.[index] }));
  const event = {
    ...facts,
    ...words,
    ...(interviewers === undefined ? {} : { interviewers }),
    at: formatInstant(row.at),
  };
  return { event, redacted };
}

/** The host wrote these texts. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
