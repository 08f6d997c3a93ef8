import type { Program } from '../../machines/engine.ts';
import { type Envelope, seal, unseal } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { advance, append, beginning, fold, type History, isLatest } from '../../machines/history.ts';

/**
 * What the store holds after facts have arrived one by one: the envelope as JSON, taken out and put back at every
 * arrival. The clock at an arrival shows the latest instant heard of so far, or `until` when all is said.
 */
export function arrive(
  program: Program,
  start: History['start'],
  facts: readonly Fact[],
  until: number,
): string {
  let stored = JSON.stringify(seal(program, beginning(program, start)));
  let now = start.at;
  const known: Fact[] = [];
  for (const fact of facts) {
    known.push(fact);
    now = Math.max(now, fact.at);
    const envelope: Envelope = JSON.parse(stored);
    const before = unseal(program, envelope);
    const after = isLatest(before, fact)
      ? append(program, advance(program, before, fact.at), fact)
      : fold(program, { start, facts: known }, Math.max(before.snapshot.context.asOf, fact.at));
    stored = JSON.stringify(seal(program, advance(program, after, now)));
  }
  const envelope: Envelope = JSON.parse(stored);
  return JSON.stringify(seal(program, advance(program, unseal(program, envelope), until)));
}
