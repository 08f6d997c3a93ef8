import { localDate } from '../../../machines/business-days.ts';
import type { Context } from '../../../machines/context.ts';
import type { FollowUp } from '../../../machines/follow-ups.ts';
import { sayDate } from '../../../machines/wording.ts';
import { type DraftFacts, render } from './render.ts';
import { characterLimits, type Template, type TemplateName } from './templates.ts';

/** Words that are ready to be looked over and sent. That they were drafted is nowhere counted as sent. */
export interface Draft {
  template: TemplateName;
  channel: string;
  subject: string | null;
  text: string;
  /** Most characters that the channel takes; null where there is no limit. */
  limit: number | null;
}

/** What the words are about. */
export interface Occasion {
  followUp: FollowUp;
  context: Context;
  now: number;
  company: string;
  role: string;
  /** The name of whom they are for. */
  name: string;
  sender: string | undefined;
  skill: string | undefined;
}

const templatesFor: Readonly<Record<FollowUp['kind'], Readonly<Record<string, TemplateName>>>> = {
  'thank-you': { email: 'thank-you.email', handwritten: 'thank-you.card' },
  'check-in': { email: 'check-in.email', call: 'check-in.call' },
  promise: { email: 'check-in.email', call: 'check-in.call' },
  invitation: { linkedin: 'invitation.linkedin' },
  networking: {},
  close: {},
};

/** A draft for every channel by which a follow-up may be done, in the order in which they are offered. */
export function draftsFor(occasion: Occasion, templates: Readonly<Record<TemplateName, Template>>): Draft[] {
  const { kind, channels } = occasion.followUp;
  const facts = factsOf(occasion);
  const ways = kind === 'invitation' ? ['linkedin'] : channels;
  return ways.flatMap(channel => {
    const template = templatesFor[kind][channel];
    if (template === undefined) return [];
    const { subject, text } = render(templates[template], facts);
    const limit = characterLimits[template] ?? null;
    return [{ template, channel, subject, text: limit === null ? text : cutAt(text, limit), limit }];
  });
}

function factsOf({ followUp, context, now, company, role, name, sender, skill }: Occasion): DraftFacts {
  const { timeZone, interviewAt, attempts, people, decisionDate } = context;
  const interviewed = localDate(interviewAt, timeZone);
  // Words for a day to come are read on that day.
  const today = localDate(Math.max(now, followUp.from), timeZone);
  const person = people.find(({ id }) => id === followUp.interviewer);
  const namedDate = person?.namedDate?.on ?? decisionDate?.on;
  return {
    person: { name, firstName: firstNameOf(name) },
    company,
    role,
    interviewedOn: sayDate(interviewed),
    daysSinceInterview: interviewed.until(today, { largestUnit: 'days' }).days,
    attempts,
    ...(sender === undefined ? {} : { sender }),
    ...(skill === undefined ? {} : { skill }),
    ...(followUp.kind === 'promise' ? { promisedOn: sayDate(localDate(followUp.from, timeZone)) } : {}),
    ...(namedDate === undefined ? {} : { namedDate: sayDate(namedDate) }),
  };
}

/** The first name; the whole name where it begins with a title, since then nobody can tell. */
function firstNameOf(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return /^(dr|prof|mr|ms|mrs|mx|sir|herr|frau)\.?$/i.test(first) ? name : first;
}

/** As much as fits, up to the end of a word. Counted in UTF-16 units, as the sites count. */
function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
}
