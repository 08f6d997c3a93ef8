import Type from 'typebox';
import type { Api, Schema } from '../client/api.ts';
import { eventSchemas } from '../client/event-schemas.ts';
import { answerOf, type Tool, type ToolAnswer, tool } from './tool.ts';

const closed = { additionalProperties: false } as const;
const Application = Type.String({
  // It becomes a part of an address: `..` would lead elsewhere.
  pattern: '^app_\\w{1,100}$',
  description: 'The id of an application: `app_…`. find_applications gives it.',
});
const Instant = (description: string) => Type.String({ format: 'date-time', description });

const Event = Type.Object(
  {
    type: Type.String({
      description:
        'thank-you.sent, check-in.sent, reply.sent, networking.*, reply.received, preference.stated, decision-date.announced, interview.completed, commitment.made, offer.received and so on; `nextEvents` of an application lists those that are allowed now.',
    }),
    interviewer: Type.Optional(Type.String({ description: 'Whom it concerns: `int_…`.' })),
    channel: Type.Optional(Type.Enum(['email', 'call', 'handwritten'])),
    at: Type.Optional(Instant('When it happened; now unless given.')),
  },
  { additionalProperties: true, description: 'An event, with the fields that its type takes.' },
);

const due = tool({
  name: 'whats_due',
  title: 'What is due',
  description:
    'What the job seeker owes whom, soonest first, each with its reason; when nothing is due, what comes next.',
  readOnly: true,
  input: Type.Object(
    {
      until: Type.Optional(Instant('Also what can be done by then.')),
      client: Type.Optional(Type.String({ description: 'Only this job seeker’s: `cli_…`.' })),
    },
    closed,
  ),
  run: async (api, query) => answerOf(await api.GET('/v1/follow-ups', { params: { query } })),
});

