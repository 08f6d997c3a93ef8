import type { Fact, News, Outreach } from '../../machines/facts.ts';

/** An instant: RFC 3339 with an offset, a local time in New York (`2026-03-02 10:00`), or epoch milliseconds. */
export type When = string | number;

export const newYork = 'America/New_York';

export function instant(when: When, timeZone = newYork): number {
  if (typeof when === 'number') return when;
  if (/(Z|[+-]\d\d:\d\d)$/.test(when)) return Temporal.Instant.from(when).epochMilliseconds;
  return Temporal.PlainDateTime.from(when.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;
}

/** People stand in scenarios by first name. */
export const idOf = (name: string) => `int_${name}`;

/** The same act as a fact: it happened, whatever the rules say. */
export const happened = (act: Outreach): Outreach => ({ ...act, alreadyHappened: true });

// What the candidate does.
export const thankYou = (
  to: string,
  when: When,
  more: { skillMentioned?: boolean; eagernessExpressed?: boolean } = {},
): Outreach => ({
  type: 'thank-you.sent',
  interviewer: idOf(to),
  channel: 'email',
  at: instant(when),
  ...more,
});
export const checkIn = (to: string, when: When): Outreach => ({
  type: 'check-in.sent',
  interviewer: idOf(to),
  channel: 'email',
  at: instant(when),
});
export const call = (to: string, when: When): Outreach => ({
  type: 'check-in.sent',
  interviewer: idOf(to),
  channel: 'call',
  at: instant(when),
});
export const answer = (to: string, when: When): Outreach => ({
  type: 'reply.sent',
  interviewer: idOf(to),
  at: instant(when),
});
export const invitation = (to: string, when: When): Outreach => ({
  type: 'networking.invitation-sent',
  interviewer: idOf(to),
  at: instant(when),
});
export const article = (when: When, to?: string): Outreach => ({
  type: 'networking.article-shared',
  at: instant(when),
  ...(to === undefined ? {} : { interviewer: idOf(to) }),
});
export const blogComment = (when: When): Outreach => ({
  type: 'networking.blog-commented',
  at: instant(when),
});
export const groupPost = (when: When): Outreach => ({
  type: 'networking.group-contributed',
  at: instant(when),
});
export const joinGroup = (when: When): Outreach => ({ type: 'networking.group-joined', at: instant(when) });
export const followCompany = (when: When): Outreach => ({
  type: 'networking.company-followed',
  network: 'linkedin',
  at: instant(when),
});

// What the employer says.
export const interview = (with_: readonly string[], when: When): News => ({
  type: 'interview.completed',
  interviewers: with_.map(idOf),
  at: instant(when),
});
export const prefers = (
  who: string,
  followUp: 'email' | 'call' | 'none',
  when: When,
  after?: string,
): News => ({
  type: 'preference.stated',
  interviewer: idOf(who),
  followUp,
  at: instant(when),
  ...(after === undefined ? {} : { after }),
});
export const decisionDate = (on: string, when: When): News => ({
  type: 'decision-date.announced',
  on,
  at: instant(when),
});
export const reply = (when: When, decisionOn?: string): News => ({
  type: 'reply.received',
  at: instant(when),
  ...(decisionOn === undefined ? {} : { decisionOn }),
});
export const offer = (when: When): News => ({ type: 'offer.received', at: instant(when) });
export const rejection = (when: When): News => ({ type: 'rejection.received', at: instant(when) });
export const positionClosed = (when: When): News => ({ type: 'position.closed', at: instant(when) });

// What the candidate decides.
export const contact = (who: string, when: When): Fact => ({
  type: 'contact.added',
  interviewer: idOf(who),
  at: instant(when),
});
export const promise = (to: string, channel: 'email' | 'call', on: string, when: When): Fact => ({
  type: 'commitment.made',
  id: `com_${to}_${channel}_${on.replaceAll('-', '')}`,
  interviewer: idOf(to),
  channel,
  on,
  at: instant(when),
});
export const note = (when: When): Fact => ({ type: 'note.added', at: instant(when) });
export const reopen = (when: When): Fact => ({ type: 'application.reopened', at: instant(when) });
export const withdraw = (when: When): Fact => ({ type: 'application.withdrawn', at: instant(when) });
