import { type Static, type TObject, type TProperties, Type } from 'typebox';

const timeOfInstant =
  '-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';

/** Not an instant that is in the year 10000 once its offset is taken off. */
const beforeYear10000 = '(?!9999-12-31T.*[+-]\\d\\d:\\d\\d$)';

/** RFC 3339 with an offset, of the years 1 to 9999. */
export const InstantText = Type.String({
  format: 'date-time',
  pattern: `^(?!0000)${beforeYear10000}\\d{4}${timeOfInstant}`,
  description: 'An instant with its offset from UTC, precise to the millisecond.',
  examples: ['2026-03-02T15:00:00Z'],
});

/** An instant that an application can begin with: from 1970, so that every date can be counted with. */
export const InterviewInstant = Type.String({
  ...InstantText,
  pattern: `^${beforeYear10000}(19[789]|[2-9]\\d\\d)\\d${timeOfInstant}`,
});

/** A local date, `YYYY-MM-DD`. */
export const DateText = Type.String({
  format: 'date',
  pattern: '^(19[789]|20\\d|21\\d)\\d-\\d\\d-\\d\\d$',
  description: "A date in the application's time zone.",
  examples: ['2026-03-16'],
});

/** Text without U+0000, which databases cannot store. */
export const storable = '^[^\\u0000]*$';

/** The same, with something in it that can be seen. */
export const visible = '^\\s*[^\\s\\u0000][^\\u0000]*$';

/** Free text of at most `maxLength` characters, at least one of which can be seen. */
export const words = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: visible, description });

const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

/** The pattern says what implementations of the format disagree about. */
export const EmailText = Type.String({
  format: 'email',
  maxLength: 254,
  pattern: `^${atom}(\\.${atom})*@${label}(\\.${label})+$`,
  examples: ['ada@acme.example'],
});

/** How a person is named when they are first reported. */
export const NewPerson = Type.Object(
  { name: words(200, "The person's name."), email: Type.Optional(EmailText) },
  { additionalProperties: false },
);

export const Interviewers = Type.Array(NewPerson, {
  minItems: 1,
  maxItems: 20,
  description: 'Everyone who interviewed. People already known are matched by e-mail, then by name.',
});

/** Any text will do: what cannot be an id is as unknown as what is none. */
const interviewer = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: storable,
  examples: ['int_01kkvf87y0e7pc3b9djn0pdn4q'],
  description: 'The id of a person of this application.',
});
const Channel = Type.Enum(['email', 'call']);
export type Channel = Static<typeof Channel>;

/** Outreach is judged by the rules, news never, and of the choices stops never. */
export type Family = 'outreach' | 'news' | 'choice';

const optional = {
  at: Type.Optional(InstantText),
  source: Type.Optional(words(200, 'Who or what reports it.')),
};
const alreadyHappened = Type.Optional(
  Type.Boolean({
    description: 'True: it was done, whatever the rules say. It is recorded, as a breach when it broke one.',
  }),
);

function outreach<const T extends string, const P extends TProperties>(
  type: T,
  description: string,
  fields: P,
  words: readonly string[] = [],
) {
  const schema = Type.Object(
    { type: Type.Literal(type), ...fields, ...optional, alreadyHappened },
    { additionalProperties: false, title: type, description },
  );
  return { type, family: 'outreach' as const, description, words, schema };
}

function told<const F extends 'news' | 'choice', const T extends string, const P extends TProperties>(
  family: F,
  type: T,
  description: string,
  fields: P,
  words: readonly string[] = [],
) {
  const schema = Type.Object(
    { type: Type.Literal(type), ...optional, ...fields },
    { additionalProperties: false, title: type, description },
  );
  return { type, family, description, words, schema };
}

