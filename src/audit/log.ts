import type { Act } from '../../machines/context.ts';
import type { PolicyPin } from '../../machines/envelope.ts';
import { type Fact, isOutreach } from '../../machines/facts.ts';
import { type History, lastOf } from '../../machines/history.ts';
import { isSameAct, type Start } from '../../machines/record.ts';
import type { StoredEntry } from './chain.ts';

/** What the entries of one application say, read in their order. */
export interface Log {
  readonly history: History;
  /** The policy in force after the last entry. */
  readonly policy: PolicyPin;
  /** The machine version in force after the last entry. */
  readonly machine: string;
  /** Which entry a fact stands in. */
  readonly seqOf: ReadonlyMap<Fact, number>;
  /** Facts that are not voided, by entry. */
  readonly factOf: ReadonlyMap<number, Fact>;
  readonly voided: ReadonlySet<number>;
}

/** The `event` of a `created` entry: where an application starts. */
export interface Creation extends Start {
  type: 'application.created';
  policy: PolicyPin;
  machine: string;
}

export interface VoidEvent {
  type: 'entry.voided';
  at: number;
  entry: number;
}

/** From here on another version of the machine is in force. */
export interface MachineUpgrade {
  type: 'machine.upgraded';
  at: number;
  from: string;
  to: string;
}

export interface PolicyMove {
  type: 'policy.moved';
  at: number;
  policy: PolicyPin;
}

/** Reads a log entry by entry. `log()` copies what has been read so far. */
export class LogReader {
  #start: Creation | undefined;
  #policy: PolicyPin | undefined;
  #machine = '';
  readonly #factOf = new Map<number, Fact>();
  readonly #voided = new Set<number>();
  #last: Fact | undefined;

  /** The last of the facts so far, in their fixed order. */
  get last(): Fact | undefined {
    return this.#last;
  }

  take(entry: StoredEntry): void {
    switch (entry.kind) {
      case 'created': {
        const creation = parse<Creation>(entry.event);
        this.#start = creation;
        this.#policy = creation.policy;
        this.#machine = creation.machine;
        break;
      }
      case 'event': {
        const fact = parse<Fact>(entry.event);
        this.#factOf.set(entry.seq, fact);
        this.#last = lastOf(this.#last === undefined ? [fact] : [this.#last, fact]);
        break;
      }
      case 'void': {
        const { entry: target } = parse<VoidEvent>(entry.event);
        this.#voided.add(target);
        this.#factOf.delete(target);
        this.#last = lastOf(this.#factOf.values());
        break;
      }
      case 'machine':
        this.#machine = parse<MachineUpgrade>(entry.event).to;
        break;
      case 'policy':
        this.#policy = parse<PolicyMove>(entry.event).policy;
        break;
      default: // Refusals and timers are no facts.
    }
  }

  /** What has been read so far. Throws when the creation has not. */
  log(): Log {
    if (this.#start === undefined || this.#policy === undefined) throw new Error('The log has no creation');
    const { timeZone, at, interviewers } = this.#start;
    return {
      history: { start: { timeZone, at, interviewers }, facts: [...this.#factOf.values()] },
      policy: this.#policy,
      machine: this.#machine,
      seqOf: new Map([...this.#factOf].map(([seq, fact]) => [fact, seq])),
      factOf: new Map(this.#factOf),
      voided: new Set(this.#voided),
    };
  }
}

/** Reads a whole log. */
export function readLog(entries: Iterable<StoredEntry>): Log {
  const reader = new LogReader();
  for (const entry of entries) reader.take(entry);
  return reader.log();
}

/** The first entry that reported an act: a position knows when it was, not where it stands. */
export function entryOf({ factOf }: Log, act: Act): number | null {
  const found = [...factOf].find(
    ([, fact]) => fact.at === act.at && isOutreach(fact) && isSameAct(act, fact),
  );
  return found?.[0] ?? null;
}

/** Entries are written by this program only; that nobody changed them is what `verify` checks. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}
