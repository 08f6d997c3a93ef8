import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { type Actor, sightOf } from '../../actor.ts';
import { fold } from '../../store/search-text.ts';
import type { PersonRow, Reader } from '../../store/store.ts';
import { type Case, casesNow, createParsedFigures } from '../caseload.ts';
import { caseSorts, sortCases } from '../caseload-applications.ts';
import { byClient, clientSorts, sortClients } from '../caseload-clients.ts';
import { sumsOf } from '../caseload-sums.ts';
import { trendOf } from '../caseload-trend.ts';
import { clientsSeen } from '../clients-seen.ts';
import { linkNext } from '../links.ts';
import { actorOf } from '../plugins/auth.ts';
import { sawClients } from '../plugins/looks.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { AttentionLevelSchema, StateSchema } from '../schemas/application.ts';
import {
  CaseSchema,
  ClientCaseSchema,
  caseFrom,
  clientCaseFrom,
  SummedFiguresSchema,
  TrendWeekSchema,
} from '../schemas/caseload.ts';
import { ClientId, closed } from '../schemas/fields.ts';
import { limitOf, pageParameters } from '../schemas/page.ts';
import { Shown } from '../shown.ts';

const Search = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: storable, description }));

const CaseloadQuery = Type.Object(
  {
    q: Search('Part of the name of a client, any case.'),
    client: Type.Optional(ClientId('This client only.')),
    attention: Type.Optional({
      ...AttentionLevelSchema,
      description: 'Clients who have an application of this balance.',
    }),
    sort: Type.Optional(
      Type.Enum([...clientSorts], { description: 'What comes first; `attention` unless given.' }),
    ),
    ...pageParameters,
  },
  closed,
);

const CasesQuery = Type.Object(
  {
    q: Search('Part of a company, a role or the name of a client, any case.'),
    client: Type.Optional(ClientId('Those of this client.')),
    state: Type.Optional(StateSchema),
    attention: Type.Optional(AttentionLevelSchema),
    sort: Type.Optional(
      Type.Enum([...caseSorts], { description: 'What comes first; `attention` unless given.' }),
    ),
    skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    limit: pageParameters.limit,
  },
  closed,
);

