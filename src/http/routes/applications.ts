import Type from 'typebox';
import { InstantText, storable } from '../../../machines/events.ts';
import { standard } from '../../../machines/policy.ts';
import { listApplications } from '../application-list.ts';
import { requireApplication, shownIn, shownTo, standingAt, standingNow } from '../current.ts';
import { etag } from '../etag.ts';
import { markReplayed, RepeatableHeaders, repeatable } from '../idempotency.ts';
import { linkNext } from '../links.ts';
import { actorOf } from '../plugins/auth.ts';
import { sawClients } from '../plugins/looks.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import {
  ApplicationSchema,
  AttentionLevelSchema,
  applicationFrom,
  NewApplicationSchema,
  policyWanted,
  StateSchema,
} from '../schemas/application.ts';
import { ClientId, IdParams, readInstant } from '../schemas/fields.ts';
import { limitOf, PageOf, pageParameters } from '../schemas/page.ts';
import { Shown } from '../shown.ts';

const ListQuery = Type.Object(
  {
    state: Type.Optional(StateSchema),
    attention: Type.Optional(AttentionLevelSchema),
    client: Type.Optional(ClientId('Those of this client.')),
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        pattern: storable,
        description: 'Part of a company, role or name, any case.',
      }),
    ),
    dueBefore: Type.Optional(InstantText),
    ...pageParameters,
  },
  { additionalProperties: false },
);

/** Applications: create, list, read; now, or as of another time. */
export function applicationRoutes({ store, host, programs, cursors }: RouteDeps): Routes {
  const { reader } = store;
  return async app => {
    app.post(
      '/v1/applications',
      {
        config: {
          operation: 'applications.create',
          problems: [
            'time-in-future',
            'unknown-time-zone',
            'unknown-client',
            'unknown-policy',
            'key-reused',
            'external-id-taken',
          ],
        },
        schema: {
          tags: ['applications'],
          summary: 'Begin an application with its first interview',
          description:
            'The interview lies in the past. The application stays under the version of the policy that it was created under. A key for one client creates for that client.',
          headers: RepeatableHeaders,
          body: NewApplicationSchema,
          response: { 201: ApplicationSchema },
        },
      },
      async (request, reply) => {
        const { company, role, timeZone, interview, client, externalId, policy } = request.body;
        const recorded = await host.run({
          kind: 'create',
          actor: actorOf(request),
          now: request.now,
          ...repeatable(request),
          company,
          role,
          timeZone,
          interviewAt: readInstant(interview.at, '/interview/at'),
          interviewers: interview.interviewers,
          clientId: client ?? null,
          ...(externalId === undefined ? {} : { externalId }),
          policy: policy === undefined ? { name: standard.name } : policyWanted(policy),
        });
        const { application, view, replayed } = recorded;
        markReplayed(reply, replayed);
        return reply
          .code(201)
          .header('location', `/v1/applications/${application.id}`)
          .header('etag', etag(application.revision))
          .send(applicationFrom(application, view, await shownIn(reader, actorOf(request), recorded)));
      },
    );

    app.get(
      '/v1/applications',
      {
        config: { operation: 'applications.list', look: 'list' },
        schema: {
          tags: ['applications'],
          summary: 'Applications, newest first',
          description:
            'Filters speak of applications as they stand now. `dueBefore` finds those with a follow-up due before that instant.',
          querystring: ListQuery,
          response: { 200: PageOf(ApplicationSchema) },
        },
      },
      async (request, reply) => {
        const { cursor, limit: _, ...filters } = request.query;
        const scope = { workspaceId: actorOf(request).workspaceId, list: 'applications', filters };
        const { items, lastId } = await listApplications(
          { reader, programs },
          {
            actor: actorOf(request),
            now: request.now,
            limit: limitOf(request.query),
            afterId: cursors.read(scope, cursor, Type.String()),
            state: filters.state,
            attention: filters.attention,
            clientId: filters.client,
            q: filters.q,
            dueBefore:
              filters.dueBefore === undefined ? undefined : readInstant(filters.dueBefore, '/dueBefore'),
          },
        );
        sawClients(
          request,
          items.map(({ row }) => row.client_id),
        );
        const nextCursor = lastId === null ? null : cursors.write(scope, lastId);
        linkNext(request, reply, nextCursor);
        return {
          items: items.map(({ row, view, people }) =>
            applicationFrom(row, view, new Shown(actorOf(request), row, people)),
          ),
          nextCursor,
        };
      },
    );

    app.get(
      '/v1/applications/:id',
      {
        config: {
          operation: 'applications.read',
          look: 'application',
          problems: ['time-in-future', 'before-interview'],
        },
        schema: {
          tags: ['applications'],
          summary: 'An application now, or as of another time',
          params: IdParams,
          querystring: Type.Object(
            {
              at: Type.Optional({
                ...InstantText,
                description:
                  'As it stood then, by what is known today; or as it will stand if nothing happens.',
              }),
            },
            { additionalProperties: false },
          ),
          response: { 200: ApplicationSchema },
        },
      },
      async (request, reply) => {
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const { at } = request.query;
        const { view } =
          at === undefined
            ? await standingNow({ reader, programs }, row, request.now)
            : await standingAt({ reader, programs }, row, readInstant(at, '/at'));
        reply.header('etag', etag(row.revision));
        return applicationFrom(row, view, await shownTo(reader, actorOf(request), row));
      },
    );
  };
}
