/** What people call the fields of an event. */
const fieldNames: Readonly<Record<string, string>> = {
  interviewer: 'Who',
  interviewers: 'Who interviewed',
  channel: 'How',
  skillMentioned: 'I named a skill that we talked about',
  eagernessExpressed: 'I said that I am eager',
  followUp: 'How they want to hear from you',
  decisionOn: 'They decide on',
  on: 'On',
  after: 'Not before',
  at: 'When',
  gist: 'What they said, in short',
  text: 'Note',
  url: 'Address of the page',
  email: 'E-mail',
  entry: 'Number of the entry',
  reason: 'Why',
  alreadyHappened: 'It has already happened',
};

/** What people call the values that a field can have. */
const valueNames: Readonly<Record<string, string>> = {
  email: 'By e-mail',
  call: 'By phone',
  handwritten: 'By handwritten card',
  none: 'Not at all',
  linkedin: 'LinkedIn',
  group: 'Join a group',
  article: 'Share an article',
  blog: 'Comment on their blog',
  company: 'Follow the company',
};

/** "decisionOn" is "They decide on"; a field without a name of its own is called what the service calls it. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? inWords(field);
}

export function valueName(value: string): string {
  return valueNames[value] ?? inWords(value);
}

/** What people call the families of events. */
export const familyNames: Readonly<Record<string, string>> = {
  outreach: 'What you do',
  news: 'What the employer says or does',
  choice: 'What you decide or keep',
};

function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[.-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
