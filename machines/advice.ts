import { hourMs } from './business-days.ts';
import type { Situation } from './rules/rule.ts';
import { article } from './rules/rule.ts';
import { nameOf } from './wording.ts';

/** A remark that never refuses. */
export interface Advice {
  id: string;
  sentence: string;
  source: string;
  severity: 'advice';
  /** What there is to remark on an act; undefined where there is nothing. */
  remark(situation: Situation): string | undefined;
}

/** Every remark. */
export const advice = [
  {
    id: 'late',
    sentence: 'Thank within 24 hours of the interview.',
    source: article,
    severity: 'advice',
    remark: ({ context, act, policy }) =>
      act.type === 'thank-you.sent' && act.at > context.thankYouDueAt
        ? `The thank-you to ${nameOf(act.interviewer)} comes more than ${Math.floor((context.thankYouDueAt - context.interviewAt) / hourMs)} hours after the interview (policy ${policy.name}).`
        : undefined,
  },
  {
    id: 'skill-mentioned',
    sentence: 'Name a skill that you talked about.',
    source: article,
    severity: 'advice',
    remark: ({ act }) =>
      act.type === 'thank-you.sent' && act.skillMentioned !== true
        ? 'A thank-you says more when it names a skill that was talked about.'
        : undefined,
  },
  {
    id: 'eagerness-expressed',
    sentence: 'Say that you are eager.',
    source: article,
    severity: 'advice',
    remark: ({ act }) =>
      act.type === 'thank-you.sent' && act.eagernessExpressed !== true
        ? 'A thank-you says more when it says that you are eager.'
        : undefined,
  },
] as const satisfies readonly Advice[];

/** The remarks on an act. News and choices get none. */
export function remarks(situation: Situation): { id: string; remark: string }[] {
  return advice.flatMap(({ id, remark }) => {
    const said = remark(situation);
    return said === undefined ? [] : [{ id, remark: said }];
  });
}
