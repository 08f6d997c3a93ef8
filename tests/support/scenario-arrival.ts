import type { Program } from '../../machines/engine.ts';
import { type Envelope, seal, unseal } from '../../machines/envelope.ts';
import { type Fact, isOutreach } from '../../machines/facts.ts';
import { advance, beginning, type History, isNext, lastOf } from '../../machines/history.ts';
import { take } from '../../machines/take.ts';
import { happened } from './scenario-facts.ts';

/**
 * What the store holds after facts have arrived one by one: the envelope as JSON, taken out and put back at every
 * arrival. The clock at an arrival shows the latest instant heard of so far, or `until` when all is said.
 */
export function arrive(
  program: Program,
  start: History['start'],
  arrivals: readonly Fact[],
  until: number,
): string {
  let stored = JSON.stringify(seal(program, beginning(program, start)));
  let now = start.at;
  let facts: readonly Fact[] = [];
  for (const arrival of arrivals) {
    const fact = isOutreach(arrival) ? happened(arrival) : arrival;
    now = Math.max(now, fact.at);
    const before = opened(program, stored);
    const after = isNext(before, fact, lastOf(facts))
      ? take(program, advance(program, before, fact.at), fact, null)
      : take(program, before, fact, { start, facts });
    facts = [...facts, fact];
    stored = JSON.stringify(seal(program, advance(program, after.position, now)));
  }
  return JSON.stringify(seal(program, advance(program, opened(program, stored), until)));
}

function opened(program: Program, stored: string) {
  const envelope: Envelope = JSON.parse(stored);
  return unseal(program, envelope);
}
