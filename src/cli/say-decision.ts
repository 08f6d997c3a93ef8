import type { Schema } from '../client/api.ts';
import { type Paint, plain } from './paint.ts';
import { sayInstant } from './times.ts';

/** In whose words: the zone and the people of the application. */
export interface Telling {
  timeZone: string;
  interviewers: readonly { id: string; name: string }[];
}

const verdicts = {
  allowed: ['green', 'Allowed'],
  refused: ['yellow', 'Refused'],
  breach: ['red', 'It broke a rule'],
} as const;

/** The verdict, the reasons, when they lift, what to do instead, and remarks. */
export function sayDecision(decision: Schema<'Decision'>, telling: Telling, paint: Paint): string {
  const [colour, verdict] = verdicts[decision.verdict];
  const broken = decision.rules.filter(({ holds }) => !holds);
  const lines = [`${paint(colour, `${verdict}.`)}`];
  for (const { rule, reason, liftsAt } of broken) {
    lines.push(`  ${plain(reason)} ${paint('dim', `(${rule})`)}`);
    if (liftsAt !== undefined) lines.push(`    lifts ${sayInstant(liftsAt, telling.timeZone)}`);
  }
  if (decision.verdict !== 'allowed' && decision.alternatives.length > 0) {
    lines.push('Instead:', ...decision.alternatives.map(one => `  ${sayAlternative(one, telling)}`));
  }
  if (decision.advice.length > 0) {
    lines.push('To bear in mind:', ...decision.advice.map(({ remark }) => `  ${plain(remark)}`));
  }
  return `${lines.join('\n')}\n`;
}

function sayAlternative(
  { type, interviewer, channel, from }: Schema<'Alternative'>,
  { timeZone, interviewers }: Telling,
): string {
  const name = interviewers.find(({ id }) => id === interviewer)?.name;
  const whom = name === undefined ? '' : ` with ${plain(name)}`;
  return `${type}${whom}${channel === undefined ? '' : ` by ${channel}`}, from ${sayInstant(from, timeZone)}`;
}
