import type { ReportLine } from './report.ts';

/** What an act or a piece of news is called in a report, for somebody who does not know this service. */
export const actNames: Readonly<Record<string, string>> = {
  'application.created': 'Interview',
  'interview.completed': 'Interview',
  'thank-you.sent': 'Thank-you after the interview',
  'check-in.sent': 'Asked about the decision',
  'reply.sent': 'Answered their message',
  'networking.invitation-sent': 'LinkedIn invitation',
  'networking.group-joined': 'Joined a group of the field',
  'networking.group-contributed': 'Wrote in a group of the field',
  'networking.article-shared': 'Shared an article',
  'networking.company-followed': 'Followed the company',
  'networking.blog-commented': "Commented on the company's blog",
  'preference.stated': 'Said how they wish to be contacted',
  'decision-date.announced': 'Named a date for the decision',
  'reply.received': 'Reply received',
  'offer.received': 'Offer received',
  'rejection.received': 'Rejection received',
  'position.closed': 'Position closed',
};

const channels: Readonly<Record<string, string>> = {
  email: 'E-mail',
  call: 'Telephone',
  handwritten: 'Handwritten card',
  linkedin: 'LinkedIn',
  twitter: 'Twitter',
  facebook: 'Facebook',
  other: 'Another network',
};

/** Where the type alone says by what means it was done. */
const byType: Readonly<Record<string, string>> = {
  'networking.invitation-sent': 'LinkedIn',
  'networking.group-joined': 'Group',
  'networking.group-contributed': 'Group',
  'networking.blog-commented': 'Blog',
};

/** By what means; null where it was not recorded. */
export function methodOf(
  type: string,
  { channel, network }: { channel?: string; network?: string },
): string | null {
  const named = channel ?? network;
  return (named === undefined ? byType[type] : channels[named]) ?? null;
}

/** What came of a line, in words. `say` writes a date. */
export function resultOf({ family, verdict, followedBy }: ReportLine, say: (date: string) => string): string {
  if (family === 'news') return '';
  const ruling = verdict === 'breach' ? 'Against the rules' : 'Within the rules';
  return followedBy === null ? `${ruling}.` : `${ruling}. ${followedBy.what}, ${say(followedBy.date)}.`;
}
