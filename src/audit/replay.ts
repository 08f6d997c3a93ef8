import { fire, type Position, type Program, timerType } from '../../machines/engine.ts';
import type { PolicyPin } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { beginning, fold, isNext } from '../../machines/history.ts';
import { type Taken, take, takeAway, takeUnder } from '../../machines/take.ts';
import { isCurrentMachine } from '../../machines/versions.ts';
import type { StoredEntry } from './chain.ts';
import { entryOf, type Log, LogReader, type VoidEvent } from './log.ts';
import { type StoredRevision, storedRevision } from './revision.ts';

/** What an entry claims cannot have come about. */
export class Fault extends Error {}

/** Where the replay stands after an entry. */
export interface Replayed {
  program: Program;
  position: Position;
  /** Set for events and refusals: how the core judges them now. */
  taken?: Taken;
  /** The entry that reported the same act before. */
  duplicateOf: number | null;
  revised: StoredRevision | null;
  /** Where it stood before; not set for the first entry of a machine version. */
  before?: Position;
}

/** Goes the way of a log again, entry by entry, by the very functions that wrote it. */
export class Replay {
  readonly #programFor: (pin: PolicyPin) => Promise<Program>;
  readonly #reader = new LogReader();
  #at: Replayed | undefined;

  constructor(programFor: (pin: PolicyPin) => Promise<Program>) {
    this.#programFor = programFor;
  }

  /** Where it stands; undefined before the first entry, and in the time of another machine version. */
  get standing(): Replayed | undefined {
    return this.#at;
  }

  /**
   * Throws a `Fault` where the entry cannot follow what came before it. Undefined: it was recorded by a machine version
   * that is not here any more, so its facts are taken on trust of the chain.
   */
  async take(entry: StoredEntry): Promise<Replayed | undefined> {
    if (this.#at !== undefined) {
      this.#at = await this.#step(entry, this.#at);
      return this.#at;
    }
    const log = this.#read(entry);
    if (!isCurrentMachine(log.machine)) return undefined;
    if (entry.kind !== 'created' && entry.kind !== 'machine')
      throw new Fault('it changes the machine in silence');
    const program = await this.#programFor(log.policy);
    const { history } = log;
    const position =
      entry.kind === 'created' ? beginning(program, history.start) : fold(program, history, entry.at);
    this.#at = { program, position, duplicateOf: null, revised: null };
    return this.#at;
  }

  async #step(entry: StoredEntry, { program, position }: Replayed): Promise<Replayed> {
    switch (entry.kind) {
      case 'timer': {
        const timer = position.timers[0];
        const { commitment } = parse<{ commitment?: string }>(entry.event);
        const isDue = timer?.dueAt === entry.at && timerType(timer) === entry.type;
        if (!isDue || timer.commitment !== commitment) throw new Fault('no such timer was due');
        return {
          program,
          position: fire(program, position, timer),
          duplicateOf: null,
          revised: null,
          before: position,
        };
      }
      case 'event':
      case 'refusal': {
        const stepped = this.#fact(parse<Fact>(entry.event), program, position);
        this.#reader.take(entry);
        return stepped;
      }
      case 'void': {
        const before = this.#reader.log();
        if (!before.factOf.has(parse<VoidEvent>(entry.event).entry))
          throw new Fault('it voids what is no fact');
        const { history } = this.#read(entry);
        const next = takeAway(program, position, before.history, history);
        return {
          program,
          position: next.position,
          duplicateOf: null,
          revised: storedRevision(next.revised, before.seqOf),
          before: position,
        };
      }
      case 'policy': {
        const before = this.#reader.log();
        const other = await this.#programFor(this.#read(entry).policy);
        const next = takeUnder(other, program, position, before.history);
        return {
          program: other,
          position: next.position,
          duplicateOf: null,
          revised: storedRevision(next.revised, before.seqOf),
          before: position,
        };
      }
      default:
        throw new Fault(`an entry of kind ${entry.kind} does not belong here`);
    }
  }

  #fact(fact: Fact, program: Program, position: Position): Replayed {
    const latest = isNext(position, fact, this.#reader.last);
    const due = position.timers[0]?.dueAt ?? Number.POSITIVE_INFINITY;
    if (latest && due <= fact.at) throw new Fault('a timer was due before it');
    const log = latest ? null : this.#reader.log();
    const taken = take(program, position, fact, log?.history ?? null);
    return {
      program,
      position: taken.position,
      taken,
      duplicateOf: taken.duplicateOf === null ? null : entryOf(this.#reader.log(), taken.duplicateOf),
      revised: taken.revised === null || log === null ? null : storedRevision(taken.revised, log.seqOf),
      before: position,
    };
  }

  #read(entry: StoredEntry): Log {
    if (entry.seq === 1 && entry.kind !== 'created')
      throw new Fault('the log does not begin with a creation');
    this.#reader.take(entry);
    return this.#reader.log();
  }
}

/** What cannot be parsed is caught by whoever replays, as a fault of its entry. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
