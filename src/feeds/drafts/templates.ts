/** The names of the templates: what is said, and by which way. */
export const templateNames = [
  'thank-you.email',
  'thank-you.card',
  'check-in.email',
  'check-in.call',
  'invitation.linkedin',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** Words with gaps, in Liquid. */
export interface Template {
  /** Of an e-mail; null where there is none. */
  subject: string | null;
  body: string;
}

/**
 * LinkedIn cuts the note of an invitation at 300 characters (its help pages, "Personalize invitations to connect"). The
 * words must fit, so what is longer is cut at a word.
 */
export const characterLimits: Readonly<Partial<Record<TemplateName, number>>> = {
  'invitation.linkedin': 300,
};

/**
 * The words that ship. What to say follows the article that the rules come from (machines/README.md): name a skill you
 * talked about, say you are eager, ask how things stand without blame.
 */
export const shippedTemplates: Readonly<Record<TemplateName, Template>> = {
  'thank-you.email': {
    subject: 'Thank you: {{ role }}',
    body: `Dear {{ person.firstName }},

thank you for the conversation about the {{ role }} position{% if interviewedOn %} on {{ interviewedOn }}{% endif %}. Talking about {{ skill | default: "[a skill you talked about]" }} showed me how I could be of use to {{ company }}, and I would be eager to begin.

Kind regards
{{ sender | default: "[your name]" }}`,
  },
  'thank-you.card': {
    subject: null,
    body: `Dear {{ person.firstName }},

thank you for taking the time to meet me. I keep thinking about what you said on {{ skill | default: "[a skill you talked about]" }}. I would be eager to join {{ company }}.

{{ sender | default: "[your name]" }}`,
  },
  'check-in.email': {
    subject: '{{ role }}: how do things stand?',
    body: `Dear {{ person.firstName }},

{% if promisedOn %}as promised, I am writing today. {% elsif namedDate %}you mentioned {{ namedDate }} for the decision. {% else %}it is {{ daysSinceInterview }} days since we talked. {% endif %}I am still very interested in the {{ role }} position at {{ company }}. How do things stand, and is there anything that I can add?

Kind regards
{{ sender | default: "[your name]" }}`,
  },
  'check-in.call': {
    subject: null,
    body: `- This is {{ sender | default: "[your name]" }}. Is this a good moment, {{ person.firstName }}?
- {% if promisedOn %}I promised to call today{% else %}I am calling{% endif %} about the {{ role }} position at {{ company }}; I am still very interested.
- How do things stand, and is there anything that I can add?
- When may I ask again, and is a call or an e-mail better?
- Thank you for your time.`,
  },
  'invitation.linkedin': {
    subject: null,
    body: `Dear {{ person.firstName }}, thank you again for the conversation about the {{ role }} position at {{ company }}. I enjoyed it and would like to stay in touch.`,
  },
};
