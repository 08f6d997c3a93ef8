import { newId } from '../ids.ts';
import { fold } from '../store/search-text.ts';
import type { ApplicationRef, PersonRow } from '../store/store.ts';

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
  now: number,
): Matched {
  const matched: Matched = { ids: [], named: [], added: [], completed: [] };
  for (const person of named) {
    const everyone = [...known, ...matched.added];
    const found = byEmail(everyone, person) ?? byName(everyone, person, matched.ids);
    if (found === undefined) {
      const row = personRow(ref, person, now);
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

function personRow(ref: ApplicationRef, { name, email, role }: NamedPerson, now: number): PersonRow {
  return {
    workspace_id: ref.workspaceId,
    application_id: ref.applicationId,
    id: newId('int', now),
    name,
    email: email ?? null,
    role: role ?? null,
    search_text: fold(name.trim()),
  };
}
