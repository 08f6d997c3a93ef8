import { Problem } from '../errors.ts';
import { StoreError } from '../store/errors.ts';
import type { ApplicationRef, Store, Transaction } from '../store/store.ts';
import { type BringIn, bringIn } from './bring-in.ts';
import type { Command, Queued, Recorded, RouteCommand } from './commands.ts';
import { Group } from './group.ts';
import { createGroups, type Outcome } from './groups.ts';
import type { Programs } from './programs.ts';

/** The one door for writes to applications. */
export interface Host {
  /** Resolves after the commit. Rejects with a `Problem` when nothing was, or could be, recorded. */
  run(command: Command): Promise<Recorded>;
  /** The same for an event that may belong to an application, and lands in the review queue where none is sure. */
  route(command: RouteCommand): Promise<Recorded | Queued>;
  /**
   * Begins applications with what happened since, or adds to those that were brought in before: each whole, or not at
   * all. With `dryRun` it is done and taken back.
   */
  bringIn: BringIn;
  /** Resolves when everything under way has been settled. */
  settled(): Promise<void>;
}

export interface HostDeps {
  store: Store;
  programs: Programs;
  /** Told after each commit which applications it changed. Must not throw. */
  onCommitted?: (changed: readonly ApplicationRef[]) => void;
  /** Told after each commit with which there is something to deliver, and in which workspaces. Must not throw. */
  onAnnounced?: (workspaceIds: readonly string[]) => void;
  /** Most commands that one transaction serves. One command each, to measure what the groups gain. */
  groupLimit?: number;
}

const mostInGroup = 256;

export function createHost({
  store,
  programs,
  onCommitted,
  onAnnounced,
  groupLimit = mostInGroup,
}: HostDeps): Host {
  const groups = createGroups<Command | RouteCommand, Recorded | Queued>({
    async run(commands) {
      const { outcomes, changed, announcedIn } = await store.write(transaction =>
        runGroup(transaction, programs, commands),
      );
      // Outside this function, where a throw would pass for a failed group and have it recorded once more.
      if (changed.length > 0 && onCommitted) queueMicrotask(() => onCommitted(changed));
      if (announcedIn.length > 0 && onAnnounced) queueMicrotask(() => onAnnounced(announcedIn));
      return outcomes;
    },
    // A lost connection leaves open whether the commit took place: running again could record everything twice.
    mayRunAgain: error => !(error instanceof StoreError),
    limit: groupLimit,
  });
  return {
    async run(command) {
      const recorded = await groups.add(command);
      if ('queued' in recorded) throw new Error('Only what is routed can be put aside');
      return recorded;
    },
    route: command => groups.add(command),
    async bringIn(commands, options) {
      const { outcomes, changed, announcedIn } = await bringIn({ store, programs }, commands, options);
      if (changed.length > 0 && onCommitted) queueMicrotask(() => onCommitted(changed));
      if (announcedIn.length > 0 && onAnnounced) queueMicrotask(() => onAnnounced(announcedIn));
      return outcomes;
    },
    settled: () => groups.settled(),
  };
}

/** Serves a group inside one transaction: lock and read, work in memory, write with one statement per table. */
async function runGroup(
  transaction: Transaction,
  programs: Programs,
  commands: readonly (Command | RouteCommand)[],
): Promise<{ outcomes: Outcome<Recorded | Queued>[]; changed: ApplicationRef[]; announcedIn: string[] }> {
  const group = await Group.open(transaction, programs, commands);
  const outcomes: Outcome<Recorded | Queued>[] = [];
  for (const command of commands) {
    try {
      outcomes.push({ ok: true, value: await group.run(command) });
    } catch (error) {
      // Whoever asks for the impossible fails alone; a defect fails the group, which is then run one by one.
      if (!(error instanceof Problem)) throw error;
      outcomes.push({ ok: false, error });
    }
  }
  return { outcomes, ...(await group.write()) };
}
