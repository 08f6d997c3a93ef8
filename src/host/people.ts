import { newId } from '../ids.ts';
import { fold } from '../store/search-text.ts';
import type { ApplicationRef, EntryRow, PersonRow } from '../store/store.ts';

/** Somebody as a caller names them. */
export interface NamedPerson {
  name: string;
  email?: string;
  role?: string;
}

export interface Matched {
  /** The id of each person named, in that order, without repeats. */
  ids: string[];
  /** What was said of each of them. */
  named: NamedPerson[];
  added: PersonRow[];
  /** People whose address was not known before. */
  completed: PersonRow[];
}

/**
 * Finds out who is meant: by e-mail, then by name. Two of the same name in one list are two people; one address
 * named twice is one.
 */
export function matchPeople(
  ref: ApplicationRef,
  known: readonly PersonRow[],
  named: readonly NamedPerson[],
): Matched {
  const matched: Matched = { ids: [], named: [], added: [], completed: [] };
  for (const person of named) {
    const completed = new Map(matched.completed.map(row => [row.id, row]));
    const everyone = [...known, ...matched.added].map(row => completed.get(row.id) ?? row);
    const found = byEmail(everyone, person) ?? byName(everyone, person, matched.ids);
    if (found === undefined) {
      const row = personRow(ref, person);
      matched.added.push(row);
      matched.ids.push(row.id);
      matched.named.push(person);
      continue;
    }
    if (found.email === null && person.email !== undefined) {
      matched.completed.push({ ...found, email: person.email });
    }
    if (matched.ids.includes(found.id)) continue;
    matched.ids.push(found.id);
    matched.named.push(person);
  }
  return matched;
}

/** People as these entries knew them: without an address that only a later entry named. */
export function asNamedIn(entries: readonly EntryRow[], people: readonly PersonRow[]): PersonRow[] {
  const withEmail = new Set(entries.flatMap(namedWithEmail));
  return people.map(person => (withEmail.has(person.id) ? person : { ...person, email: null }));
}

/** The ids of those whom an entry names with their address. */
function namedWithEmail({ event, words }: EntryRow): string[] {
  if (words === null) return [];
  // The host wrote both: ids on one side, what was said of them, in the same order, on the other.
  const facts = JSON.parse(event) as { interviewers?: string[]; interviewer?: string };
  const { email, interviewers = [] } = JSON.parse(words) as NamedPerson & { interviewers?: NamedPerson[] };
  const named = interviewers.map(person => person.email);
  const ids = facts.interviewers?.filter((_, index) => named[index] !== undefined) ?? [];
  return email === undefined || facts.interviewer === undefined ? ids : [...ids, facts.interviewer];
}

function byEmail(people: readonly PersonRow[], { email }: NamedPerson): PersonRow | undefined {
  if (email === undefined) return undefined;
  return people.find(person => person.email !== null && fold(person.email) === fold(email));
}

function byName(
  people: readonly PersonRow[],
  { name }: NamedPerson,
  taken: readonly string[],
): PersonRow | undefined {
  return people.find(person => person.search_text === fold(name.trim()) && !taken.includes(person.id));
}

function personRow(ref: ApplicationRef, { name, email, role }: NamedPerson): PersonRow {
  return {
    workspace_id: ref.workspaceId,
    application_id: ref.applicationId,
    id: newId('int'),
    name,
    email: email ?? null,
    role: role ?? null,
    search_text: fold(name.trim()),
  };
}