/** The applications of every client in numbers: who needs attention, and how it has gone. */
export function caseloadRoutes({ store, programs, cursors }: RouteDeps): Routes {
  const sources = { reader: store.reader, programs, parsed: createParsedFigures() };
  return async app => {
    app.get(
      '/v1/caseload',
      {
        config: { operation: 'caseload.clients', look: 'list' },
        schema: {
          tags: ['caseload'],
          summary: 'Clients in numbers, who needs attention first',
          description:
            'As everything stands now. By `attention` come first those with most promises broken and not made good, then breaches that have not lapsed, refusals ignored, and neglect.',
          querystring: CaseloadQuery,
          response: {
            200: Type.Object(
              {
                items: Type.Array(ClientCaseSchema),
                total: Type.Integer({ description: 'How many clients match.' }),
                figures: SummedFiguresSchema,
                nextCursor: Type.Union([Type.String(), Type.Null()]),
              },
              closed,
            ),
          },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { cursor, limit: _, ...filters } = request.query;
        const { q, client = null, attention, sort = 'attention' } = filters;
        const scope = { workspaceId: actor.workspaceId, list: 'caseload', filters };
        const skip = cursors.read(scope, cursor, Type.Integer()) ?? 0;
        const limit = limitOf(request.query);
        const cases = await casesNow(sources, { actor, now: request.now, clientId: client });
        const clients = (await clientsSeen(store.reader, actor)).filter(
          ({ id }) => client === null || id === client,
        );
        const wanted = q === undefined ? undefined : fold(q);
        const matching = byClient(cases, clients).filter(
          known =>
            (wanted === undefined || (known.client !== null && fold(known.client.name).includes(wanted))) &&
            (attention === undefined || known.cases.some(({ level }) => level === attention)),
        );
        const nextCursor = matching.length > skip + limit ? cursors.write(scope, skip + limit) : null;
        linkNext(request, reply, nextCursor);
        const page = sortClients(matching, sort).slice(skip, skip + limit);
        sawClients(
          request,
          page.map(known => known.client?.id ?? null),
        );
        return {
          items: page.map(known => clientCaseFrom(known, ({ row }) => new Shown(actor, row, new Map()))),
          total: matching.length,
          figures: sumsOf(matching.flatMap(known => known.cases)),
          nextCursor,
        };
      },
    );

    app.get(
      '/v1/caseload/applications',
      {
        config: { operation: 'caseload.applications', look: 'list' },
        schema: {
          tags: ['caseload'],
          summary: 'Applications in numbers, in any order',
          description:
            'A stretch of the list from `skip` on, so that a page can show any part of a long one.',
          querystring: CasesQuery,
          response: {
            200: Type.Object({ items: Type.Array(CaseSchema), total: Type.Integer() }, closed),
          },
        },
      },
      async request => {
        const actor = actorOf(request);
        const { q, client = null, state, attention, sort = 'attention', skip = 0 } = request.query;
        const cases = await casesNow(sources, { actor, now: request.now, clientId: client });
        const clients = new Map(
          (await clientsSeen(store.reader, actor)).map(({ id, name }) => [id, { id, name }]),
        );
        const clientOf = ({ row }: Case) => clients.get(row.client_id ?? '') ?? null;
        const wanted = q === undefined ? undefined : fold(q);
        const matching = cases.filter(
          known =>
            (state === undefined || known.state === state) &&
            (attention === undefined || known.level === attention) &&
            (wanted === undefined ||
              searched(actor, known).includes(wanted) ||
              fold(clientOf(known)?.name ?? '').includes(wanted)),
        );
        const page = sortCases(matching, sort, known => fold(companyFor(actor, known))).slice(
          skip,
          skip + limitOf(request.query),
        );
        const people = await peopleOf(store.reader, actor, page);
        sawClients(
          request,
          page.map(({ row }) => row.client_id),
        );
        return {
          items: page.map(known =>
            caseFrom(known, new Shown(actor, known.row, people(known.row.id)), clientOf(known)),
          ),
          total: matching.length,
        };
      },
    );

    app.get(
      '/v1/caseload/trend',
      {
        config: { operation: 'caseload.trend' },
        schema: {
          tags: ['caseload'],
          summary: 'What happened week by week',
          querystring: Type.Object(
            {
              weeks: Type.Optional(
                Type.Integer({ minimum: 1, maximum: 52, description: 'How many; 12 unless given.' }),
              ),
              client: Type.Optional(ClientId('Those of this client.')),
            },
            closed,
          ),
          response: { 200: Type.Object({ weeks: Type.Array(TrendWeekSchema) }, closed) },
        },
      },
      async request => {
        const { weeks = 12, client = null } = request.query;
        const cases = await casesNow(sources, {
          actor: actorOf(request),
          now: request.now,
          clientId: client,
        });
        return { weeks: trendOf(cases, { now: request.now, weeks }) };
      },
    );
  };
}

function companyFor(actor: Actor, { row }: Case): string {
  return sightOf(actor, row.client_id).employers ? row.company : '';
}

/** What a search looks through: nothing that the reader is not shown. */
function searched(actor: Actor, known: Case): string {
  const { names, employers } = sightOf(actor, known.row.client_id);
  return names && employers ? known.row.search_text : fold(companyFor(actor, known));
}

/** Everybody a role may speak of: only where names are hidden do they need to be known. */
async function peopleOf(reader: Reader, actor: Actor, page: readonly Case[]) {
  if (actor.grants === null || page.length === 0) return () => new Map<string, PersonRow>();
  const people = await reader.people(
    actor.workspaceId,
    page.map(({ row }) => row.id),
  );
  const byApplication = Map.groupBy(people, person => person.application_id);
  return (id: string) => new Map((byApplication.get(id) ?? []).map(person => [person.id, person]));
}
