import { type Decision, nothingToRule } from '../../machines/decide.ts';
import { type Program, stateOf } from '../../machines/engine.ts';
import { type PolicyPin, seal } from '../../machines/envelope.ts';
import { genesis, hashOf, type StoredEntry, sha256 } from './chain.ts';
import { Fault, Replay, type Replayed } from './replay.ts';
import { rulingOf } from './ruling.ts';

/** The application as it is stored beside its log: what the log has to come to. */
export interface StoredHead {
  readonly workspace_id: string;
  readonly id: string;
  readonly envelope: string;
  readonly state: string;
  readonly time_zone: string;
  readonly revision: number;
  readonly head: string;
}

export interface Verification {
  ok: boolean;
  /** How many entries were checked. */
  entries: number;
  /** The hash of the last of them. */
  head: string;
  /** The first entry at fault, and what is wrong with it. */
  fault?: { seq: number; what: string };
}

/**
 * Checks the chain and replays the history: every decision, every state, every digest. Takes any iterable of
 * entries in their order, so that an exported log can be checked as well as a stored one.
 */
export async function verify(
  entries: Iterable<StoredEntry> | AsyncIterable<StoredEntry>,
  stored: StoredHead,
  programFor: (pin: PolicyPin) => Promise<Program>,
): Promise<Verification> {
  const replay = new Replay(programFor);
  let checked = 0;
  let head = genesis;
  const broken = (seq: number, what: string): Verification => ({
    ok: false,
    entries: checked,
    head,
    fault: { seq, what },
  });
  for await (const entry of entries) {
    const expected = checked + 1;
    try {
      if (entry.seq !== expected) throw new Fault(`entry ${expected} is missing`);
      if (entry.previous_hash !== head) throw new Fault('it does not follow the entry before it');
      if (entry.hash !== hashOf(entry)) throw new Fault('its content does not match its hash');
      requireConsistent(entry, stored);
      const replayed = await replay.take(entry);
      if (replayed !== undefined) compareEntry(entry, replayed);
    } catch (error) {
      if (error instanceof Fault) return broken(expected, error.message);
      // An entry that cannot even be read (it was forged, with a fitting hash) is at fault as well.
      return broken(expected, 'it cannot be replayed');
    }
    checked = entry.seq;
    head = entry.hash;
  }
  const fault = faultOfHead(replay.standing, stored, checked, head);
  return fault === undefined ? { ok: true, entries: checked, head } : broken(Math.max(checked, 1), fault);
}

/** Throws a `Fault` where an entry contradicts itself, or belongs elsewhere. */
function requireConsistent(entry: StoredEntry, stored: StoredHead): void {
  if (entry.workspace_id !== stored.workspace_id || entry.application_id !== stored.id) {
    throw new Fault('it belongs to another application');
  }
  const { at, type } = JSON.parse(entry.event) as { at: number; type: string };
  if (at !== entry.at || type !== entry.type) throw new Fault('it contradicts itself');
  if (at > entry.recorded_at) throw new Fault('it was recorded before it happened');
}

/** Throws a `Fault` where an entry says something else than its replay. */
function compareEntry(entry: StoredEntry, replayed: Replayed): void {
  const { program, position, taken, duplicateOf, before, revised } = replayed;
  compareRuling(entry, taken);
  const to = taken?.to ?? stateOf(position);
  const from = taken?.from ?? (before === undefined ? null : stateOf(before));
  // What an upgrade came from only the machine of that time could tell.
  if (entry.to_state !== to || (entry.kind !== 'machine' && entry.from_state !== from)) {
    throw new Fault('it moves between other states');
  }
  if (entry.duplicate_of !== duplicateOf) throw new Fault('it reports another act again, or none');
  if (entry.revised !== (revised === null ? null : JSON.stringify(revised))) {
    throw new Fault('it revises something else');
  }
  if (entry.digest !== sha256(JSON.stringify(seal(program, position)))) {
    throw new Fault('the state after it is another one');
  }
}

/** Creations and timers are not ruled on; on voids and moves there is nothing to rule. */
function compareRuling(entry: StoredEntry, taken: Replayed['taken']): void {
  const isRuled = entry.kind !== 'created' && entry.kind !== 'timer';
  const decision = isRuled ? (taken?.decision ?? nothingToRule) : null;
  const recorded = entry.decision === null ? null : (JSON.parse(entry.decision) as Decision);
  if ((recorded && rulingOf(recorded)) !== (decision && rulingOf(decision))) {
    throw new Fault('the rules decide otherwise');
  }
  if ((entry.kind === 'refusal') !== (decision?.verdict === 'refused')) {
    throw new Fault('it was recorded against the rules');
  }
}

/** What is stored beside the log against what the log comes to. */
function faultOfHead(
  standing: Replayed | undefined,
  stored: StoredHead,
  entries: number,
  head: string,
): string | undefined {
  if (entries === 0) return 'the log is empty';
  if (stored.revision > entries) return 'entries after it are missing';
  if (stored.revision < entries) return 'the application knows nothing of it';
  if (stored.head !== head) return 'the application names another last entry';
  // The last word is of another machine version: the chain is all that can be checked.
  if (standing === undefined) return undefined;
  const { program, position } = standing;
  if (stored.envelope !== JSON.stringify(seal(program, position))) {
    return 'the stored snapshot is not what the log comes to';
  }
  if (stored.state !== stateOf(position) || stored.time_zone !== position.snapshot.context.timeZone) {
    return 'the stored application is not what the log comes to';
  }
  return undefined;
}
