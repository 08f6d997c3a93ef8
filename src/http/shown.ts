import { withNames } from '../../machines/wording.ts';
import { type Actor, type Sight, type Signature, sightOf } from '../actor.ts';
import type { ApplicationRow, PersonRow } from '../store/store.ts';

type People = ReadonlyMap<string, PersonRow>;

/** Which fields of an event's words are which; whatever is not named here is free text. */
const namingFields: ReadonlySet<string> = new Set(['name', 'email']);
/** Free text that leads to the employer. */
const leadingFields: ReadonlySet<string> = new Set(['url', 'group']);

/**
 * An application's names and texts as one reader may see them. Everything that is answered about an application takes
 * its names, sentences and texts from here: this is the one place where a grant's redactions are made.
 */
export class Shown {
  readonly sight: Sight;
  readonly company: string;
  readonly role: string;
  readonly #reader: Pick<Actor, 'keyId' | 'accountId'>;
  readonly #people: People;
  /** What a person is called, by id: their name, or a number in its place. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #secrets: readonly Secret[];

  constructor(
    actor: Actor,
    row: Pick<ApplicationRow, 'id' | 'client_id' | 'company' | 'role'>,
    people: People,
  ) {
    this.sight = sightOf(actor, row.client_id);
    this.#reader = actor;
    this.#people = people;
    this.#names = this.sight.names
      ? new Map([...people].map(([id, { name }]) => [id, name]))
      : new Map([...people.keys()].sort().map((id, index) => [id, `Interviewer ${index + 1}`]));
    // Without the employer in the name, the end of the id tells one from another.
    const employer = `Employer ${row.id.slice(-4)}`;
    this.#secrets = [
      ...(this.sight.names ? [] : secretsOf(people, this.#names)),
      ...(this.sight.employers ? [] : [{ pattern: wordsPattern([row.company]), instead: employer }]),
    ];
    this.company = this.sight.employers ? row.company : employer;
    this.role = this.masked(row.role);
  }

  /** What is hidden from the reader; undefined where nothing is. */
  get redacted(): (keyof Sight)[] | undefined {
    return hiddenFrom(this.sight);
  }

  person(id: string): { name: string; email?: string } {
    const name = this.#names.get(id) ?? 'Someone';
    const email = this.#people.get(id)?.email ?? null;
    // An address at the employer's names the employer.
    return email === null || !this.sight.names || !this.sight.employers ? { name } : { name, email };
  }

  /** Puts the names into a sentence. */
  sentence(text: string): string {
    return text.includes('{') ? withNames(text, this.#names) : text;
  }

  /** A free text with what may not be read taken out of it, as far as it is known. */
  masked(text: string): string {
    if (this.#secrets.length === 0) return text;
    let masked = text.normalize('NFC');
    for (const { pattern, instead } of this.#secrets) masked = masked.replace(pattern, instead);
    return masked;
  }

  /** Who or what reported an entry: free text. */
  source(source: string | null): string | null {
    return source === null || !this.sight.notes ? null : this.masked(source);
  }

  /**
   * The words of an entry that may be read, and the names of those that were left out. What the reader wrote is shown
   * to the reader.
   */
  words(
    {
      type,
      by,
      people = [],
    }: { type: string; by: Partial<Signature>; people: readonly string[] | undefined },
    words: Readonly<Record<string, unknown>>,
  ): { words: Record<string, unknown>; redacted: string[] } {
    if (this.redacted === undefined || this.#isReader(by)) return { words: { ...words }, redacted: [] };
    const kept: Record<string, unknown> = {};
    const redacted: string[] = [];
    for (const [field, value] of Object.entries(words)) {
      if (field === 'interviewers') kept[field] = people.map(id => this.person(id));
      else if (field === 'company') kept[field] = this.company;
      else if (this.#mayRead(type, field))
        kept[field] = typeof value === 'string' ? this.masked(value) : value;
      else redacted.push(field);
    }
    if (!this.sight.names && 'interviewers' in kept) redacted.push('interviewers');
    if (!this.sight.employers && 'company' in kept) redacted.push('company');
    return { words: kept, redacted };
  }

  /** A person signs in more than once: every session of an account is the same reader. */
  #isReader({ key, account }: Partial<Signature>): boolean {
    const { keyId, accountId } = this.#reader;
    return account === undefined ? key === keyId : account === accountId;
  }

  #mayRead(type: string, field: string): boolean {
    const { names, notes, employers } = this.sight;
    if (field === 'role') return type !== 'contact.added' || names;
    if (field === 'email') return names && employers;
    if (namingFields.has(field)) return names;
    return notes && (employers || !leadingFields.has(field));
  }
}

/** What somebody with this sight is not shown; undefined where that is nothing. */
export function hiddenFrom(sight: Sight): (keyof Sight)[] | undefined {
  const hidden = (['names', 'notes', 'employers'] as const).filter(part => !sight[part]);
  return hidden.length === 0 ? undefined : hidden;
}

interface Secret {
  pattern: RegExp;
  instead: string;
}

const address = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+/gu;

/** Addresses first, since they hold names; then whole names, so that two people of one family keep their numbers. */
function secretsOf(people: People, names: ReadonlyMap<string, string>): Secret[] {
  const called = [...people].map(([id, { name }]) => ({ name, instead: names.get(id) ?? 'Someone' }));
  const parts = called.flatMap(({ name, instead }) =>
    name.split(/[\s.,]+/u).flatMap(part => (part.length < 3 ? [] : [{ name: part, instead }])),
  );
  return [
    { pattern: address, instead: '(address)' },
    ...[...called, ...parts].map(({ name, instead }) => ({ pattern: wordsPattern([name]), instead })),
  ];
}

/** Matches these words, in any case, where no letter or digit adjoins. */
function wordsPattern(words: readonly string[]): RegExp {
  const escaped = words.map(word => RegExp.escape(word.trim().normalize('NFC')));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
