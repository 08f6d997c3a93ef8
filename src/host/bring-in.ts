import { Problem } from '../errors.ts';
import type { ApplicationRef, Store, Transaction } from '../store/store.ts';
import type { BringInCommand, BroughtIn } from './commands.ts';
import { Group } from './group.ts';
import type { Outcome } from './groups.ts';
import type { Programs } from './programs.ts';

export type BringIn = (
  commands: readonly BringInCommand[],
  options: { dryRun: boolean },
) => Promise<Outcome<BroughtIn>[]>;

interface Brought {
  outcomes: Outcome<BroughtIn>[];
  changed: ApplicationRef[];
  announcedIn: string[];
}

/** Undoes what was only tried. */
class Tried extends Error {
  readonly outcomes: Outcome<BroughtIn>[];
  constructor(outcomes: Outcome<BroughtIn>[]) {
    super('Only tried');
    this.outcomes = outcomes;
  }
}

/** One transaction for all of them; a dry run is the same transaction, taken back. */
export async function bringIn(
  { store, programs }: { store: Store; programs: Programs },
  commands: readonly BringInCommand[],
  { dryRun }: { dryRun: boolean },
): Promise<Brought> {
  try {
    return await store.write(async transaction => {
      const brought = await bringAll(transaction, programs, commands);
      if (dryRun) throw new Tried(brought.outcomes);
      return brought;
    });
  } catch (error) {
    if (error instanceof Tried) return { outcomes: error.outcomes, changed: [], announcedIn: [] };
    throw error;
  }
}

async function bringAll(
  transaction: Transaction,
  programs: Programs,
  commands: readonly BringInCommand[],
): Promise<Brought> {
  const creations = commands.map(({ create }) => create);
  const group = await Group.open(transaction, programs, creations);
  const outcomes: Outcome<BroughtIn>[] = [];
  for (const command of commands) {
    try {
      outcomes.push({ ok: true, value: await group.bringIn(command) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      outcomes.push({ ok: false, error });
    }
  }
  return { outcomes, ...(await group.write()) };
}
