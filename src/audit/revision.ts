import type { State } from '../../machines/application.ts';
import type { Fact } from '../../machines/facts.ts';
import type { Verdict } from '../../machines/history.ts';
import type { Revision } from '../../machines/take.ts';

/** A revision as an entry keeps it: facts are named by the entry they stand in. */
export interface StoredRevision {
  from: State;
  to: State;
  verdicts: { entry: number; was: Verdict; is: Verdict }[];
}

export function storedRevision(
  { from, to, verdicts }: Revision,
  seqOf: ReadonlyMap<Fact, number>,
): StoredRevision {
  return {
    from,
    to,
    verdicts: verdicts
      .map(({ fact, was, is }) => ({ entry: seqOf.get(fact) ?? 0, was, is }))
      .sort((a, b) => a.entry - b.entry),
  };
}