/** Every event that can be posted: its family, its fields, and which of these are words and stay out of the facts. */
export const events = [
  outreach('thank-you.sent', 'A thank-you went to an interviewer, by e-mail or by hand.', {
    interviewer,
    channel: Type.Enum(['email', 'handwritten']),
    skillMentioned: Type.Optional(Type.Boolean({ description: 'It names a skill that was talked about.' })),
    eagernessExpressed: Type.Optional(Type.Boolean({ description: 'It says that the candidate is eager.' })),
  }),
  outreach('check-in.sent', 'The candidate asked how things stand.', { interviewer, channel: Channel }),
  outreach('reply.sent', 'The candidate answered a message of the employer.', { interviewer }),
  outreach('networking.invitation-sent', 'A LinkedIn invitation went out.', { interviewer }),
  outreach(
    'networking.group-joined',
    'The candidate joined a group of the field.',
    { group: Type.Optional(words(200, 'Which group.')) },
    ['group'],
  ),
  outreach(
    'networking.group-contributed',
    'The candidate wrote something in a group.',
    { group: Type.Optional(words(200, 'Which group.')) },
    ['group'],
  ),
  outreach(
    'networking.article-shared',
    'The candidate shared an article, with one person or with all.',
    { interviewer: Type.Optional(interviewer), url: Type.Optional(words(2000, 'Where the article is.')) },
    ['url'],
  ),
  outreach('networking.company-followed', 'The candidate follows the company.', {
    network: Type.Enum(['linkedin', 'twitter', 'facebook', 'other']),
  }),
  outreach(
    'networking.blog-commented',
    "The candidate commented on the company's blog.",
    { url: Type.Optional(words(2000, 'Where the comment is.')) },
    ['url'],
  ),
  told(
    'news',
    'interview.completed',
    'Another round of interviews took place.',
    { at: InstantText, interviewers: Interviewers },
    ['interviewers'],
  ),
  told('news', 'preference.stated', 'A person said how, when or that they do not wish to be followed up.', {
    interviewer,
    followUp: Type.Enum(['email', 'call', 'none']),
    after: Type.Optional(DateText),
  }),
  told('news', 'decision-date.announced', 'The employer named the date of the decision.', { on: DateText }),
  told(
    'news',
    'reply.received',
    'The employer wrote or called.',
    {
      interviewer: Type.Optional(interviewer),
      gist: Type.Optional(words(2000, 'What they said, in short.')),
      decisionOn: Type.Optional(DateText),
    },
    ['gist'],
  ),
  told('news', 'offer.received', 'The employer made an offer.', {}),
  told('news', 'rejection.received', 'The employer declined.', {}),
  told('news', 'position.closed', 'The employer no longer fills the position.', {}),
  told(
    'choice',
    'contact.added',
    'Somebody who did not interview: a recruiter, say. Owed no thank-you, may be checked in with.',
    {
      name: words(200, "The person's name."),
      email: Type.Optional(EmailText),
      role: Type.Optional(words(200, 'What they do.')),
    },
    ['name', 'email', 'role'],
  ),
  told('choice', 'commitment.made', 'The candidate promised to write or call on a date.', {
    interviewer,
    channel: Channel,
    on: DateText,
  }),
  told('choice', 'note.added', 'Something to remember.', { text: words(4000, 'The note.') }, ['text']),
  told('choice', 'application.reopened', 'A closed application is taken up again.', {}),
  told('choice', 'application.withdrawn', 'The candidate withdrew.', {}),
  told(
    'choice',
    'entry.voided',
    'An entry of the log was a mistake and counts for nothing, at any time asked about.',
    {
      entry: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The `seq` of the entry.' }),
      reason: words(1000, 'Why it was a mistake.'),
    },
    ['reason'],
  ),
] as const;

/** An event as it is posted, with names and words. */
export type PostedEvent = Static<(typeof events)[number]['schema']>;
export type EventType = PostedEvent['type'];
export type OutreachType = Extract<(typeof events)[number], { family: 'outreach' }>['type'];

export interface EventDefinition {
  readonly type: EventType;
  readonly family: Family;
  readonly description: string;
  /** Fields that hold names or free text. */
  readonly words: readonly string[];
  readonly schema: TObject;
}

const byType: ReadonlyMap<string, EventDefinition> = new Map(events.map(event => [event.type, event]));

/** The definition of an event type, or undefined where nobody knows it. */
export function eventDefinition(type: string): EventDefinition | undefined {
  return byType.get(type);
}

export const outreachTypes: readonly OutreachType[] = events.flatMap(event =>
  event.family === 'outreach' ? [event.type] : [],
);

export function isOutreachType(type: string): type is OutreachType {
  return byType.get(type)?.family === 'outreach';
}

/** The shape of any posted event, told apart by `type`. Its type is said outright: inferring it costs too much. */
export const PostedEvent = Type.Unsafe<PostedEvent>(
  Type.Union(
    events.map(event => event.schema),
    {
      title: 'Event',
      discriminator: { propertyName: 'type' },
      description: 'Something that happened, told apart by its `type`.',
    },
  ),
);
