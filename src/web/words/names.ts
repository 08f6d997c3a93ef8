import type { Schema } from '../../client/api.ts';

type Application = Schema<'Application'>;

/** What people call the states, and the colour that each is shown in everywhere. */
export const states: Record<Application['state'], { name: string; color: string }> = {
  interviewed: { name: 'Interviewed', color: 'orange' },
  thanked: { name: 'Thanked', color: 'teal' },
  awaiting: { name: 'Awaiting', color: 'blue' },
  'checked-in': { name: 'Checked in', color: 'violet' },
  'networking-pivot': { name: 'Networking', color: 'grape' },
  closed: { name: 'Closed', color: 'gray' },
};

/** What people call the balances. */
export const levels: Record<Application['attention']['level'], { name: string; color: string }> = {
  neglected: { name: 'Neglected', color: 'orange' },
  'on-track': { name: 'On track', color: 'teal' },
  pestering: { name: 'Pestering', color: 'red' },
};

/** What people call the kinds of follow-up. */
export const followUpNames: Record<string, string> = {
  'thank-you': 'Thank-you',
  'check-in': 'Check-in',
  promise: 'Promise',
  invitation: 'LinkedIn invitation',
  networking: 'Networking',
  close: 'Close the file',
};

export const channelNames: Record<string, string> = {
  email: 'e-mail',
  call: 'phone call',
  handwritten: 'handwritten card',
};

/** What people call the events: "check-in.sent" is "Check-in". */
export const eventNames: Record<string, string> = {
  'application.created': 'Interview',
  'thank-you.sent': 'Thank-you',
  'check-in.sent': 'Check-in',
  'reply.sent': 'Reply to them',
  'contact.added': 'New contact',
  'networking.invitation-sent': 'LinkedIn invitation',
  'networking.group-joined': 'Joined a group',
  'networking.group-contributed': 'Wrote in a group',
  'networking.article-shared': 'Shared an article',
  'networking.company-followed': 'Followed the company',
  'networking.blog-commented': 'Commented on their blog',
  'preference.stated': 'How they want to hear from you',
  'decision-date.announced': 'They named a date',
  'commitment.made': 'You promised',
  'reply.received': 'They wrote',
  'interview.completed': 'Another interview',
  'offer.received': 'Offer',
  'rejection.received': 'Rejection',
  'position.closed': 'Position closed',
  'application.withdrawn': 'Withdrawn',
  'application.reopened': 'Reopened',
  'note.added': 'Note',
  'entry.voided': 'Entry voided',
  'policy.moved': 'Other policy',
  'machine.upgraded': 'New machine version',
};

/** Events that read otherwise when they are still to be done. */
const actNames: Record<string, string> = {
  'networking.group-joined': 'Join a group',
  'networking.group-contributed': 'Write in a group',
  'networking.article-shared': 'Share an article',
  'networking.company-followed': 'Follow the company',
  'networking.blog-commented': 'Comment on their blog',
};

/** What people call something that could be done. */
export function actName(type: string): string {
  return actNames[type] ?? eventName(type);
}

/** What people call an event or a timer. */
export function eventName(type: string): string {
  return eventNames[type] ?? type.replace(/^timer\./, 'Time passed: ').replaceAll(/[.-]/g, ' ');
}
