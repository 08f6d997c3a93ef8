import { stateOf } from '../../machines/engine.ts';
import { type Envelope, unseal } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { isCurrent } from '../../machines/versions.ts';
import { readLog } from '../audit/log.ts';
import { verify } from '../audit/verify.ts';
import type { Programs } from '../host/programs.ts';
import type { ApplicationRow, EntryRow, PersonRow } from '../store/store.ts';
import { derivedRow } from './derived.ts';

/** An application as it arrives: its lists are worked out only once its log is proved. */
export interface Arriving {
  application: ApplicationRow;
  people: readonly PersonRow[];
  entries: readonly EntryRow[];
  /** Made from the policies of the file. */
  programs: Programs;
  now: number;
}

export interface Proof {
  row: ApplicationRow;
  /** What is wrong, and with which of the entries; 0 for the application itself. */
  fault?: { entry: number; what: string };
}

/** Clocks of two machines differ, but not by days. */
const mostAheadMs = 86_400_000;

/** Checks the chain, replays the log, and works out from it by what the application is listed. */
export async function applicationProof(arriving: Arriving): Promise<Proof> {
  const { application, entries, programs, now } = arriving;
  const stored = { ...application, state: await sealedState(application, programs) };
  const { fault } = await verify(entries, stored, pin => programs.get(application.workspace_id, pin));
  if (fault !== undefined) {
    const what = entries.length === 0 ? 'has no log' : `does not prove itself: ${fault.what}`;
    return { row: application, fault: { entry: Math.min(fault.seq, entries.length), what } };
  }
  const what = faultBeside(arriving);
  if (what !== undefined) return { row: application, fault: { entry: 0, what } };
  const late = entries.findIndex(entry => entry.recorded_at > now + mostAheadMs);
  if (late !== -1) {
    return { row: application, fault: { entry: late + 1, what: 'was recorded later than it is now' } };
  }
  return { row: await derivedRow(application, entries, programs) };
}

/** The state is not in the file: it is in the envelope, which is compared with what the log comes to. */
async function sealedState({ envelope, workspace_id }: ApplicationRow, programs: Programs): Promise<string> {
  try {
    const sealed = JSON.parse(envelope) as Envelope; // whatever it is instead is found out below
    return isCurrent(sealed) ? stateOf(unseal(await programs.get(workspace_id, sealed.policy), sealed)) : '';
  } catch {
    return '';
  }
}

/** What stands beside the log and does not fit it. */
function faultBeside({ application, people, entries, now }: Arriving): string | undefined {
  const [creation] = entries;
  const last = entries.at(-1);
  if (creation === undefined || last === undefined) return 'has no log';
  if (application.created_at !== creation.recorded_at) return 'was created at another time than its log';
  if (application.updated_at < last.recorded_at) return 'was changed before its last entry';
  if (application.updated_at > now + mostAheadMs) return 'was changed later than it is now';
  const { company, role } = JSON.parse(creation.words ?? '{}') as { company?: string; role?: string };
  if (company !== application.company || role !== application.role) return 'is called otherwise in its log';
  const known = new Set(people.map(({ id }) => id));
  const named = peopleIn(entries);
  if ([...named].some(id => !known.has(id))) return 'has somebody in its log who is not among its people';
  if (known.size !== named.size) return 'has people whom its log does not know';
  return undefined;
}

/** Everybody whom the log introduces. */
function peopleIn(entries: readonly EntryRow[]): Set<string> {
  const { start } = readLog(entries).history;
  // Voided facts have introduced people as well, who stay known.
  const facts = entries.map(({ event }) => JSON.parse(event) as Fact);
  const introduced = facts.flatMap(fact => {
    if (fact.type === 'interview.completed') return [...fact.interviewers];
    return fact.type === 'contact.added' ? [fact.interviewer] : [];
  });
  return new Set([...start.interviewers, ...introduced]);
}
