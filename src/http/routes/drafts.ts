import Type, { type Static } from 'typebox';
import { storable, words } from '../../../machines/events.ts';
import { problem } from '../../errors.ts';
import { draftsFor } from '../../feeds/drafts/drafts.ts';
import { type DraftFacts, render, TemplateError } from '../../feeds/drafts/render.ts';
import {
  characterLimits,
  shippedTemplates,
  type Template,
  type TemplateName,
  templateNames,
} from '../../feeds/drafts/templates.ts';
import { dropTemplate, saveTemplate } from '../../host/templates.ts';
import { requireApplication, shownTo, standingNow } from '../current.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { FollowUpSchema, followUpFrom } from '../schemas/application.ts';
import { closed, IdParams, orNull } from '../schemas/fields.ts';
import { templatesOf } from '../templates.ts';

const DraftSchema = Type.Object(
  {
    template: Type.Enum([...templateNames]),
    channel: Type.String(),
    subject: orNull(Type.String()),
    text: Type.String(),
    limit: orNull(Type.Integer({ description: 'Most characters that the channel takes.' })),
  },
  {
    ...closed,
    title: 'Draft',
    description: 'Words to look over and send. A draft is never counted as sent.',
  },
);

const TemplateSchema = Type.Object(
  {
    name: Type.Enum([...templateNames]),
    subject: orNull(Type.String()),
    body: Type.String({ description: 'Liquid.' }),
    own: Type.Boolean({ description: 'False: the words that ship.' }),
    limit: orNull(Type.Integer()),
  },
  { ...closed, title: 'Template' },
);

const NewTemplateSchema = Type.Object(
  {
    subject: Type.Optional(orNull(words(500, 'Of an e-mail.'))),
    body: words(
      10_000,
      'Liquid: `{{ person.firstName }}`, `{{ company }}`, `{{ role }}`, `{{ skill }}` and so on.',
    ),
  },
  { ...closed, title: 'NewTemplate', examples: [{ subject: 'Thanks', body: 'Dear {{ person.name }}, ...' }] },
);

const TemplateParams = Type.Object({ name: Type.String({ maxLength: 100, pattern: storable }) });

/** The words to send, and the templates that they are made from. */
export function draftRoutes({ store, programs }: RouteDeps): Routes {
  const { reader } = store;
  return async app => {
    app.get(
      '/v1/applications/:id/drafts',
      {
        config: { operation: 'drafts.read', look: 'application' },
        schema: {
          tags: ['follow-ups'],
          summary: 'The words to send for what is due',
          description:
            'For every follow-up, or for one: `thank-you`, or `check-in:int_…` for one person. What only the writer knows stands in brackets, unless it is given.',
          params: IdParams,
          querystring: Type.Object(
            {
              followUp: Type.Optional(Type.String({ maxLength: 100, pattern: storable })),
              skill: Type.Optional(words(200, 'What they talked about.')),
              sender: Type.Optional(words(200, 'Who signs.')),
            },
            closed,
          ),
          response: {
            200: Type.Object(
              {
                items: Type.Array(
                  Type.Object({ followUp: FollowUpSchema, drafts: Type.Array(DraftSchema) }, closed),
                ),
              },
              closed,
            ),
          },
        },
      },
      async request => {
        const actor = actorOf(request);
        const row = await requireApplication(reader, actor, request.params.id);
        const { view, position } = await standingNow({ reader, programs }, row, request.now);
        const shown = await shownTo(reader, actor, row);
        const templates = await templatesOf(reader, row.workspace_id);
        const { followUp: wanted, skill, sender } = request.query;
        const client =
          row.client_id === null ? undefined : await reader.client(row.workspace_id, row.client_id);
        const signs = sender ?? (shown.redacted === undefined ? client?.name : undefined);
        const items = view.followUps
          .filter(
            ({ kind, interviewer }) =>
              wanted === undefined || [kind, `${kind}:${interviewer}`].includes(wanted),
          )
          .map(followUp => ({
            followUp: followUpFrom(followUp, shown),
            drafts: draftsFor(
              {
                followUp,
                context: position.snapshot.context,
                now: request.now,
                company: shown.company,
                role: shown.role,
                name: followUp.interviewer === undefined ? '' : shown.person(followUp.interviewer).name,
                sender: signs,
                skill,
              },
              templates,
            ),
          }));
        return { items };
      },
    );

    app.get(
      '/v1/templates',
      {
        config: { operation: 'templates.read' },
        schema: {
          tags: ['follow-ups'],
          summary: 'The templates of the words to send',
          response: { 200: Type.Object({ items: Type.Array(TemplateSchema) }, closed) },
        },
      },
      async request => {
        const templates = await templatesOf(reader, actorOf(request).workspaceId);
        return { items: templateNames.map(name => templateFrom(name, templates[name])) };
      },
    );

    app.put(
      '/v1/templates/:name',
      {
        config: { operation: 'templates.change', problems: ['impossible-template'] },
        schema: {
          tags: ['follow-ups'],
          summary: 'Put words of your own in place of those that ship',
          params: TemplateParams,
          body: NewTemplateSchema,
          response: { 200: TemplateSchema },
        },
      },
      async request => {
        const name = knownName(request.params.name);
        const template: Template = { subject: request.body.subject ?? null, body: request.body.body };
        requireUsable(template);
        await saveTemplate(store, request.now, actorOf(request).workspaceId, { name, ...template });
        return templateFrom(name, template);
      },
    );

    app.delete(
      '/v1/templates/:name',
      {
        config: { operation: 'templates.reset' },
        schema: {
          tags: ['follow-ups'],
          summary: 'Go back to the words that ship',
          params: TemplateParams,
          response: { 204: Type.Null({ description: 'Done' }) },
        },
      },
      async (request, reply) => {
        await dropTemplate(store, actorOf(request).workspaceId, knownName(request.params.name));
        return reply.code(204).send(null);
      },
    );
  };
}

function knownName(name: string): TemplateName {
  const known = templateNames.find(each => each === name);
  if (known === undefined) throw problem('not-found', `The templates are ${templateNames.join(', ')}.`);
  return known;
}

function templateFrom(name: TemplateName, template: Template): Static<typeof TemplateSchema> {
  const { subject, body } = shippedTemplates[name];
  const own = template.subject !== subject || template.body !== body;
  return { name, ...template, own, limit: characterLimits[name] ?? null };
}

const sample: DraftFacts = {
  person: { name: 'Ada Lovelace', firstName: 'Ada' },
  company: 'Acme',
  role: 'Engineer',
  interviewedOn: 'Monday 2 March 2026',
  daysSinceInterview: 14,
  attempts: 0,
};

/** A template that fails on a sample would fail whoever is about to write. */
function requireUsable(template: Template): void {
  try {
    render(template, sample);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw problem('impossible-template', `The template cannot be used: ${error.message}`, {
      errors: [{ pointer: '/body', detail: 'must be Liquid that the sample can be put into' }],
    });
  }
}
