/** What makes a message unsure. Public: the review queue shows them as reasons. */
export const doubts = [
  'unknown-sender',
  'several-people',
  'nobody-known',
  'automatic',
  'mailing-list',
  'bounce',
  'invitation',
  'draft',
  'redirected',
  'no-date',
  'date-in-future',
  'date-too-old',
  'date-unclear',
  'forward-unclear',
  'odd-address',
  'purpose-unclear',
  'before-interview',
  'unreadable',
  'impossible',
] as const;
export type Doubt = (typeof doubts)[number];
