import Type, { type Static } from 'typebox';
import { InstantText } from '../../../machines/events.ts';
import type { FollowUp } from '../../../machines/follow-ups.ts';
import type { Actor } from '../../actor.ts';
import type { Listed } from '../application-list.ts';
import { followUpsUntil } from '../follow-up-list.ts';
import { linkNext } from '../links.ts';
import { actorOf } from '../plugins/auth.ts';
import { sawClients } from '../plugins/looks.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { FollowUpSchema, followUpFrom } from '../schemas/application.ts';
import { ClientId, closed, orNull, readInstant } from '../schemas/fields.ts';
import { limitOf, pageParameters } from '../schemas/page.ts';
import { Shown } from '../shown.ts';

const DueSchema = Type.Object(
  {
    ...FollowUpSchema.properties,
    person: orNull(
      Type.Object(
        { name: Type.String(), email: Type.Optional(Type.String()) },
        { ...closed, description: 'Whom it is for; null where it is for nobody in particular.' },
      ),
    ),
    application: Type.Object(
      {
        id: Type.String(),
        company: Type.String(),
        role: Type.String(),
        timeZone: Type.String(),
        client: orNull(Type.String()),
      },
      closed,
    ),
  },
  {
    ...closed,
    title: 'DueFollowUp',
    description: 'A follow-up with its person and the application it belongs to.',
  },
);

const FollowUpsSchema = Type.Object(
  {
    items: Type.Array(DueSchema),
    next: Type.Union([DueSchema, Type.Null()], { description: 'When nothing is due: what comes next.' }),
    nextCursor: orNull(Type.String()),
  },
  closed,
);

const FollowUpsQuery = Type.Object(
  {
    until: Type.Optional({ ...InstantText, description: 'What can be done by then; now unless given.' }),
    client: Type.Optional(ClientId('Those of this client.')),
    ...pageParameters,
  },
  closed,
);

/** What is due, over all applications. */
export function followUpRoutes({ store, programs, cursors }: RouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/follow-ups',
      {
        config: { operation: 'follow-ups.read', look: 'list' },
        schema: {
          tags: ['follow-ups'],
          summary: 'What is due, soonest first; when nothing is, what comes next',
          querystring: FollowUpsQuery,
          response: { 200: FollowUpsSchema },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { until, client, cursor } = request.query;
        const scope = { workspaceId: actor.workspaceId, list: 'follow-ups', filters: { until, client } };
        const skip = cursors.read(scope, cursor, Type.Integer()) ?? 0;
        const limit = limitOf(request.query);
        const { due, next } = await followUpsUntil(
          { reader: store.reader, programs },
          {
            actor,
            now: request.now,
            until: until === undefined ? request.now : readInstant(until, '/until'),
            clientId: client,
            skip,
            limit,
          },
        );
        sawClients(
          request,
          due.slice(0, limit).map(({ row }) => row.client_id),
        );
        const nextCursor = due.length > limit ? cursors.write(scope, skip + limit) : null;
        linkNext(request, reply, nextCursor);
        return {
          items: due.slice(0, limit).map(item => dueFrom(item, actor)),
          next: next === null ? null : dueFrom(next, actor),
          nextCursor,
        };
      },
    );
  };
}

function dueFrom(
  { followUp, row, people }: Omit<Listed, 'view'> & { followUp: FollowUp },
  actor: Actor,
): Static<typeof DueSchema> {
  const shown = new Shown(actor, row, people);
  const { company, role } = shown;
  const { interviewer } = followUp;
  return {
    ...followUpFrom(followUp, shown),
    person: interviewer === undefined ? null : shown.person(interviewer),
    application: { id: row.id, company, role, timeZone: row.time_zone, client: row.client_id },
  };
}
