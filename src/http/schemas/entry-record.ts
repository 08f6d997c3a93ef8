import Type, { type Static } from 'typebox';
import type { Signature } from '../../actor.ts';
import { hashedText, sha256 } from '../../audit/chain.ts';
import type { StoredRevision } from '../../audit/revision.ts';
import { formatInstant } from '../../instants.ts';
import type { ApplicationRow, EntryRow } from '../../store/store.ts';
import type { Shown } from '../shown.ts';
import { EntrySchema, entryFrom } from './entry.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

const ProofSchema = Type.Object(
  {
    text: Type.String({
      description:
        'What `hash` is the SHA-256 of, in UTF-8: a list in JSON, whose first item is `previousHash`.',
    }),
    words: orNull(
      Type.String({
        description: 'The names and free text of the entry as they are stored, apart from its facts.',
      }),
    ),
    wordsDigest: orNull(
      Type.String({ description: 'The SHA-256 of `words`, which stands in `text` in their place.' }),
    ),
  },
  {
    ...closed,
    title: 'EntryProof',
    description: 'All that is needed to compute the hash again; null where parts are hidden from the reader.',
  },
);

export const EntryRecordSchema = Type.Object(
  {
    ...EntrySchema.properties,
    application: Type.Object(
      {
        id: Type.String(),
        company: Type.String(),
        role: Type.String(),
        timeZone: Type.String(),
        client: orNull(Type.String()),
        revision: Type.Integer({ description: 'The `seq` of the last entry.' }),
      },
      closed,
    ),
    voidedBy: orNull(
      Type.Object(
        { entry: Type.Integer(), recordedAt: InstantSchema, reason: orNull(Type.String()) },
        { ...closed, description: 'The entry that says that this one was a mistake.' },
      ),
    ),
    revisedBy: Type.Array(
      Type.Object({ entry: Type.Integer(), was: Type.String(), is: Type.String() }, closed),
      {
        description: 'Later entries that changed how this one is judged.',
      },
    ),
    repeatedBy: Type.Array(Type.Integer(), { description: 'Entries that report the same act again.' }),
    proof: orNull(ProofSchema),
  },
  { ...closed, title: 'EntryRecord', description: 'Everything that is known of one line of the log.' },
);

/** An entry with what later entries of its log did to it. */
export function entryRecordFrom(
  row: ApplicationRow,
  entry: EntryRow,
  later: readonly EntryRow[],
  shown: Shown,
): Static<typeof EntryRecordSchema> {
  const { id, time_zone: timeZone, client_id: client, revision } = row;
  // What somebody made unreadable tells nothing of others; verification names it.
  const legible = later.filter(other => entryFrom(other, shown).unreadable === undefined);
  const voiding = legible.find(
    ({ kind, event }) => kind === 'void' && parse<Voided>(event).entry === entry.seq,
  );
  return {
    ...entryFrom(entry, shown),
    application: { id, company: shown.company, role: shown.role, timeZone, client, revision },
    voidedBy: voiding === undefined ? null : voidFrom(voiding, shown),
    revisedBy: legible.flatMap(({ seq, revised }) =>
      revised === null
        ? []
        : (parse<Partial<StoredRevision>>(revised).verdicts ?? [])
            .filter(change => change.entry === entry.seq)
            .map(({ was, is }) => ({ entry: seq, was, is })),
    ),
    repeatedBy: later.flatMap(({ seq, duplicate_of }) => (duplicate_of === entry.seq ? [seq] : [])),
    // The text bears the source in the clear, and the digest of few words gives them away.
    proof: shown.redacted === undefined ? proofOf(entry) : null,
  };
}

interface Voided {
  entry: number;
}

function voidFrom({ seq, type, recorded_at, actor, words }: EntryRow, shown: Shown) {
  const author = { type, by: parse<Signature>(actor), people: undefined };
  const { reason } = shown.words(author, words === null ? {} : parse(words)).words;
  return {
    entry: seq,
    recordedAt: formatInstant(recorded_at),
    reason: typeof reason === 'string' ? reason : null,
  };
}

function proofOf(entry: EntryRow) {
  const { words } = entry;
  return { text: hashedText(entry), words, wordsDigest: words === null ? null : sha256(words) };
}

/** The host wrote these texts. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
