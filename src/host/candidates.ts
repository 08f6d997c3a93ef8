import { stateOf } from '../../machines/engine.ts';
import { advance } from '../../machines/history.ts';
import { fold } from '../store/search-text.ts';
import type { Naming } from './commands.ts';
import type { WorkingCopy } from './working-copy.ts';

/** An application that an event could be about, and who is meant there. */
export interface Candidate {
  copy: WorkingCopy;
  personId?: string;
}

/** Why an event has no place. */
export interface Unclear {
  reason: 'unnamed' | 'no-application' | 'several-applications' | 'no-person';
  candidates: Candidate[];
}

/** One of one; otherwise why not. */
export function only(candidates: Candidate[]): Candidate | Unclear {
  const [found, another] = candidates;
  if (found === undefined) return { reason: 'no-application', candidates: [] };
  return another === undefined ? found : { reason: 'several-applications', candidates };
}

/** The people of this address in those of the applications that are open now. */
export async function inOpen(
  copies: readonly WorkingCopy[],
  email: string,
  now: number,
): Promise<Candidate[]> {
  const isOpen = ({ program, position }: WorkingCopy) =>
    stateOf(advance(program, position, now)) !== 'closed';
  const found = await Promise.all(
    copies
      .filter(isOpen)
      .map(async copy => (await peopleOf(copy, email)).map(personId => ({ copy, personId }))),
  );
  return found.flat();
}

/** The ids of the people of this address. */
export async function peopleOf(copy: WorkingCopy, email: string): Promise<string[]> {
  const isTheirs = (person: { email: string | null }) =>
    person.email !== null && fold(person.email) === fold(email);
  const ids = (await copy.people()).filter(isTheirs).map(({ id }) => id);
  const known = await Promise.all(ids.map(id => copy.knows(id)));
  return ids.filter((_, index) => known[index] === true);
}

/** Whether this group made the application, or brought in an address, that no query can find yet. */
export function isNews(
  { isNew, row, newPeople, completedPeople }: WorkingCopy,
  { externalId, email }: Naming,
): boolean {
  if (externalId !== undefined) return isNew && row.external_id === externalId;
  return [...newPeople, ...completedPeople].some(
    person => person.email !== null && fold(person.email) === fold(email ?? ''),
  );
}
