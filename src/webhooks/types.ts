/** Everything that webhooks are told of, and when. The names are public. */
export const announcements = {
  'application.transitioned': 'The application moved to another of its six states, or began.',
  'application.revised': 'A late fact, a void or another policy changed what was known before.',
  'application.closed': 'The application closed, or its outcome was corrected.',
  'outreach.refused': 'An outreach was posted, and refused by a rule.',
  'outreach.breached': 'An outreach happened although a rule spoke against it.',
  'promise.kept': 'A promised check-in was made in time.',
  'promise.late': 'A promised check-in was made after its day.',
  'promise.broken': 'The day of a promise went by without the check-in.',
  'follow-up.due': 'The time of a follow-up has come: it is fine from now on.',
  'follow-up.overdue': 'A follow-up that is owed was not done in time.',
  'webhook.disabled': 'Another webhook of the workspace was disabled, because nothing arrived there.',
  'webhook.test':
    'A test that somebody asked for; sent to every webhook that is tested, whatever it listens to.',
} as const;

export type AnnouncementType = keyof typeof announcements;

export const announcementTypes = Object.keys(announcements) as AnnouncementType[]; // its own keys

/** What a webhook can ask for: tests come only when somebody asks for one. */
export const subscribableTypes = announcementTypes.filter(type => type !== 'webhook.test');

export function isAnnouncementType(text: string): text is AnnouncementType {
  return Object.hasOwn(announcements, text);
}
