import type { Decision } from '../../machines/decide.ts';

/**
 * The part of a decision that a replay must reproduce: what was ruled, by which rules, until when. Sentences may be
 * worded better in a later release; that nobody changed the stored ones is what the chain proves.
 */
export function rulingOf({ verdict, rules, alternatives }: Decision): string {
  return JSON.stringify([
    verdict,
    rules.map(({ rule, holds, liftsAt = null }) => [rule, holds, liftsAt]),
    alternatives.map(({ type, interviewer = null, channel = null, from }) => [
      type,
      interviewer,
      channel,
      from,
    ]),
  ]);
}
