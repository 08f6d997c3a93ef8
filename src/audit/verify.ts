import type { Decision } from '../../machines/decide.ts';
import { fire, type Position, type Program, stateOf, type Timer, timerType } from '../../machines/engine.ts';
import { type PolicyPin, seal } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { beginning, isLatest } from '../../machines/history.ts';
import { type Revision, take, takeAway, takeUnder } from '../../machines/take.ts';
import { genesis, hashOf, type StoredEntry, sha256 } from './chain.ts';
import { type Log, LogReader, type VoidEvent } from './log.ts';
import { storedRevision } from './revision.ts';
import { rulingOf } from './ruling.ts';

/** The application as it is stored beside its log: what the log has to come to. */
export interface StoredHead {
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

class Fault extends Error {}

interface Standing {
  program: Program;
  position: Position;
}

/** What cannot be parsed is caught as a fault of its entry. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
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
      await replay.take(entry);
    } catch (error) {
      if (error instanceof Fault) return broken(expected, error.message);
      // An entry that cannot even be read (it was forged, with a fitting hash) is at fault as well.
      return broken(expected, 'it cannot be replayed');
    }
    checked = entry.seq;
    head = entry.hash;
  }
  const fault = replay.compare(stored, checked, head);
  return fault === undefined ? { ok: true, entries: checked, head } : broken(Math.max(checked, 1), fault);
}

/** Goes the way of the log again, entry by entry, by the functions that wrote it. */
class Replay {
  readonly #programFor: (pin: PolicyPin) => Promise<Program>;
  readonly #reader = new LogReader();
  #at: Standing | undefined;

  constructor(programFor: (pin: PolicyPin) => Promise<Program>) {
    this.#programFor = programFor;
  }

  async take(entry: StoredEntry): Promise<void> {
    this.#at = this.#at === undefined ? await this.#begin(entry) : await this.#step(entry, this.#at);
    const { program, position } = this.#at;
    if (entry.to_state !== this.#toState(entry, position)) throw new Fault('it leads to another state');
    if (entry.digest !== sha256(JSON.stringify(seal(program, position)))) {
      throw new Fault('the state after it is another one');
    }
  }

  /** Judged at its own time, a fact leads where it says; everything else to where the application stands. */
  #toState(entry: StoredEntry, position: Position): string {
    return entry.kind === 'event' || entry.kind === 'refusal' ? entry.to_state : stateOf(position);
  }

  async #begin(entry: StoredEntry): Promise<Standing> {
    if (entry.kind !== 'created') throw new Fault('the log does not begin with a creation');
    this.#reader.take(entry);
    const { history, policy } = this.#reader.log();
    const program = await this.#programFor(policy);
    return { program, position: beginning(program, history.start) };
  }

  async #step(entry: StoredEntry, at: Standing): Promise<Standing> {
    switch (entry.kind) {
      case 'timer':
        return { ...at, position: this.#timer(entry, at) };
      case 'event':
      case 'refusal': {
        const position = this.#fact(entry, at);
        this.#reader.take(entry);
        return { ...at, position };
      }
      case 'void': {
        const before = this.#reader.log();
        if (!before.factOf.has(parse<VoidEvent>(entry.event).entry))
          throw new Fault('it voids what is no fact');
        this.#reader.take(entry);
        const { history } = this.#reader.log();
        const { position, revised } = takeAway(at.program, at.position, before.history, history);
        this.#checkRevision(entry, revised, before);
        return { ...at, position };
      }
      case 'policy': {
        const before = this.#reader.log();
        this.#reader.take(entry);
        const program = await this.#programFor(this.#reader.log().policy);
        const { position, revised } = takeUnder(program, at.program, at.position, before.history);
        this.#checkRevision(entry, revised, before);
        return { program, position };
      }
      default:
        throw new Fault(`an entry of kind ${entry.kind} does not belong here`);
    }
  }

  #timer(entry: StoredEntry, { program, position }: Standing): Position {
    const timer: Timer | undefined = position.timers[0];
    if (timer === undefined || timer.dueAt !== entry.at || timerType(timer) !== entry.type) {
      throw new Fault('no such timer was due');
    }
    if (entry.at > entry.recorded_at) throw new Fault('it fired before it was due');
    if (entry.from_state !== stateOf(position)) throw new Fault('it starts from another state');
    return fire(program, position, timer);
  }

  #fact(entry: StoredEntry, { program, position }: Standing): Position {
    const fact = parse<Fact>(entry.event);
    if (fact.at !== entry.at || fact.type !== entry.type) throw new Fault('it contradicts itself');
    const latest = isLatest(position, fact);
    const due = position.timers[0]?.dueAt ?? Number.POSITIVE_INFINITY;
    if (latest && due <= fact.at) throw new Fault('a timer was due before it');
    const before = latest ? null : this.#reader.log();
    const taken = take(program, position, fact, before?.history ?? null);
    if (entry.decision === null || rulingOf(taken.decision) !== rulingOf(parse<Decision>(entry.decision))) {
      throw new Fault('the rules decide otherwise');
    }
    if ((entry.kind === 'refusal') !== (taken.decision.verdict === 'refused')) {
      throw new Fault('it was recorded against the rules');
    }
    if (entry.from_state !== taken.from || entry.to_state !== taken.to) {
      throw new Fault('it moves between other states');
    }
    if ((entry.duplicate_of !== null) !== taken.isDuplicate) {
      throw new Fault('it is, or is not, a second report of the same act');
    }
    this.#checkRevision(entry, taken.revised, before);
    return taken.position;
  }

  #checkRevision(entry: StoredEntry, revised: Revision | null, before: Log | null): void {
    const expected =
      revised === null || before === null ? null : JSON.stringify(storedRevision(revised, before.seqOf));
    if (entry.revised !== expected) throw new Fault('it revises something else');
  }

  /** What is stored beside the log against what the log comes to. */
  compare(stored: StoredHead, entries: number, head: string): string | undefined {
    if (this.#at === undefined) return 'the log is empty';
    const { program, position } = this.#at;
    if (stored.revision !== entries) return 'entries after it are missing';
    if (stored.head !== head) return 'the application names another last entry';
    if (stored.envelope !== JSON.stringify(seal(program, position))) {
      return 'the stored snapshot is not what the log comes to';
    }
    if (stored.state !== stateOf(position) || stored.time_zone !== position.snapshot.context.timeZone) {
      return 'the stored application is not what the log comes to';
    }
    return undefined;
  }
}
