import type { Context } from '../../machines/context.ts';
import { type Fact, isOutreach } from '../../machines/facts.ts';
import type { Verdict } from '../../machines/history.ts';
import type { Taken } from '../../machines/take.ts';
import { mayIgnoreRefusal, tallyFact, tallyRefusal } from '../../machines/tally.ts';
import { countLog } from './stored-figures.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Counts the whole log again: after what changed facts that had been counted. */
export async function recount(copy: WorkingCopy): Promise<void> {
  copy.counted = countLog(copy.program, await copy.entries());
}

/**
 * Counts an event or a refusal that has just been put on the log. What is later than everything before it is one
 * step; anything else is counted anew.
 */
export async function countTaken(
  copy: WorkingCopy,
  taken: Taken,
  { fact, before, latest }: { fact: Fact; before: Context; latest: boolean },
): Promise<void> {
  const { tally } = copy.counted;
  const verdict = verdictOf(taken, fact);
  if (!latest || mayIgnoreRefusal(tally, fact, verdict)) return recount(copy);
  const isRefused = taken.decision.verdict === 'refused';
  copy.counted = {
    ...copy.counted,
    tally: isRefused
      ? tallyRefusal(tally, fact.at, before.timeZone)
      : tallyFact(tally, before, fact, verdict),
  };
}

function verdictOf({ decision, duplicateOf }: Taken, fact: Fact): Verdict | undefined {
  if (!isOutreach(fact)) return undefined;
  if (duplicateOf !== null) return 'duplicate';
  return decision.verdict === 'breach' ? 'breach' : 'allowed';
}
