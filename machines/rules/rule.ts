import type { EpochMs } from '../business-days.ts';
import type { Context } from '../context.ts';
import type { OutreachType } from '../events.ts';
import type { Outreach } from '../facts.ts';
import type { Policy } from '../policy.ts';

/** Everything a rule may look at: the facts so far, the act, the policy. `act.at` is the time asked about. */
export interface Situation {
  context: Context;
  act: Outreach;
  policy: Policy;
}

/** Why a rule holds or does not, in a sentence with the facts in it. People stand there as `{int_…}`. */
export interface Explanation {
  reason: string;
  /** When the rule lifts by itself; absent where only somebody's word or act lifts it. */
  liftsAt?: EpochMs;
}

/** A guard that explains itself. */
export interface Rule {
  readonly id: string;
  /** The rule for people. */
  readonly sentence: string;
  readonly source: string;
  /** All rules refuse; advice, which never does, is kept apart in `advice.ts`. */
  readonly severity: 'refusal';
  readonly appliesTo: readonly OutreachType[];
  /** When it lifts, in words. */
  readonly lifts: string;
  holds(situation: Situation): boolean;
  /** Why it holds (`kept`) or why it does not (`broken`). */
  kept(situation: Situation): string;
  broken(situation: Situation): Explanation;
}

export const article =
  'Trish Thomas, The Resume Resource: There Is a Fine Line Between Effective Interview Follow Up and Being A Pest';
export const choice = 'Choice of this product';

/** The person an act is addressed to; undefined where it is addressed to nobody in particular. */
export function addressee(act: Outreach): string | undefined {
  return 'interviewer' in act ? act.interviewer : undefined;
}
