import type { PostedEvent } from '../../machines/events.ts';
import { sha256 } from '../audit/chain.ts';
import { formatInstant } from '../instants.ts';
import type { BroughtEvent, BroughtIn, CreateCommand } from './commands.ts';
import { matchPeople, type NamedPerson } from './people.ts';
import { requirePossibleDate, requirePossibleInstant } from './possible.ts';
import { recordFact } from './post-event.ts';
import type { WorkingCopy } from './working-copy.ts';

/**
 * Records what the application does not know yet, in the order of the events, and finishes the copy. Nothing is
 * recorded where one of the events is impossible: all are looked at before the first.
 */
export async function bringEvents(
  copy: WorkingCopy,
  { actor, interviewers }: CreateCommand,
  events: readonly BroughtEvent[],
  now: number,
): Promise<Omit<BroughtIn, 'created'>> {
  const known = new Set((await copy.entries()).map(entry => entry.idempotency_key));
  const fresh = events.filter(({ key }) => !known.has(key));
  const { startedAt, timeZone } = copy.position.snapshot.context;
  for (const { event } of fresh) {
    const at = requirePossibleInstant(event, { startedAt, now, latest: now });
    if (event.type !== 'entry.voided') requirePossibleDate(event, at, timeZone);
  }
  const recorded = new Set<string>();
  const post = async (event: PostedEvent, key: string) => {
    const asked = { actor, now, idempotencyKey: key, requestDigest: sha256(key) };
    if (event.type === 'entry.voided') throw new Error('What is brought in voids nothing');
    const at = requirePossibleInstant(event, { startedAt, now, latest: now });
    await recordFact(copy, { kind: 'post', ref: copy.ref, event, ifMatch: null, ...asked }, event, at);
    recorded.add(key);
  };
  for (const { key, event, person } of fresh) {
    if (recorded.has(key)) continue;
    const named = person === null ? undefined : interviewers[person];
    const interviewer =
      named === undefined ? undefined : await idOf(copy, named, event.at ?? formatInstant(now), post);
    // The caller leaves the field out; a person's id is what belongs there.
    await post(interviewer === undefined ? event : ({ ...event, interviewer } as PostedEvent), key);
  }
  if (copy.isNew || recorded.size > 0) copy.finish(Math.max(now, copy.position.snapshot.context.asOf));
  return { application: copy.row, recorded };
}

/** Who is meant. Somebody who was not there at the beginning is added, and so is one whose introduction was voided. */
async function idOf(
  copy: WorkingCopy,
  named: NamedPerson,
  at: string,
  post: (event: PostedEvent, key: string) => Promise<void>,
): Promise<string> {
  const find = async () => matchPeople(copy.ref, await copy.people(), [named]);
  const found = await find();
  const [before] = found.ids;
  const isVoided = found.added.length === 0 && before !== undefined && !(await copy.knows(before));
  if (found.added.length > 0 || isVoided) {
    const { name, email } = named;
    const event = {
      type: 'contact.added' as const,
      at,
      name,
      ...(email === undefined ? {} : { email }),
    };
    const again = isVoided ? [copy.row.revision] : [];
    await post(event, `contact ${sha256(JSON.stringify([name, email ?? null, ...again]))}`);
  }
  const [id] = found.added.length === 0 ? found.ids : (await find()).ids;
  if (id === undefined) throw new Error('Somebody who was just added is not there');
  return id;
}