const find = tool({
  name: 'find_applications',
  title: 'Find applications',
  description: 'Applications by company, role or a person’s name, with their state, balance and what is due.',
  readOnly: true,
  input: Type.Object(
    {
      q: Type.Optional(Type.String({ description: 'A part of the company, the role or a name.' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    },
    closed,
  ),
  run: async (api, query) => answerOf(await api.GET('/v1/applications', { params: { query } })),
});

const show = tool({
  name: 'show_application',
  title: 'Show an application',
  description: 'One application as it stands, or as it stood or will stand at an instant if nothing happens.',
  readOnly: true,
  input: Type.Object({ application: Application, at: Type.Optional(Instant('The instant.')) }, closed),
  run: async (api, { application, at }) =>
    answerOf(
      await api.GET('/v1/applications/{id}', {
        params: { path: { id: application }, query: at === undefined ? {} : { at } },
      }),
    ),
});

const mayI = tool({
  name: 'may_i',
  title: 'May I?',
  description:
    'Whether something may be done, now or at an instant to come: the rules, the reasons, when a refusal lifts, and what is fine instead. Nothing is recorded. Ask this before you suggest writing to or calling anybody.',
  readOnly: true,
  input: Type.Object({ application: Application, event: Event }, closed),
  run: async (api, { application, event }) =>
    answerOf(
      await api.POST('/v1/applications/{id}/decisions', {
        params: { path: { id: application } },
        body: event as Schema<'Event'>, // judged by the API
      }),
    ),
});

const record = tool({
  name: 'record_what_happened',
  title: 'Record what happened',
  description:
    'Records an event. Outreach that a rule refuses is not recorded: tell the person why, and what is fine instead. Only when the person has said in this conversation that it has already happened, repeat the call with their own words in `personSaid`: it is then recorded as a fact, as a breach where it broke a rule. Outreach with an `at` needs their words too.',
  readOnly: false,
  input: Type.Object(
    {
      application: Application,
      event: Event,
      personSaid: Type.Optional(
        Type.String({
          minLength: 2,
          maxLength: 140,
          description: 'The person’s own words that it has already happened. Never the assistant’s.',
        }),
      ),
    },
    closed,
  ),
  run: async (api, { application, event, personSaid }) => recordEvent(api, application, event, personSaid),
});

async function recordEvent(
  api: Api,
  application: string,
  event: Record<string, unknown>,
  personSaid: string | undefined,
): Promise<ToolAnswer> {
  const isSaid = personSaid !== undefined && saysSomething(personSaid);
  // What is dated back is judged by another day's rules, so it takes the person's word as well.
  const claimsFact =
    event['alreadyHappened'] !== undefined || (event['at'] !== undefined && canHaveHappened(event));
  if (personSaid === undefined ? claimsFact : !isSaid) {
    const why =
      'An assistant cannot turn a refusal into a fact. Ask the person whether it has already happened, and when, and pass their words in personSaid.';
    return { content: { title: 'The person has to say so', detail: why }, isError: true };
  }
  const said = isSaid && canHaveHappened(event) ? { alreadyHappened: true } : {};
  const source = personSaid === undefined ? 'assistant' : `assistant; the person said: ${personSaid}`;
  const { data, error } = await api.POST('/v1/applications/{id}/events', {
    params: { path: { id: application } },
    body: { ...event, ...said, source } as Schema<'Event'>, // judged by the API
  });
  if (error === undefined) {
    const { decision, transition, application: after } = data;
    return {
      content: { recorded: true, decision, transition, state: after.state, followUps: after.followUps },
    };
  }
  // A refusal is an answer, not a mistake: the assistant is to pass it on.
  return 'decision' in error
    ? { content: { recorded: false, refused: error.detail, decision: error.decision } }
    : { content: error, isError: true };
}

/** Two letters or digits of any script: what can be seen of dots, spaces and fillers is no word of anybody. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** News and choices are never refused, and do not take `alreadyHappened`. */
function canHaveHappened({ type }: Record<string, unknown>): boolean {
  const schema = Object.entries(eventSchemas).find(([name]) => name === type)?.[1];
  return schema !== undefined && Object.hasOwn(schema.properties, 'alreadyHappened');
}

const draft = tool({
  name: 'draft_words',
  title: 'Draft the words',
  description:
    'Words to look over and send, for what is due with an application. A draft is never counted as sent.',
  readOnly: true,
  input: Type.Object(
    {
      application: Application,
      followUp: Type.Optional(
        Type.String({
          description: '`thank-you`, `check-in`, `promise`, `invitation`, or `check-in:int_…`.',
        }),
      ),
      skill: Type.Optional(Type.String({ description: 'What they talked about.' })),
      sender: Type.Optional(Type.String({ description: 'Who signs.' })),
    },
    closed,
  ),
  run: async (api, { application, ...query }) =>
    answerOf(await api.GET('/v1/applications/{id}/drafts', { params: { path: { id: application }, query } })),
});

const whyRefused = tool({
  name: 'why_refused',
  title: 'Why was it refused?',
  description:
    'The refusals and breaches in the log of an application, with the reasons that were given then.',
  readOnly: true,
  input: Type.Object({ application: Application }, closed),
  async run(api, { application }) {
    const { data, error } = await api.GET('/v1/applications/{id}/entries', {
      params: { path: { id: application }, query: { limit: 200 } },
    });
    if (error !== undefined) return { content: error, isError: true };
    const refused = data.items.filter(({ decision }) => decision !== null && decision.verdict !== 'allowed');
    return {
      content: {
        items: refused.map(({ seq, at, type, decision }) => ({
          seq,
          at,
          type,
          verdict: decision?.verdict,
          reasons: decision?.rules
            .filter(({ holds }) => !holds)
            .map(({ rule, reason }) => ({ rule, reason })),
        })),
      },
    };
  },
});

const whatIf = tool({
  name: 'what_if',
  title: 'What if?',
  description:
    'Where events, or silence, would lead an application by an instant to come. Nothing is recorded.',
  readOnly: true,
  input: Type.Object(
    {
      application: Application,
      events: Type.Optional(Type.Array(Event, { maxItems: 100 })),
      until: Instant('How far to look.'),
    },
    closed,
  ),
  run: async (api, { application, events = [], until }) =>
    answerOf(
      await api.POST('/v1/applications/{id}/simulations', {
        params: { path: { id: application } },
        body: { events: events as Schema<'Event'>[], until }, // judged by the API
      }),
    ),
});

/** Everything that assistants can do. */
export const tools: readonly Tool[] = [due, find, show, mayI, record, draft, whyRefused, whatIf];
