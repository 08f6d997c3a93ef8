import { type Actor, holderOf, mayTouchClient, sightOf } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { createClient } from '../../host/access.ts';
import { BEFORE_ALL, type ListPage } from '../../store/list-page.ts';
import type { ClientRow, Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { ClientSchema, clientFrom, NewClientSchema } from '../schemas/access.ts';
import { IdParams } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

export function clientRoutes({ store, cursors }: { store: Store; cursors: Cursors }): Routes {
  return async app => {
    app.post(
      '/v1/clients',
      {
        config: { operation: 'clients.create' },
        schema: {
          tags: ['clients'],
          summary: 'Add a job seeker',
          body: NewClientSchema,
          response: { 201: ClientSchema },
        },
      },
      async (request, reply) => {
        const row = await createClient(store, request.now, actorOf(request).workspaceId, request.body);
        return reply
          .code(201)
          .header('location', `/v1/clients/${row.id}`)
          .send(clientFrom(row, sightOf(actorOf(request), row.id)));
      },
    );

    app.get(
      '/v1/clients',
      {
        config: { operation: 'clients.list' },
        schema: {
          tags: ['clients'],
          summary: 'The job seekers of the workspace',
          querystring: PageQuery,
          response: { 200: PageOf(ClientSchema) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const filters = { only: actor.clientId, holder: actor.grants === null ? null : holderOf(actor) };
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'clients', filters },
          page => visibleClients(store, actor, page),
        );
        return { items: rows.map(row => clientFrom(row, sightOf(actor, row.id))), nextCursor };
      },
    );

    app.get(
      '/v1/clients/:id',
      {
        config: { operation: 'clients.read' },
        schema: {
          tags: ['clients'],
          summary: 'One job seeker',
          params: IdParams,
          response: { 200: ClientSchema },
        },
      },
      async request => {
        const actor = actorOf(request);
        const row = mayTouchClient(actor, request.params.id)
          ? await store.reader.client(actor.workspaceId, request.params.id)
          : undefined;
        if (row === undefined) throw problem('not-found', 'There is no such client.');
        return clientFrom(row, sightOf(actor, row.id));
      },
    );
  };
}

async function visibleClients(store: Store, actor: Actor, page: ListPage): Promise<ClientRow[]> {
  if (actor.grants !== null) return grantedClients(store, actor, [...actor.grants.keys()], page);
  if (actor.clientId === null) return store.reader.clients(actor.workspaceId, page);
  const isFirst = page.afterId === undefined;
  const own = isFirst ? await store.reader.client(actor.workspaceId, actor.clientId) : undefined;
  return own === undefined ? [] : [own];
}

async function grantedClients(
  { reader }: Store,
  { workspaceId }: Actor,
  granted: readonly string[],
  { afterId = BEFORE_ALL, limit }: ListPage,
): Promise<ClientRow[]> {
  const wanted = granted.filter(id => id > afterId).sort();
  const rows = await Promise.all(wanted.slice(0, limit).map(id => reader.client(workspaceId, id)));
  return rows.filter(row => row !== undefined);
}
