import type { Schema } from '../../client/api.ts';

type Item = Schema<'InboxItem'>;

/** Why nobody knows where an event belongs. */
export function sayReason({ reason, naming }: Item): string {
  const { application, externalId, email } = naming;
  switch (reason) {
    case 'unnamed':
      return 'It does not say which application it is about.';
    case 'no-application':
      if (externalId !== undefined) return `No application is known to its sender as “${externalId}”.`;
      if (email !== undefined) return `Nobody in an open application has the address ${email}.`;
      return `There is no application ${application ?? 'of that name'}.`;
    case 'several-applications':
      return email === undefined
        ? `Several applications are known to its sender as “${externalId ?? ''}”.`
        : `The address ${email} stands in several applications.`;
    case 'no-person':
      return `It is clear which application it is about, but nobody there has the address ${email ?? 'that it names'}, or several have.`;
    default:
      return `${mailReasons[reason]} The event is a guess.`;
  }
}

type MailReason = Exclude<
  Item['reason'],
  'unnamed' | 'no-application' | 'several-applications' | 'no-person'
>;

/** What made a mail unsure. */
const mailReasons: Readonly<Record<MailReason, string>> = {
  'unknown-sender': 'The mail did not come from an address of the job seeker.',
  'several-people': 'The mail went to several people.',
  'nobody-known': 'Nobody in an open application has an address that the mail bears.',
  automatic: 'A program wrote the mail, such as an out-of-office note.',
  'mailing-list': 'The mail came by a mailing list, or is a newsletter.',
  bounce: 'The mail says that another could not be delivered.',
  invitation: 'The mail is about a meeting.',
  draft: 'The mail looks like a draft that was not sent.',
  redirected: 'The mail was redirected, and not forwarded: who sent it is not sure.',
  'no-date': 'The mail does not say when it was written.',
  'date-in-future': 'The mail is dated later than it came.',
  'date-too-old': 'The mail is dated long before it came.',
  'date-unclear': 'The date of what was forwarded could be read in two ways.',
  'forward-unclear': 'It is not sure what the mail passes on.',
  'odd-address': 'An address in the mail is made to look like another.',
  'purpose-unclear': 'It is not sure whether the mail thanks, asks, or answers.',
  'before-interview': 'The mail is dated before the interview.',
  unreadable: 'The mail could not be read.',
  impossible: 'What the mail says cannot be.',
};

export const statusNames: Readonly<Record<Item['status'], string>> = {
  waiting: 'Waiting',
  assigned: 'Assigned',
  dismissed: 'Dismissed',
};
